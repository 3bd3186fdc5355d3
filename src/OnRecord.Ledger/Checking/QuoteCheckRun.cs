using OnRecord.Claims.QuoteChecks;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Checking;

/// <summary>Looks for the quotations of a draft: by runs of words first, and where that is not enough by words.</summary>
internal sealed class QuoteCheckRun(Session session, ILedgerDialect dialect, Reading draft)
{
    private readonly QuoteSearch search = new(session, dialect);
    private readonly Dictionary<long, StoredArticle> loaded = [];

    /// <summary>Checks every quotation.</summary>
    public QuoteReport Run(CancellationToken cancellationToken)
    {
        var decisions = new ActorDirectory(session).Decisions();
        var checker = new QuoteChecker(
            draft,
            (name, kind, article) =>
                ActorKey.IsActor(kind)
                    ? ActorDirectory.Resolved(ActorKey.Of(name, kind, article), decisions)
                    : $"{FoldedText.Of(name)}@{article}"
        );
        var checks = new List<QuoteCheck>();
        foreach (var quotation in checker.Quotations())
        {
            cancellationToken.ThrowIfCancellationRequested();
            checks.Add(Check(checker, quotation, cancellationToken));
        }

        var found = checks
            .SelectMany(check => check.Occurrences)
            .Select(occurrence => occurrence.Article)
            .ToHashSet(StringComparer.Ordinal);
        return new QuoteReport(
            draft,
            checks,
            loaded
                .Values.Where(article => found.Contains(article.Id.Digits))
                .ToDictionary(article => article.Id.Digits, StringComparer.Ordinal)
        );
    }

    private QuoteCheck Check(QuoteChecker checker, DraftQuotation quotation, CancellationToken cancellationToken)
    {
        var words = checker.WordsOf(quotation);
        var byRuns = search.ByRuns(words);
        var check = checker.Check(quotation, Candidates(byRuns), cancellationToken);
        if (!check.NeedsALook)
        {
            return check;
        }

        var others = search.ByPairs(words).Except(byRuns).ToList();
        return others.Count == 0
            ? check
            : checker.Check(quotation, Candidates(byRuns.Concat(others)), cancellationToken);
    }

    // A draft is no witness of itself.
    private IEnumerable<(Reading, IReadOnlySet<int>)> Candidates(IEnumerable<long> rows) =>
        rows.Select(Load)
            .Where(article => article.Id.Digits != draft.Article.Text.Sha256)
            .Select(article => (ReadingOf(article), (IReadOnlySet<int>)RejectedOf(article)));

    // An article that was met in several places was out on the first of their days.
    private static Reading ReadingOf(StoredArticle article)
    {
        var reading = article.Reviewed;
        var first = article.Appearances.Select(place => place.Article.Published).Min();
        return reading with { Article = reading.Article with { Published = first ?? reading.Article.Published } };
    }

    private static HashSet<int> RejectedOf(StoredArticle article) =>
        article
            .Reviews.Where(review => review.Value.State == ReviewState.Rejected)
            .Select(review => review.Key)
            .ToHashSet();

    private StoredArticle Load(long row)
    {
        if (!loaded.TryGetValue(row, out var article))
        {
            loaded.Add(row, article = new ArticleLoader(session).Load(row));
        }

        return article;
    }
}
