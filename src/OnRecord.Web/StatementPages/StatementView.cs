using OnRecord.Ledger.Reviews;
using OnRecord.Text.Anchoring;
using OnRecord.Text.Sentences;
using OnRecord.Web.ArticlePages;
using OnRecord.Web.Layout;

namespace OnRecord.Web.StatementPages;

/// <summary>A statement as its own page shows it.</summary>
public sealed record StatementView
{
    /// <summary>The article, with all of its statements.</summary>
    public required StoredArticle Stored { get; init; }

    /// <summary>The reading as people corrected it.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The statement as people corrected it.</summary>
    public required Statement Statement { get; init; }

    /// <summary>Whether an address by characters led to a statement that covers others.</summary>
    public required bool Moved { get; init; }

    /// <summary>How it stands in the newest text of its page; null where that is the text that it was read in, or nothing is known.</summary>
    public QuotePlace? OnPage { get; init; }

    /// <summary>Its id now.</summary>
    public string Id => new StatementId(Stored.Id, Statement.Number).ToString();

    /// <summary>The path that stays.</summary>
    public string PermanentPath => $"/s/{PermanentAddress.Of(Stored.Id, Statement)}";

    /// <summary>What people say of it.</summary>
    public StatementReview Review => Stored.ReviewOf(Statement.Number);

    /// <summary>Who says it.</summary>
    public StatementHead Head => StatementHead.Of(Statement, Reading.Article.Text);

    /// <summary>Who, and what they do, in a few words.</summary>
    public string Summary =>
        $"{Head.Name ?? "No source given"}: {(Statement.Act is { } act ? LabelWording.Of(act.Value) : "act unclear")}";

    /// <summary>Its citation.</summary>
    public Citation Citation => Citation.Of(Statement, Reading.Article);

    /// <summary>Where the article was met.</summary>
    public string Place =>
        string.Join(
            " · ",
            new[]
            {
                Reading.Article.Publisher is { } publisher ? VisibleText.Line(publisher) : null,
                Reading.Article.Published is { } day ? TimeWording.Of(day) : null,
            }.OfType<string>()
        );

    /// <summary>The article's title, or its name.</summary>
    public string Title => VisibleText.Line(Reading.Article.Title ?? Reading.Article.Id);

    /// <summary>The sentences around it, with its parts marked.</summary>
    public IReadOnlyList<TextRun> Context
    {
        get
        {
            var text = Reading.Article.Text;
            var extent = StatementNode.ExtentOf(Statement);
            var sentences = SentenceSplitter.Split(text);
            var touched = sentences.Where(sentence => sentence.Overlaps(extent)).ToList();
            var span = touched.Aggregate(extent, (all, sentence) => all.Union(sentence));
            return MarkedText.Within(text, Statement, span);
        }
    }

    /// <summary>Statements that answer it.</summary>
    public IEnumerable<Statement> Answers =>
        Reading.Statements.Where(statement => statement.Answers == Statement.Number);

    /// <summary>Statements in its content.</summary>
    public IEnumerable<Statement> Inside => Reading.Statements.Where(statement => statement.Parent == Statement.Number);

    /// <summary>Finds the statement of an address; null when the ledger has none there.</summary>
    public static StatementView? Find(StatementLedger ledger, string address)
    {
        if (StatementAddress.Parse(address) is not { } meant || ledger.Find(meant.Article) is not { } stored)
        {
            return null;
        }

        var reading = stored.Reviewed;
        var newest = NewestText.Of(ledger, stored);
        return meant.In(reading) is { } statement
            ? new StatementView
            {
                Stored = stored,
                Reading = reading,
                Statement = statement,
                OnPage =
                    newest is null || newest.Version.Article == stored.Id
                        ? null
                        : StatementAnchor.PlaceOf(statement, reading.Article.Text, newest.Text),
                Moved = meant.Extent is { } extent && StatementNode.ExtentOf(statement) != extent,
            }
            : null;
    }
}
