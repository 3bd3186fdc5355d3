using OnRecord.Claims;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.News;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;
using OnRecord.Ledger.Versions;

namespace OnRecord.Ledger.Claiming;

/// <summary>Finds claims, and puts one together from its statements.</summary>
/// <remarks>Who is who, and the articles, are looked up once for all claims that one finder loads.</remarks>
/// <param name="session">Where they are read.</param>
/// <param name="dialect">Of the database.</param>
/// <param name="namesOf">Tells who is who; asked once, when that is needed.</param>
internal sealed class ClaimFinder(Session session, ILedgerDialect dialect, Func<ActorNames> namesOf)
{
    private const int FirstOfPlace = 17;

    private readonly Dictionary<long, (StoredArticle Stored, Reading Reading)> articles = [];
    private ActorNames? names;

    private VersionSteps? versions;
    private ClaimSayings? sayings;

    private ActorNames Names => names ??= namesOf();

    private VersionSteps Versions => versions ??= new VersionSteps(new VersionLoader(session, () => Names));

    private ClaimSayings Sayings => sayings ??= new ClaimSayings(session, Names);

    /// <summary>A page of claims.</summary>
    public ClaimPage Find(ClaimRequest request)
    {
        var sql = new QuerySql(session, dialect);
        var conditions = new List<string> { "1 = 1" };
        if (request.Query is { } query)
        {
            conditions.Add(
                "EXISTS (SELECT 1 FROM claim_members m JOIN statements s ON s.id = m.statement_id "
                    + $"WHERE m.claim_id = c.wording_id AND ({sql.Condition(query.Root)}))"
            );
        }

        if (request.OnlyContested)
        {
            conditions.Add("c.contested > 0");
        }

        if (request.SeenSince is { } since)
        {
            conditions.Add(
                "EXISTS (SELECT 1 FROM claim_members m JOIN statements s ON s.id = m.statement_id JOIN articles n ON n.id = s.article_id "
                    + $"WHERE m.claim_id = c.wording_id AND n.first_seen >= {sql.Parameter(since.Stored())})"
            );
        }

        if (request.After is { } after)
        {
            conditions.Add(after.Condition(request.Order, value => sql.Parameter(value)));
        }

        var found = session.Rows(
            "SELECT c.wording_id, a.sha256, s.number, c.statement_count, c.article_count, c.publisher_count, "
                + "c.origin_count, c.unknown_count, c.actor_count, c.affirms, c.denies, c.doubts, "
                + $"c.neither, c.asks, c.reports, c.first_day, c.last_day, {ClaimPlace.Columns(request.Order)} "
                + "FROM claims c JOIN statements s ON s.id = c.wording_id JOIN articles a ON a.id = s.article_id "
                + $"WHERE {string.Join(" AND ", conditions)} ORDER BY {ClaimPlace.Sorting(request.Order)} "
                + $"LIMIT {sql.Parameter(request.Limit + 1L)} OFFSET {sql.Parameter((long)request.Skip)}",
            row => (Row: row.Long(0), Summary: SummaryAt(row), Place: ClaimPlace.At(request.Order, row, FirstOfPlace)),
            [.. sql.Values]
        );
        var hasMore = found.Count > request.Limit;
        return new ClaimPage(
            [.. found.Take(request.Limit).Select(claim => WithWords(claim.Summary, claim.Row))],
            hasMore
        )
        {
            Next = hasMore ? found[request.Limit - 1].Place : null,
        };
    }

    /// <summary>The claim of a statement, which may be the only one of it; null when the ledger shows no such statement.</summary>
    public Claim? Find(StatementId id) => RowOf(id) is { } statement ? Load(statement) : null;

    /// <summary>The statements of a claim of two or more with the positions on it, in its order; no text is loaded for them.</summary>
    /// <param name="claim">The statement whose words stand for it.</param>
    public IReadOnlyList<PositionedStatement> PositionsOn(StatementId claim) =>
        RowOf(claim) is { } row ? Sayings.PositionsOn(row) : [];

