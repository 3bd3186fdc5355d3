using OnRecord.Ledger.Queries;
using OnRecord.Web.StatementPages;
using Claim = OnRecord.Claims.Claim;

namespace OnRecord.Web.TodayPages;

/// <summary>A claim that is watched: a question for the statements that say the same as one of them.</summary>
/// <param name="Id">A statement of it.</param>
/// <param name="Words">Its words.</param>
public sealed record WatchedClaim(string Id, string Words)
{
    private const string Begin = "claim:\"";

    /// <summary>The question for the claim of a statement, which it names by its characters: numbers change when an article is read again.</summary>
    internal static Query QuestionFor(StatementView view)
    {
        var question = QuestionFor(view.Stored.Id, view.Statement);
        return Query.TryParse(question, out var query, out var error)
            ? query
            : throw new InvalidOperationException(error.Message);
    }

    /// <summary>Whether a claim is watched, by any of its statements.</summary>
    internal static bool IsWatched(StatementLedger ledger, Claim claim)
    {
        var watched = ledger.Watches.All().Select(watch => watch.Question).ToHashSet(StringComparer.Ordinal);
        return watched.Count > 0
            && claim.Statements.Any(statement =>
                ArticleId.TryParse(statement.ArticleId, out var article)
                && watched.Contains(QuestionFor(article, statement.Statement))
            );
    }

    private static string QuestionFor(ArticleId article, Statement statement) =>
        $"{Begin}{PermanentAddress.Of(article, statement)}\"";

    /// <summary>The claim that a question asks for and nothing else; null for other questions, and where the ledger has no such statement.</summary>
    internal static WatchedClaim? Of(StatementLedger ledger, string question) =>
        question.StartsWith(Begin, StringComparison.Ordinal)
        && StatementView.Find(ledger, question[Begin.Length..].TrimEnd('"')) is { } view
            ? new WatchedClaim(
                view.Id,
                VisibleText.Line(
                    string.Join(" … ", view.Statement.Content.Select(span => view.Reading.Article.Text[span]))
                )
            )
            : null;
}
