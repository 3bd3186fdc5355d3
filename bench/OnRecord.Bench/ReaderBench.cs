using OnRecord.Inference;
using OnRecord.Inference.Packages;
using OnRecord.Statements;
using OnRecord.Statements.Spans;

namespace OnRecord.Bench;

/// <summary>The measurements, each as a ratio to the bare encoder of the same run.</summary>
/// <param name="modelFolder">Folder of the model.</param>
/// <param name="articles">What is read; not empty.</param>
/// <param name="runs">How many runs count, at least 1.</param>
internal sealed class ReaderBench(string modelFolder, IReadOnlyList<Article> articles, int runs)
{
    private const int ShortWords = 100;
    private const int LongLength = 2_000_000;

    private static readonly ReaderOptions Alone = new() { Parallelism = 1 };

    private readonly double words = BenchCorpus.Words(articles);

    private double bareSpeed;

    /// <summary>Opening the package, checking its hashes and making the session.</summary>
    /// <returns>The first time, with what just in time compilation costs.</returns>
    public Cost Load() => Cost.Of(() => Open().Dispose());

    /// <summary>Measures; rows come as they are done, peaks of memory never fall from row to row.</summary>
    public IEnumerable<BenchRow> InProcess()
    {
        using (var model = Open())
        {
            var bare = Bare(model);
            bareSpeed = bare.Speed;
            yield return bare with
            {
                OfBare = 1,
            };
            var (all, unjudged) = (model.Parts, model.Parts with { Statements = null, Labels = null });
            var flat = Alone with { NestingDepth = 0 };
            yield return OneThread("reader, 1 thread", all, Alone, articles, runs);
            yield return OneThread("… contents not read again", all, flat, articles, runs);
            yield return OneThread("… statements not judged", unjudged, Alone, articles, runs);
            yield return OneThread("… neither", unjudged, flat, articles, runs);
            var brief = articles.Select(article => BenchCorpus.Beginning(article, ShortWords)).ToList();
            yield return OneThread($"reader, 1 thread, first {ShortWords} words", all, Alone, brief, runs);

            var reader = model.CreateReader(new ReaderOptions { Parallelism = 2 });
            var costs = Cost.OfRuns(runs, () => ReadAll(reader, articles));
            yield return Compared(new BenchRow("reader, 2 threads within an article", words, costs, null, null));
        }

        using (var model = Open())
        {
            Article[] whole = [BenchCorpus.Repeated(articles, LongLength)];
            yield return OneThread("reader, 1 thread, one text of 2 MB", model.Parts, Alone, whole, 1);
        }
    }

    /// <summary>Measures <c>onrecord read</c> with all processors, on one article and on all.</summary>
    public IEnumerable<BenchRow> AsCommand()
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-bench-");
        try
        {
            yield return Command("`onrecord read`, first article", folder, [articles[0]], runs);
            yield return Command($"`onrecord read`, {articles.Count} articles", folder, articles, runs);
            yield return Command(
                "`onrecord read`, one text of 2 MB",
                folder,
                [BenchCorpus.Repeated(articles, LongLength)],
                1
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private ReaderModel Open() => ReaderModel.Load(ModelPackage.Open(modelFolder));

    private BenchRow Bare(ReaderModel model)
    {
        var windows = articles
            .SelectMany(article => model.Parts.Tokenizer.Encode(article.Text))
            .Chunk(model.Parts.Encoder.LongestPassage)
            .ToList();
        var costs = Cost.OfRuns(
            runs,
            () => windows.ForEach(window => model.Parts.Encoder.Encode(window, TextLevel.Article))
        );
        return new BenchRow("bare encoder, full windows, no overlap", words, costs, null, null);
    }

    private BenchRow OneThread(
        string what,
        StatementModel parts,
        ReaderOptions options,
        IReadOnlyList<Article> texts,
        int times
    )
    {
        var timed = new TimedEncoder(parts.Encoder);
        var reader = new StatementReader(parts with { Encoder = timed }, options);
        List<double> outside = [];
        var costs = Cost.OfRuns(
            times,
            () =>
            {
                timed.Reset();
                var wall = Cost.Of(() => ReadAll(reader, texts)).Wall;
                outside.Add(1 - (timed.Seconds / wall));
            }
        );
        var share = outside.Skip(1).Order().ElementAt(times / 2);
        return Compared(new BenchRow(what, BenchCorpus.Words(texts), costs, null, share));
    }

    private BenchRow Command(string what, DirectoryInfo folder, IReadOnlyList<Article> texts, int times)
    {
        var input = Path.Combine(folder.FullName, "articles.jsonl");
        BenchCorpus.Write(input, texts);
        var costs = Cost.Ordered(times, () => CommandRun.Read(modelFolder, input));
        return Compared(new BenchRow(what, BenchCorpus.Words(texts), costs, null, null));
    }

    private BenchRow Compared(BenchRow row) => row with { OfBare = row.Speed / bareSpeed };

    private static void ReadAll(StatementReader reader, IReadOnlyList<Article> texts)
    {
        foreach (var text in texts)
        {
            reader.Read(text);
        }
    }
}