    /// <summary>The claims of the most statements, the largest first, of so many statements together at most.</summary>
    public static List<(long Row, StatementId Id)> Largest(Session session, int statements)
    {
        var room = statements;
        return
        [
            .. session
                .Rows(
                    "SELECT c.wording_id, a.sha256, s.number, c.statement_count FROM claims c JOIN statements s ON s.id = c.wording_id "
                        + "JOIN articles a ON a.id = s.article_id WHERE c.statement_count >= @fewest "
                        + "ORDER BY c.statement_count DESC, c.wording_id LIMIT @most",
                    row => (Row: row.Long(0), Id: new StatementId(IdOf(row.Text(1)), row.Int(2)), Count: row.Int(3)),
                    ("@fewest", (long)ClaimStamp.FewestStatements),
                    ("@most", (long)(statements / ClaimStamp.FewestStatements))
                )
                .Where(claim => claim.Count <= statements)
                .TakeWhile(claim => (room -= claim.Count) >= 0)
                .Select(claim => (claim.Row, claim.Id)),
        ];
    }

    /// <summary>What became of a claim of two statements or more since a moment.</summary>
    /// <param name="claim">The statement whose words stand for it.</param>
    /// <param name="since">Articles that were first added then or later are new.</param>
    public ClaimNews NewsOf(StatementId claim, DateTimeOffset since)
    {
        if (RowOf(claim) is not { } row)
        {
            return ClaimNews.Of([], [], since);
        }

        var statements = Sayings.PositionsOn(row);
        return ClaimNews.Of(statements, FiguresOf(row, statements, since), since);
    }

    private long? RowOf(StatementId id) =>
        ArticleRows.Find(session, id.Article) is { } article
            ? AddressedStatements.RowOf(session, article, id.Number)
            : null;

    // Only what is told both before and since can have moved; the others are not loaded for it.
    private IReadOnlyList<FigureSeries> FiguresOf(
        long claim,
        IReadOnlyList<PositionedStatement> statements,
        DateTimeOffset since
    )
    {
        var rows = session
            .Rows(
                "SELECT DISTINCT m.statement_id FROM claim_members m JOIN figures f ON f.statement_id = m.statement_id "
                    + "WHERE m.claim_id = @claim",
                found => found.Long(0),
                ("@claim", claim)
            )
            .ToDictionary(statement => Shown(Place(statement)), StringComparer.Ordinal);
        var bearing = statements.Where(statement => rows.ContainsKey(statement.Id)).ToList();
        return
            bearing.Any(statement => statement.FirstSeen < since)
            && bearing.Any(statement => statement.FirstSeen >= since)
            ? FigureSeries.AllOf([.. bearing.Select(statement => Loaded(rows[statement.Id], statement.Position))])
            : [];
    }

    private ClaimStatement Loaded(long row, Position position) =>
        StatementOf(Alone(row), new Dictionary<long, StatementPlace>(), Sayings.Of(row)) with
        {
            Position = position,
        };

    private static ClaimSummary SummaryAt(Row row) =>
        new()
        {
            Id = new StatementId(IdOf(row.Text(1)), row.Int(2)),
            Wording = "",
            Speakers = [],
            Statements = row.Int(3),
            Count = new OriginCount(row.Int(4), row.Int(5), row.Int(6), row.Int(7)),
            Actors = row.Int(8),
            Positions = Enum.GetValues<Stance>()
                .Select(stance => (Stance: stance, Count: row.Int(9 + (int)stance)))
                .Where(held => held.Count > 0)
                .ToDictionary(held => held.Stance, held => held.Count),
            First = row.Text(15) is { Length: > 0 } first ? StoredValues.Day(first) : null,
            Last = row.Text(16) is { Length: > 0 } last ? StoredValues.Day(last) : null,
        };

    private ClaimSummary WithWords(ClaimSummary summary, long row) =>
        summary with
        {
            Wording = string.Join(" … ", WordsOf(row)),
            Speakers = Corrected(row, ReviewFields.Speaker) is { } names
                ? names.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                : session.Rows(
                    "SELECT name FROM speakers WHERE statement_id = @id ORDER BY position",
                    speaker => speaker.Text(0),
                    ("@id", row)
                ),
        };

    private List<string> WordsOf(long row) =>
        session.Rows(
            Corrected(row, SpanSlots.Content) is null
                ? "SELECT span_text FROM spans WHERE statement_id = @id AND field = 'content' ORDER BY position"
                : "SELECT t.span_text FROM human_values h JOIN correction_spans t ON t.correction_id = h.correction_id "
                    + "WHERE h.statement_id = @id AND h.field = 'content' AND t.field = 'value' ORDER BY t.position",
            span => span.Text(0),
            ("@id", row)
        );

    // What people gave a field of the statement instead; null when nobody did.
    private string? Corrected(long row, string field) =>
        session.Value(
            "SELECT value FROM human_values WHERE statement_id = @id AND field = @field",
            ("@id", row),
            ("@field", field)
        ) as string;

