using OnRecord.Statements.Answers;
using OnRecord.Statements.Facts;
using OnRecord.Statements.Forms;
using OnRecord.Statements.Nesting;
using OnRecord.Statements.Passages;
using OnRecord.Statements.Relays;
using OnRecord.Statements.Settings;
using OnRecord.Statements.Spans;
using OnRecord.Statements.Speakers;
using OnRecord.Text.Quotations;

namespace OnRecord.Statements;

/// <summary>Reads an article into its statements: who said what, in whose words, tied to the exact characters.</summary>
/// <remarks>
/// <para>A text is cut into passages at its line breaks, and each passage goes through these stages:</para>
/// <list type="number">
/// <item>Spans: the encoder scores every word piece, and the likeliest tags mark sources, cues, contents and names.</item>
/// <item>Links: each cue picks its source, each content its cue.</item>
/// <item>Nesting: contents are read again for statements inside them.</item>
/// <item>Forms: the quotation marks tell direct, mixed and indirect contents apart.</item>
/// <item>Labels: act, certainty and source kind, judged with what stands around the statement.</item>
/// <item>Setting: to whom, at whom, on what occasion, when, on what evidence, through whom.</item>
/// <item>Relays: who passes a statement on becomes its parent, and a parent that passes on its relay.</item>
/// <item>Speakers: each source is named as the article itself names it most fully.</item>
/// <item>Answers: a denial, confirmation or reply is tied to the statement that it answers.</item>
/// <item>Facts: figures, times and places of the whole article, given to the statements that they stand in.</item>
/// </list>
/// <para>
/// Safe on any thread. The same text and model give the same reading, whatever the number of threads and whatever else
/// is read at the same time.
/// </para>
/// </remarks>
public sealed class StatementReader
{
    // Bounds the memory of a long text; code units.
    private const int BlockLength = 16_384;

    private readonly StatementModel model;
    private readonly ReaderOptions options;
    private readonly PassageReader passages;
    private readonly NestedReader nesting;
    private readonly StatementJudge judge;
    private readonly SpeakerResolver speakers;
    private readonly TaskScheduler threads;

    /// <summary>Makes a reader.</summary>
    /// <param name="model">The trained parts.</param>
    /// <param name="options">Null for <see cref="ReaderOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public StatementReader(StatementModel model, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        this.options = (options ?? ReaderOptions.Default).Checked();
        passages = new PassageReader(model, this.options.PassageLength);
        nesting = new NestedReader(passages.ReadContent, model.NestingHint, this.options);
        judge = new StatementJudge(model);
        speakers = new SpeakerResolver(model.Mentions, model.Calibration.Speaker);
        threads = new ConcurrentExclusiveSchedulerPair(
            TaskScheduler.Default,
            this.options.Parallelism
        ).ConcurrentScheduler;
    }

    /// <summary>Reads one article.</summary>
    /// <param name="article">Any text; an empty one gives an empty reading.</param>
    /// <param name="cancellationToken">Stops between passages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Reading Read(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<Statement> statements = [];
        List<NameMention> names = [];
        var quotations = QuotationReader.Read(article.Text);
        var forms = new QuotationForms(article.Text, quotations);
        foreach (var block in TextBlocks.Cut(article.Text, BlockLength))
        {
            foreach (var passage in ReadBlock(article.Text, block, forms, cancellationToken))
            {
                var before = statements.Count;
                statements.AddRange(passage.Statements.Select(statement => NumberedAfter(before, statement)));
                names.AddRange(passage.Names);
            }
        }

        var relayed = RelayParents.Add(article.Text, forms, Refined(article, statements));
        var spoken = speakers.Resolve(article, quotations, names, relayed);
        var tied = AnswerFinder.Tie(article.Text, RelaySlots.Fill(article.Text, spoken));
        var facts = new ContentFacts(article, names);
        return new Reading
        {
            Article = article,
            Engine = model.Engine,
            Statements = [.. tied.Select(facts.AddTo)],
            Names = names,
        };
    }

    /// <summary>Reads a stream of articles, several at a time, and gives the readings in the same order.</summary>
    /// <remarks>
    /// At most twice <see cref="ReaderOptions.Parallelism"/> articles are started and not yet taken; then
    /// <paramref name="articles"/> is left waiting. The first failure ends the stream.
    /// </remarks>
    /// <param name="articles">The articles; taken as they come.</param>
    /// <param name="cancellationToken">Stops taking and reading.</param>
    public IAsyncEnumerable<Reading> ReadAsync(
        IAsyncEnumerable<Article> articles,
        CancellationToken cancellationToken = default
    ) => OrderedWork.SelectAsync(articles, Read, threads, 2 * options.Parallelism, cancellationToken);

    private PassageReading[] ReadBlock(
        SourceText text,
        TextSpan block,
        QuotationForms forms,
        CancellationToken cancellationToken
    )
    {
        var pieces = model.Tokenizer.Encode(text, block);
        var plan = passages.Plan(text, pieces);
        var readings = new PassageReading[plan.Count];
        var parallel = new ParallelOptions
        {
            TaskScheduler = threads,
            MaxDegreeOfParallelism = options.Parallelism,
            CancellationToken = cancellationToken,
        };
        Parallel.For(0, plan.Count, parallel, i => readings[i] = ReadPassage(plan[i]));
        return readings;

        PassageReading ReadPassage(PieceRange passage)
        {
            var flat = passages.Read(pieces, passage, TextLevel.Article);
            var placed = nesting.Read(text, flat, cancellationToken);
            return new PassageReading(flat.Names, [.. placed.Select(s => Describe(text, forms, s))]);
        }
    }

    private static List<Statement> Refined(Article article, List<Statement> statements)
    {
        var rules = new SettingRules(article.Text, article.Publisher);
        return statements.ConvertAll(statement => statement with { Setting = rules.Refine(statement) });
    }

    private static Statement NumberedAfter(int before, Statement statement) =>
        statement with
        {
            Number = before + statement.Number,
            Parent = before + statement.Parent,
        };

    private Statement Describe(SourceText text, QuotationForms forms, PlacedStatement placed)
    {
        var linked = placed.Linked;
        var pieces = linked.Block.Pieces;
        TextSpan[] source = linked.Source is { } range ? [range.In(pieces)] : [];
        TextSpan[] cue = [linked.Cue.In(pieces)];
        TextSpan[] content = [.. linked.Content.Select(piece => piece.In(pieces))];
        var (labels, setting) = judge.Judge(text, placed);
        return new Statement
        {
            Number = placed.Number,
            Parent = placed.Parent,
            Source = source,
            Cue = cue,
            Content = content,
            Form = forms.Of(source, cue, content),
            Act = labels.Act,
            Certainty = labels.Certainty,
            Kind = labels.Kind,
            Setting = setting,
            Confidence = linked.Confidence,
        };
    }

    // What the encoder says of a passage is large, and not kept.
    private sealed record PassageReading(IReadOnlyList<NameMention> Names, IReadOnlyList<Statement> Statements);
}
