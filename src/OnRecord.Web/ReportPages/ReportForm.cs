using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reporting;
using OnRecord.Web.SearchPages;

namespace OnRecord.Web.ReportPages;

/// <summary>What somebody wants a report on, as the fields of a form have it; null and empty are nothing.</summary>
/// <param name="Article">Id of an article.</param>
/// <param name="Author">Words of a byline.</param>
/// <param name="Desk">Words of a section's name.</param>
/// <param name="Outlet">Words of a publisher's name.</param>
/// <param name="Question">A question that statements answer.</param>
public sealed record ReportForm(string? Article, string? Author, string? Desk, string? Outlet, string? Question)
{
    /// <summary>Most statements of a report here; the command line takes more.</summary>
    public const int MostStatements = 100_000;

    private const int LongestField = 200;

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => new[] { Article, Author, Desk, Outlet, Question }.All(string.IsNullOrWhiteSpace);

    /// <summary>The same as a query of an address.</summary>
    public string Address =>
        string.Join(
            '&',
            new[] { ("article", Article), ("author", Author), ("desk", Desk), ("outlet", Outlet), ("q", Question) }
                .Where(given => !string.IsNullOrWhiteSpace(given.Item2))
                .Select(given => $"{given.Item1}={Uri.EscapeDataString(given.Item2!.Trim())}")
        );

    /// <summary>What the report is about, or why it cannot be told.</summary>
    /// <param name="error">A sentence; null when it can.</param>
    public ReportScope? ToScope(out string? error)
    {
        Query? query = null;
        QueryError? unclear = null;
        var id = default(ArticleId);
        error =
            !string.IsNullOrWhiteSpace(Article) && !ArticleId.TryParse(Article.Trim(), out id)
                ? "An article is named by six or more of the digits of its id, such as 3f2a99b0c1d2."
            : Words.Any(given => given.Value is { } words && !words.Any(char.IsLetterOrDigit))
                ? "Author, desk and outlet need a word with a letter or digit."
            : Words.Any(given => given.Value?.Length > LongestField)
                ? $"Author, desk and outlet may have {LongestField} characters."
            : !string.IsNullOrWhiteSpace(Question) && !SearchRoutes.TryParse(Question, out query, out unclear)
                ? unclear!.Message
            : null;
        return error is not null
            ? null
            : new ReportScope
            {
                Article = string.IsNullOrWhiteSpace(Article) ? null : id,
                Author = Known(Author),
                Desk = Known(Desk),
                Outlet = Known(Outlet),
                Query = string.IsNullOrWhiteSpace(Question) ? null : query,
                MostStatements = MostStatements,
            };
    }

    private IEnumerable<(string Name, string? Value)> Words =>
        [("author", Known(Author)), ("desk", Known(Desk)), ("outlet", Known(Outlet))];

    private static string? Known(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
}
