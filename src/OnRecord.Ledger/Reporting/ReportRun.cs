using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;
using OnRecord.Claims.SourcingReports;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Reporting;

/// <summary>Makes a report: 1. which articles, 2. of each its reading, as people corrected it, and the claims it affirms, 3. what is counted.</summary>
/// <param name="session">Where it is read.</param>
/// <param name="dialect">Of the database.</param>
/// <param name="scope">What it is about.</param>
/// <param name="namesOf">Tells who is who; asked once.</param>
internal sealed class ReportRun(Session session, ILedgerDialect dialect, ReportScope scope, Func<ActorNames> namesOf)
{
    // An article is left out where another text stands at each of its addresses now.
    private const string IsLatest =
        "(NOT EXISTS (SELECT 1 FROM versions v WHERE v.article_id = a.id) OR EXISTS (SELECT 1 FROM versions v "
        + "WHERE v.article_id = a.id AND v.number = (SELECT max(w.number) FROM versions w WHERE w.address = v.address)))";

    private bool hasClaims = true;
    private ClaimSayings? sayings;

    private ClaimSayings Sayings => sayings ??= new ClaimSayings(session, namesOf());

    /// <summary>Makes it.</summary>
    /// <exception cref="LedgerException">There is no such article, or there are more statements than may be.</exception>
    public ScopedReport Run(Action<ReportProgress>? progress, CancellationToken cancellationToken)
    {
        var bylines = Matching(FactField.Byline, scope.Author);
        var sections = Matching(FactField.Section, scope.Desk);
        var publishers = Publishers();
        var (articles, older) = Articles(bylines, sections, publishers);
        var decisions = new ActorDirectory(session).Decisions();
        var builder = new SourcingReportBuilder(
            (name, kind, article) =>
                ActorKey.IsActor(kind)
                    ? ActorDirectory.Resolved(ActorKey.Of(name, kind, article), decisions)
                    : $"{FoldedText.Of(name)}@{article}"
        );
        var loader = new ArticleLoader(session);
        var done = 0;
        foreach (var (row, numbers) in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builder.Add(Sourced(loader.Load(row), row, numbers));
            progress?.Invoke(new ReportProgress(++done, articles.Count));
        }

        var subject = new ReportSubject
        {
            Article = scope.Article?.ToString(),
            Author = scope.Author,
            Desk = scope.Desk,
            Outlet = scope.Outlet,
            Question = scope.Query?.Text,
            Understood = scope.Query?.ToString(),
            Bylines = bylines,
            Sections = sections,
            Publishers = publishers,
            OlderVersions = older,
        };
        return new ScopedReport(subject, builder.Build(), hasClaims);
    }

    private List<string> Matching(string field, string? wanted) =>
        wanted is null
            ? []
            :
            [
                .. session
                    .Rows(
                        "SELECT DISTINCT value FROM facts WHERE field = @field",
                        row => row.Text(0),
                        ("@field", field)
                    )
                    .Where(value => WholeWords.AreIn(value, wanted))
                    .Order(StringComparer.Ordinal),
            ];

    private List<string> Publishers() =>
        scope.Outlet is not { } wanted
            ? []
            :
            [
                .. session
                    .Rows("SELECT DISTINCT publisher FROM appearances WHERE publisher IS NOT NULL", row => row.Text(0))
                    .Where(value => WholeWords.AreIn(value, wanted))
                    .Order(StringComparer.Ordinal),
            ];

