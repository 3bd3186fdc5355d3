using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Web.Layout;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.SearchPages;

/// <summary>A question, and what the ledger answers.</summary>
public sealed record SearchView
{
    /// <summary>The question as it was asked; empty for everything.</summary>
    public required string Question { get; init; }

    /// <summary>Why it cannot be understood; null when it can.</summary>
    public QueryError? Error { get; init; }

    /// <summary>How it is understood; null when it means everything or nothing.</summary>
    public string? Understood { get; init; }

    /// <summary>The order.</summary>
    public FindOrder Order { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<FoundStatement> Found { get; init; } = [];

    /// <summary>Where the next page begins; null when there is no more.</summary>
    public string? Next { get; init; }

    /// <summary>How all answers fall by field; null when the question cannot be understood.</summary>
    public FacetCounts? Counts { get; init; }

    /// <summary>The question with another piece, or without it where it has it.</summary>
    public string With(string piece) =>
        Has(piece) ? Question.Replace(piece, "", StringComparison.Ordinal).Trim()
        : Question.Length == 0 ? piece
        : Question.Contains(" OR ", StringComparison.Ordinal) ? $"({Question}) {piece}"
        : $"{Question} {piece}";

    /// <summary>Whether the question has a piece as it stands.</summary>
    public bool Has(string piece) => $" {Question} ".Contains($" {piece} ", StringComparison.Ordinal);

    /// <summary>A facet's value as a piece of a question.</summary>
    public static string Piece(string field, string value) =>
        field is "certainty" or "date" || value.All(char.IsAsciiLetterOrDigit)
            ? $"{field}:{value}"
            : $"{field}:{Links.Quoted(value)}";

    /// <summary>An address that gives the same answers in another form.</summary>
    public string In(string path) => $"{path}?q={Uri.EscapeDataString(Question)}&sort={OrderName(Order)}";

    /// <summary>The name of an order in addresses.</summary>
    public static string OrderName(FindOrder order) => order.ToString().ToLowerInvariant();
}

/// <summary>A found statement as a list shows it.</summary>
public sealed record HitView(FoundStatement Hit)
{
    private Reading Reading => Hit.Reviewed;

    /// <summary>The statement as people corrected it.</summary>
    public Statement Statement => Reading.Statements[0];

    /// <summary>Who says it.</summary>
    public StatementHead Head => StatementHead.Of(Statement, Reading.Article.Text);

    /// <summary>Its sentence, with its parts marked.</summary>
    public IReadOnlyList<TextRun> Sentence => MarkedText.Within(Reading.Article.Text, Statement, Hit.Sentence);

    /// <summary>The record of who says it; null when there is nobody.</summary>
    public string? ActorLink =>
        Statement.Speakers.Count > 0 ? Links.Actor(Statement.Speakers[0], Hit.Id.Article) : null;

    /// <summary>The article's title, or its name.</summary>
    public string Title => VisibleText.Line(Reading.Article.Title ?? Reading.Article.Id);

    /// <summary>Publisher and day, as far as they are known.</summary>
    public string Place =>
        string.Join(
            " · ",
            new[]
            {
                Reading.Article.Publisher is { } publisher ? VisibleText.Line(publisher) : null,
                Reading.Article.Published is { } day ? TimeWording.Of(day) : null,
            }.OfType<string>()
        );
}