    private static ArticleId IdOf(string hash) =>
        ArticleId.TryParse(hash, out var id)
            ? id
            : throw new LedgerException(LedgerFailure.Damaged, $"'{hash}' is no hash of a text.");

    private Claim Load(long statement)
    {
        var claim = session.Number("SELECT claim_id FROM claim_members WHERE statement_id = @id", ("@id", statement));
        var members = claim is { } known ? Members(known) : [Alone(statement)];
        var ids = members.ToDictionary(member => member.Row, member => member.Place);
        var read = claim is { } whole ? Sayings.OfClaim(whole) : null;
        var said = members
            .Select(member => (read is null ? Sayings.Of(member.Row) : read[member.Row]).On(member.IsTurned))
            .ToList();
        var statements = members.Zip(said, (member, saying) => StatementOf(member, ids, saying)).ToList();
        var loaded = ids.Values.Select(place => place.Article).Distinct().Select(article => articles[article].Stored);
        return ClaimBuilder.Build(
            statements,
            // The words that stood for it may be gone with an article that was read again since.
            Shown(claim is { } kept && ids.TryGetValue(kept, out var place) ? place : ids[statement]),
            Versions.StepsOf(loaded),
            Sayings.Trace(said)
        );
    }

    private List<Member> Members(long claim) =>
        session.Rows(
            "SELECT m.statement_id, m.is_turned, m.basis, m.with_id, m.score, m.because, s.article_id, a.sha256, s.number "
                + "FROM claim_members m JOIN statements s ON s.id = m.statement_id JOIN articles a ON a.id = s.article_id "
                + "WHERE m.claim_id = @claim AND s.is_current = 1 ORDER BY m.statement_id",
            row => new Member(
                row.Long(0),
                new StatementPlace(row.Long(6), row.Text(7), row.Int(8)),
                row.Int(1) == 1,
                row.TextOrNull(2),
                row.LongOrNull(3),
                row.FloatOrNull(4),
                row.TextOrNull(5) ?? ""
            ),
            ("@claim", claim)
        );

    private Member Alone(long statement) => new(statement, Place(statement), false, null, null, null, "");

    private StatementPlace Place(long statement) =>
        session
            .Rows(
                "SELECT s.article_id, a.sha256, s.number FROM statements s JOIN articles a ON a.id = s.article_id WHERE s.id = @id",
                row => new StatementPlace(row.Long(0), row.Text(1), row.Int(2)),
                ("@id", statement)
            )
            .Single();

    private static string Shown(StatementPlace place) => new StatementId(IdOf(place.Hash), place.Number).ToString();

    private ClaimStatement StatementOf(Member member, Dictionary<long, StatementPlace> ids, ClaimSaying saying)
    {
        var place = member.Place;
        if (!articles.TryGetValue(place.Article, out var loaded))
        {
            var article = new ArticleLoader(session).Load(place.Article);
            loaded = (article, article.Reviewed);
            articles.Add(place.Article, loaded);
            Sayings.Take(article);
        }

        var (stored, reading) = loaded;
        var statement = reading.Statements.Single(candidate => candidate.Number == place.Number);
        var said = statement.Times.FirstOrDefault(time =>
            time is { Role: TimeRole.Saying, From: not null } && time.From == time.To
        );
        return new ClaimStatement
        {
            Id = Shown(place),
            ArticleId = stored.Id.ToString(),
            Publisher = reading.Article.Publisher,
            Title = reading.Article.Title ?? reading.Article.Id,
            Article = reading.Article,
            Statement = statement,
            Actors = saying.Actors,
            Position = saying.Position,
            Confirms = statement.Act?.Value == Act.Confirms,
            FirstSeen = stored.Appearances[0].FirstSeen,
            Reason =
                member is { Basis: { } basis, With: { } with } && ids.TryGetValue(with, out var other)
                    ? new ClaimReason(
                        Enum.Parse<LinkBasis>(basis, ignoreCase: true),
                        Shown(other),
                        member.Score ?? 1,
                        member.Because.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    )
                    : null,
            Day = said?.From ?? reading.Article.Published,
            IsDayOfSaying = said is not null,
        };
    }

    private sealed record StatementPlace(long Article, string Hash, int Number);

    private sealed record Member(
        long Row,
        StatementPlace Place,
        bool IsTurned,
        string? Basis,
        long? With,
        float? Score,
        string Because
    );
}