    private (List<(long Article, HashSet<int>? Numbers)> Articles, int Older) Articles(
        List<string> bylines,
        List<string> sections,
        List<string> publishers
    )
    {
        var sql = new QuerySql(session, dialect);
        var conditions = new List<string> { "s.is_current = 1" };
        if (scope.Article is { } id)
        {
            var article =
                ArticleRows.Find(session, id)
                ?? throw new LedgerException(LedgerFailure.Refused, $"The ledger holds no article {id}.");
            conditions.Add($"s.article_id = {sql.Parameter(article)}");
        }

        Add(
            scope.Author,
            "facts f JOIN appearances p ON p.id = f.appearance_id",
            "f.field = 'byline' AND f.value",
            bylines
        );
        Add(
            scope.Desk,
            "facts f JOIN appearances p ON p.id = f.appearance_id",
            "f.field = 'section' AND f.value",
            sections
        );
        Add(scope.Outlet, "appearances p", "p.publisher", publishers);
        if (scope.Query is { } query)
        {
            conditions.Add($"({sql.Condition(query.Root)})");
        }

        var rows = session.Rows(
            $"SELECT s.article_id, s.number, CASE WHEN {IsLatest} THEN 1 ELSE 0 END FROM statements s "
                + $"JOIN articles a ON a.id = s.article_id WHERE {string.Join(" AND ", conditions)} ORDER BY a.day, a.id, s.number",
            row => (Article: row.Long(0), Number: row.Int(1), IsLatest: row.Long(2) == 1),
            [.. sql.Values]
        );
        var counted = scope.Article is null ? rows.Where(row => row.IsLatest).ToList() : rows;
        if (counted.Count > scope.MostStatements)
        {
            throw new LedgerException(
                LedgerFailure.Refused,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This is about {counted.Count:N0} statements; {scope.MostStatements:N0} at most can be reported on here. Ask for less, or use the command onrecord report."
                )
            );
        }

        return (
            [
                .. counted
                    .GroupBy(row => row.Article)
                    .Select(group =>
                        (group.Key, scope.Query is null ? null : (HashSet<int>?)[.. group.Select(row => row.Number)])
                    ),
            ],
            rows.Except(counted).Select(row => row.Article).Distinct().Count()
        );

        void Add(string? asked, string from, string value, List<string> values)
        {
            if (asked is not null)
            {
                conditions.Add(
                    values.Count == 0
                        ? "0 = 1"
                        : $"s.article_id IN (SELECT p.article_id FROM {from} WHERE {value} IN ({string.Join(", ", values.Select(sql.Parameter))}))"
                );
            }
        }
    }

    private SourcedArticle Sourced(StoredArticle stored, long row, HashSet<int>? numbers)
    {
        var reading = stored.Reviewed;
        var first = stored.Appearances.Select(place => place.Article.Published).Min();
        return new SourcedArticle(
            reading with
            {
                Article = reading.Article with { Published = first ?? reading.Article.Published },
            },
            stored.Appearances[0].Appearance.Address
        )
        {
            Wanted = numbers,
            Rejected = stored
                .Reviews.Where(review => review.Value.State == ReviewState.Rejected)
                .Select(review => review.Key)
                .ToHashSet(),
            Affirmed = Affirmed(row),
        };
    }

    // What a statement says is the claim's words, or their opposite, or nobody knows: only the first is a source for it.
    private Dictionary<int, string> Affirmed(long article)
    {
        var rows = session.Rows(
            "SELECT s.number, p.proposition, m.claim_id, m.is_turned, p.statement_id FROM statements s "
                + "LEFT JOIN claim_propositions p ON p.statement_id = s.id LEFT JOIN claim_members m ON m.statement_id = s.id "
                + "WHERE s.article_id = @article AND s.is_current = 1 ORDER BY s.number",
            row =>
                (
                    Number: row.Int(0),
                    Proposition: row.TextOrNull(1),
                    Claim: row.LongOrNull(2),
                    IsTurned: row.LongOrNull(3),
                    Statement: row.LongOrNull(4)
                ),
            ("@article", article)
        );
        hasClaims &= rows.All(row => row.Statement is not null);
        var said = Sayings.OfArticle(article);
        var affirmed = new Dictionary<int, string>();
        foreach (var row in rows)
        {
            if (row.Proposition is not { } json || !said.TryGetValue(row.Number, out var saying))
            {
                continue;
            }

            var isTurned = row.IsTurned is { } turned ? turned == 1 : PropositionJson.Read(json).IsNegated;
            if (saying.On(isTurned).Position.Stance == Stance.Affirms)
            {
                affirmed.Add(row.Number, string.Create(CultureInfo.InvariantCulture, $"{row.Claim ?? row.Statement}"));
            }
        }

        return affirmed;
    }
}

/// <summary>How far a report is.</summary>
/// <param name="Articles">Articles that were taken in.</param>
/// <param name="All">All articles.</param>
public readonly record struct ReportProgress(int Articles, int All);
