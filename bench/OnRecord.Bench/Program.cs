using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OnRecord.Bench;
using OnRecord.Inference;
using OnRecord.Statements;
using OnRecord.Statements.Spans;
using OnRecord.Text;
using OnRecord.Text.WordPieces;

// Usage: OnRecord.Bench [ARTICLES.jsonl]; PolNeAR dev beside the checkout when left out, else the sample article.
const int Runs = 5;
const int LongText = 2_000_000;
var articles = ReadArticles(args.Length > 0 ? args[0] : "../shared/corpora/polnear/dev.jsonl");
double words = articles.Sum(a => Words(a.Text.Value));

ReaderModel? opened = null;
var load = Cost.Of(() => opened = ReaderModel.Open(parallelism: 1));
using var model = opened!;
using var twoThreads = ReaderModel.Open(parallelism: 2);
var timed = new TimedEncoder(model.Parts.Encoder);
var parts = model.Parts with { Encoder = timed };

var windows = FullWindows(model.Parts.Tokenizer, articles);
var bare = Cost.OfMedian(Runs, () => windows.ForEach(w => model.Parts.Encoder.Encode(w, TextLevel.Article, default)));
var bareSpeed = words / bare.Processor;

Console.WriteLine(
    $"{articles.Count} articles, {words:f0} words; median of {Runs} runs; {Environment.ProcessorCount} processors"
);
Console.WriteLine($"\nload: {load.Wall * 1000:f0} ms\n");
Console.WriteLine(
    "| what | words per processor second | words per wall second | of the bare encoder | outside the encoder |"
);
Console.WriteLine("|---|--:|--:|--:|--:|");
Row("bare encoder, full windows, no overlap", bare, words, null);
Measure("reader, 1 thread", new StatementReader(parts), articles, words);
Measure(
    "reader, 1 thread, contents not read again",
    new StatementReader(parts, new ReaderOptions { NestingDepth = 0 }),
    articles,
    words
);
Row("reader, 2 threads", Cost.OfMedian(Runs, () => ReadAll(twoThreads.CreateReader(), articles)), words, null);
var brief = articles.Select(a => Cut(a, 600)).ToList();
Measure(
    "reader, 1 thread, first 600 characters of each",
    new StatementReader(parts),
    brief,
    brief.Sum(a => Words(a.Text.Value))
);
var joined = string.Join(
    "\n\n",
    Enumerable.Repeat(articles, 1000).SelectMany(a => a).Select(a => a.Text.Value).TakeWhile(Budget(LongText))
);
Article[] single = [new() { Id = "long", Text = new SourceText(joined) }];
Measure(
    $"reader, 1 thread, one text of {joined.Length / 1e6:f1} million characters",
    new StatementReader(parts),
    single,
    Words(joined),
    runs: 1
);

using var self = Process.GetCurrentProcess();
Console.WriteLine($"\npeak memory: {self.PeakWorkingSet64 >> 20} MB");
return;

void Measure(string name, StatementReader reader, IReadOnlyList<Article> texts, double count, int runs = Runs)
{
    var cost = Cost.OfMedian(
        runs,
        () =>
        {
            timed.Reset();
            ReadAll(reader, texts);
        }
    );
    Row(name, cost, count, 1 - (timed.Seconds / cost.Wall));
}

void Row(string name, Cost cost, double count, double? outside) =>
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {count / cost.Processor:f0} | {count / cost.Wall:f0} | {count / cost.Processor / bareSpeed:p0} | {(outside is { } o ? o.ToString("p0", CultureInfo.InvariantCulture) : "")} |"
        )
    );

static void ReadAll(StatementReader reader, IReadOnlyList<Article> texts)
{
    foreach (var text in texts)
    {
        reader.Read(text);
    }
}

static List<Article> ReadArticles(string path) =>
    File.Exists(path)
        ?
        [
            .. File.ReadLines(path)
                .Select((line, i) => new Article { Id = $"{i}", Text = new SourceText(TextOf(line)) }),
        ]
        : [new Article { Id = "summit", Text = new SourceText(File.ReadAllText("samples/summit.txt")) }];

static string TextOf(string line)
{
    using var json = JsonDocument.Parse(line);
    return json.RootElement.GetProperty("text").GetString() ?? "";
}

static Article Cut(Article article, int length) =>
    article with
    {
        Text = new SourceText(article.Text.Value[..Math.Min(length, article.Text.Length)]),
    };

static List<IReadOnlyList<WordPiece>> FullWindows(WordPieceTokenizer tokenizer, IReadOnlyList<Article> articles) =>
    [.. articles.SelectMany(a => tokenizer.Encode(a.Text)).Chunk(510)];

static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

static Func<string, bool> Budget(int characters)
{
    var left = characters;
    return text => (left -= text.Length) > 0;
}
