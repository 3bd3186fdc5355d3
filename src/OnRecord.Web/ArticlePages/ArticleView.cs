using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;
using OnRecord.Text.Anchoring;
using OnRecord.Web.Layout;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.ArticlePages;

/// <summary>Which statements of an article are shown; null for all.</summary>
/// <param name="Act">Wire name of an act.</param>
/// <param name="Kind">Wire name of a kind of source.</param>
/// <param name="Review">Name of a state of review.</param>
/// <param name="Speaker">Name of a speaker.</param>
public sealed record StatementFilter(string? Act, string? Kind, string? Review, string? Speaker)
{
    /// <summary>Whether anything is left out.</summary>
    public bool IsSet => Act is not null || Kind is not null || Review is not null || Speaker is not null;

    /// <summary>Whether a statement is shown.</summary>
    public bool Shows(Statement statement, ReviewState review) =>
        (Act is null || statement.Act?.Value.ToWireName() == Act)
        && (Kind is null || statement.Kind?.Value.ToWireName() == Kind)
        && (Review is null || string.Equals(review.ToString(), Review, StringComparison.OrdinalIgnoreCase))
        && (Speaker is null || statement.Speakers.Any(speaker => speaker.Name == Speaker));

    /// <summary>Empty parameters are none.</summary>
    public static StatementFilter Of(string? act, string? kind, string? review, string? speaker) =>
        new(Given(act), Given(kind), Given(review), Given(speaker));

    private static string? Given(string? value) => value is { Length: > 0 } ? value : null;
}

/// <summary>An article as its page shows it: text left, statements right.</summary>
public sealed record ArticleView
{
    /// <summary>The article as it is kept; null for one that was only read.</summary>
    public StoredArticle? Stored { get; init; }

    /// <summary>The reading as people corrected it.</summary>
    public required Reading Reading { get; init; }

    /// <summary>What the page of the article has now; null for an article that was only read.</summary>
    public NewestText? Newest { get; init; }

    /// <summary>How many statements the claims of its statements have, by number; of those alone that others make as well.</summary>
    public IReadOnlyDictionary<int, int> Claims { get; init; } = new Dictionary<int, int>();

    /// <summary>Which statements are shown.</summary>
    public required StatementFilter Filter { get; init; }

    /// <summary>The statements that are shown, with those inside them; one whose parent is left out stands alone.</summary>
    public IReadOnlyList<StatementNode> Tree
    {
        get
        {
            var shown = Shown.Select(statement => statement.Number).ToHashSet();
            return StatementNode.TreeOf([
                .. Shown.Select(statement =>
                    statement.Parent is { } parent && !shown.Contains(parent)
                        ? statement with
                        {
                            Parent = null,
                        }
                        : statement
                ),
            ]);
        }
    }

    /// <summary>The statements that are shown.</summary>
    public IReadOnlyList<Statement> Shown =>
        [.. Reading.Statements.Where(statement => Filter.Shows(statement, ReviewOf(statement.Number).State))];

    /// <summary>The text with the shown statements marked; rejected ones are not.</summary>
    public IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs =>
        MarkedText.Paragraphs(
            Reading.Article.Text,
            [.. Shown.Where(statement => ReviewOf(statement.Number).State != ReviewState.Rejected)]
        );

    /// <summary>The title, or the name.</summary>
    public string Title => VisibleText.Line(Reading.Article.Title ?? Reading.Article.Id);

    /// <summary>The original page; null without a web address.</summary>
    public string? Original => Citation.OriginalLink(Reading.Article, null);

    /// <summary>Its path; null for an article that was only read.</summary>
    public string? Path => Stored is null ? null : $"/articles/{Stored.Id}";

    /// <summary>The texts that stood at its addresses, where there are several.</summary>
    public IReadOnlyList<IGrouping<string, StoredVersion>> Versions =>
        [.. (Stored?.Versions ?? []).GroupBy(version => version.Address).Where(group => group.Count() > 1)];

    /// <summary>Whether another text stands at the address of the article by now.</summary>
    public bool IsSuperseded => Newest is { } newest && newest.Version.Article != Stored?.Id;

    /// <summary>How a statement stands in the newest text of the page; null where that is this very text, or nothing is known.</summary>
    public QuotePlace? PlaceOf(Statement statement) =>
        IsSuperseded ? StatementAnchor.PlaceOf(statement, Reading.Article.Text, Newest!.Text) : null;

    /// <summary>The original page at the words of a statement; null without a web address.</summary>
    public string? OriginalAt(Statement statement) => Citation.OriginalLink(Reading.Article, statement);

    /// <summary>What people say of a statement.</summary>
    public StatementReview ReviewOf(int number) => Stored?.ReviewOf(number) ?? StatementReview.None;

    /// <summary>The values that a filter may have, with how many statements have each.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices(Func<Statement, IEnumerable<(string, string)>> of) =>
        [
            .. Reading
                .Statements.SelectMany(of)
                .GroupBy(value => value)
                .OrderByDescending(group => group.Count())
                .Select(group => (group.Key.Item1, $"{group.Key.Item2} ({group.Count()})")),
        ];
}
