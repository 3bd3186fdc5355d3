using OnRecord.Statements.Facts;
using OnRecord.Statements.Forms;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Links;
using OnRecord.Statements.Nesting;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements;

/// <summary>Reads an article into its statements: who said what, in whose words, tied to the exact characters.</summary>
/// <remarks>
/// <para>A long text is cut into blocks, and each block goes through these stages:</para>
/// <list type="number">
/// <item>Spans: the encoder scores every word piece, and the likeliest tags mark sources, cues, contents and names.</item>
/// <item>Links: each cue picks its source, each content its cue.</item>
/// <item>Nesting: contents are read again for statements inside them.</item>
/// <item>Forms: the quotation marks tell direct, mixed and indirect contents apart.</item>
/// <item>Labels: act, certainty and source kind.</item>
/// <item>Facts: figures, times and places of the whole article, given to the statements that they stand in.</item>
/// </list>
/// <para>
/// Safe on any thread. The same text and model give the same reading, whatever the number of threads and whatever else
/// is read at the same time.
/// </para>
/// </remarks>
public sealed class StatementReader
{
    private readonly StatementModel model;
    private readonly ReaderOptions options;
    private readonly StatementLinker linker;
    private readonly NestedReader nesting;
    private readonly LabelJudge labels;

    /// <summary>Makes a reader.</summary>
    /// <param name="model">The trained parts.</param>
    /// <param name="options">Null for <see cref="ReaderOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public StatementReader(StatementModel model, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        this.options = (options ?? ReaderOptions.Default).Checked();
        linker = new StatementLinker(model.Links, model.Calibration);
        nesting = new NestedReader(ReadContent, model.NestingHint, this.options);
        labels = new LabelJudge(model.Labels, model.Calibration);
    }

    /// <summary>Reads one article.</summary>
    /// <param name="article">Any text; an empty one gives an empty reading.</param>
    /// <param name="cancellationToken">Stops between the encoder's windows.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Reading Read(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<Statement> statements = [];
        List<NameMention> names = [];
        var forms = QuotationForms.Read(article.Text);
        foreach (var block in TextBlocks.Cut(article.Text, options.BlockLength))
        {
            var tagged = Tag(article.Text, block, TextLevel.Article, cancellationToken);
            var linked = linker.Link(tagged);
            var placed = nesting.Read(article.Text, linked, statements.Count + 1, cancellationToken);
            statements.AddRange(placed.Select(statement => Describe(article.Text, forms, statement)));
            names.AddRange(tagged.Names);
        }

        var facts = new ContentFacts(article, names);
        return new Reading
        {
            Article = article,
            Engine = model.Engine,
            Statements = [.. statements.Select(facts.AddTo)],
            Names = names,
        };
    }

    /// <summary>Reads a stream of articles, several at a time, and gives the readings in the same order.</summary>
    /// <remarks>
    /// At most <see cref="ReaderOptions.Parallelism"/> articles are read at the same time and twice as many readings wait
    /// to be taken; then <paramref name="articles"/> is left waiting. The first failure ends the stream.
    /// </remarks>
    /// <param name="articles">The articles; taken as they come.</param>
    /// <param name="cancellationToken">Stops taking and reading.</param>
    public IAsyncEnumerable<Reading> ReadAsync(
        IAsyncEnumerable<Article> articles,
        CancellationToken cancellationToken = default
    ) => OrderedWork.SelectAsync(articles, Read, options.Parallelism, cancellationToken);

    private TaggedBlock Tag(SourceText text, TextSpan part, TextLevel level, CancellationToken cancellationToken)
    {
        var pieces = model.Tokenizer.Encode(text, part);
        var block = model.Encoder.Encode(pieces, level, cancellationToken);
        return SpanTagger.Tag(block, model.Calibration);
    }

    private IReadOnlyList<LinkedStatement> ReadContent(
        SourceText text,
        TextSpan part,
        CancellationToken cancellationToken
    ) => linker.Link(Tag(text, part, TextLevel.Content, cancellationToken));

    private Statement Describe(SourceText text, QuotationForms forms, PlacedStatement placed)
    {
        var linked = placed.Linked;
        var pieces = linked.Block.Pieces;
        TextSpan[] source = linked.Source is { } range ? [range.In(pieces)] : [];
        TextSpan[] cue = [linked.Cue.In(pieces)];
        TextSpan[] content = [.. linked.Content.Select(piece => piece.In(pieces))];
        var judged = labels.Judge(text, linked);
        return new Statement
        {
            Number = placed.Number,
            Parent = placed.Parent,
            Source = source,
            Cue = cue,
            Content = content,
            Form = forms.Of(source, cue, content),
            Act = judged.Act,
            Certainty = judged.Certainty,
            Kind = judged.Kind,
            Confidence = linked.Confidence,
        };
    }
}
