using OnRecord.Claims;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Storing;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Claiming;

/// <summary>Who says a statement, which position it takes, and where it says that it comes from.</summary>
/// <param name="Id">Its id, as it is shown.</param>
/// <param name="Article">Hash of its article.</param>
/// <param name="Actors">Who says it; never empty.</param>
/// <param name="Position">Its position.</param>
/// <param name="Trail">Where it says that it comes from.</param>
internal sealed record ClaimSaying(
    string Id,
    string Article,
    IReadOnlyList<ClaimActor> Actors,
    Position Position,
    StatementTrail Trail
)
{
    /// <summary>With the position on a claim, where that is the opposite of the one on its own words, or not.</summary>
    public ClaimSaying On(bool isTurned) => isTurned ? this with { Position = Position.Turned() } : this;
}

/// <summary>
/// Gives what was read of statements for positions and origins, and traces them: the one way to it for lists, single claims and reports.
/// </summary>
/// <param name="session">Where it is read.</param>
/// <param name="names">Tells who is who.</param>
internal sealed class ClaimSayings(Session session, ActorNames names)
{
    private const string Columns =
        "SELECT s.number, a.sha256, p.stance, p.hedge, p.withheld, p.said_by, p.trail, s.id FROM statements s "
        + "JOIN articles a ON a.id = s.article_id LEFT JOIN claim_propositions p ON p.statement_id = s.id ";

    private readonly KnownOutlets outlets = TracedArticles.OutletsIn(session);
    private readonly Dictionary<long, FirstPlace> places = [];
    private TracedArticles? articles;

    private TracedArticles Articles => articles ??= new TracedArticles(session, outlets);

    /// <summary>That of the statement of a row; positions are those on its own words.</summary>
    public ClaimSaying Of(long statement) => Rows("WHERE s.id = @id", statement).Select(SaidIn).Single();

    /// <summary>Those of the statements of a claim, by row; positions are those on their own words.</summary>
    /// <param name="claim">Row of the statement whose words stand for it.</param>
    public IReadOnlyDictionary<long, ClaimSaying> OfClaim(long claim) =>
        Rows("WHERE s.id IN (SELECT statement_id FROM claim_members WHERE claim_id = @id) AND s.is_current = 1", claim)
            .ToDictionary(row => row.Statement, SaidIn);

    /// <summary>Those of the statements of an article that were read for claims and not rejected, by number.</summary>
    public IReadOnlyDictionary<int, ClaimSaying> OfArticle(long article) =>
        Rows("WHERE s.article_id = @id AND s.is_current = 1", article)
            .Where(row => row.Said is not null)
            .ToDictionary(row => row.Number, row => row.Said!);

    /// <summary>The statements of a claim with the positions on it, in its order; no text is loaded for them.</summary>
    /// <param name="claim">Row of the statement whose words stand for it.</param>
    public List<PositionedStatement> PositionsOn(long claim) =>
        PositionedStatement.Ordered(
            session
                .Rows(
                    "SELECT s.id, s.number, a.sha256, p.stance, p.hedge, p.withheld, p.said_by, m.is_turned, a.id, coalesce(h.value, s.act), "
                        + "(SELECT t.first_day FROM times t WHERE t.statement_id = s.id AND t.field = 'time' AND t.role = 'saying' "
                        + "AND t.first_day = t.last_day ORDER BY t.position LIMIT 1) "
                        + "FROM claim_members m JOIN statements s ON s.id = m.statement_id "
                        + "JOIN articles a ON a.id = s.article_id LEFT JOIN claim_propositions p ON p.statement_id = s.id "
                        + "LEFT JOIN human_values h ON h.statement_id = s.id AND h.field = 'act' "
                        + "WHERE m.claim_id = @claim AND s.is_current = 1",
                    row => new PositionRow(
                        row.Long(0),
                        row.Int(1),
                        row.Text(2),
                        row.TextOrNull(6) is { } said ? (SaidBy.FromJson(said), ClaimRows.PositionAt(row, 3)) : null,
                        row.Int(7) == 1,
                        row.Long(8),
                        row.TextOrNull(9) == Act.Confirms.ToWireName(),
                        StoredValues.Day(row.TextOrNull(10))
                    ),
                    ("@claim", claim)
                )
                .Select(Positioned)
        );

    /// <summary>Takes an article that was loaded already, so that <see cref="Trace"/> need not load it.</summary>
    public void Take(StoredArticle article) => Articles.Take(article);

    /// <summary>Where a claim comes from.</summary>
    /// <param name="sayings">All statements of it, with the positions on it.</param>
    public ClaimOrigins Trace(IReadOnlyCollection<ClaimSaying> sayings)
    {
        var involved = sayings.Select(saying => saying.Article).Distinct(StringComparer.Ordinal).Select(Articles.Of);
        return OriginTracer.Trace(
            sayings.Select(saying => new TracedStatement(
                saying.Id,
                TracedArticles.Shown(saying.Article),
                TracedStatement.IsTellingOf(saying.Position.Stance),
                saying.Trail,
                OnRecord(saying)
            )),
            involved.ToDictionary(article => article.Id, StringComparer.Ordinal),
            outlets
        );
    }

    private List<ClaimActor> OnRecord(ClaimSaying saying) =>
        [
            .. saying
                .Trail.Speakers.Select(speaker => names.Of(speaker.Name, speaker.Kind, saying.Article))
                .DistinctBy(actor => actor.Key),
        ];

    private ClaimSaying SaidIn((long Statement, int Number, string Hash, ClaimSaying? Said) row) =>
        row.Said ?? Unread(row.Hash, row.Number);

    private List<(long Statement, int Number, string Hash, ClaimSaying? Said)> Rows(string where, long id) =>
        session.Rows(
            $"{Columns} {where} ORDER BY s.number",
            row =>
            {
                var (number, hash) = (row.Int(0), row.Text(1));
                return (
                    row.Long(7),
                    number,
                    hash,
                    row.TextOrNull(5) is { } said && row.TextOrNull(6) is { } trail
                        ? Made(number, hash, SaidBy.FromJson(said), ClaimRows.PositionAt(row, 2), TrailJson.Read(trail))
                        : null
                );
            },
            ("@id", id)
        );

    private ClaimSaying Made(int number, string hash, SaidBy said, Position own, StatementTrail trail)
    {
        var (id, actors, position) = Held(number, hash, said, own);
        return new ClaimSaying(id, hash, actors, position, trail);
    }

    private (string Id, IReadOnlyList<ClaimActor> Actors, Position Position) Held(
        int number,
        string hash,
        SaidBy said,
        Position own
    )
    {
        var id = $"{TracedArticles.Shown(hash)}.s{number.ToString(CultureInfo.InvariantCulture)}";
        var actors = said.ActorsIn(names, id, hash);
        return (id, actors, outlets.PositionOf(own, actors));
    }

    private PositionedStatement Positioned(PositionRow row)
    {
        var unread = row.Said is null ? Of(row.Statement) : null;
        var (id, actors, own) = row.Said is { } said
            ? Held(row.Number, row.Hash, said.By, said.Own)
            : (unread!.Id, unread.Actors, unread.Position);
        var place = PlaceOf(row.Article);
        return new PositionedStatement
        {
            Id = id,
            ArticleId = TracedArticles.Shown(row.Hash),
            Publisher = place.Publisher,
            Title = place.Title,
            Actors = actors,
            Position = row.IsTurned ? own.Turned() : own,
            Confirms = row.Confirms,
            FirstSeen = place.Seen,
            Day = row.DayOfSaying ?? place.Published,
            IsDayOfSaying = row.DayOfSaying is not null,
        };
    }

    private FirstPlace PlaceOf(long article)
    {
        if (!places.TryGetValue(article, out var place))
        {
            place = session
                .Rows(
                    "SELECT publisher, title, document, published, first_seen FROM appearances WHERE article_id = @article "
                        + "ORDER BY first_seen, id LIMIT 1",
                    row => new FirstPlace(
                        row.TextOrNull(0),
                        row.TextOrNull(1) ?? row.Text(2),
                        StoredValues.Day(row.TextOrNull(3)),
                        StoredValues.Instant(row.Text(4))
                    ),
                    ("@article", article)
                )
                .Single();
            places.Add(article, place);
        }

        return place;
    }

    // A statement that was not read for claims, or that people rejected, is in no claim: it takes no position of its own.
    private ClaimSaying Unread(string hash, int number)
    {
        var row = session.Number("SELECT id FROM articles WHERE sha256 = @sha256", ("@sha256", hash))!.Value;
        var reading = new ArticleLoader(session).Load(row).Reviewed;
        var statement = reading.Statements.Single(candidate => candidate.Number == number);
        return Made(
            number,
            hash,
            SaidBy.Of(statement, reading.Article.Text),
            new Position(Stance.Reports),
            new TrailReader(reading).Read(statement)
        );
    }

    private sealed record PositionRow(
        long Statement,
        int Number,
        string Hash,
        (SaidBy By, Position Own)? Said,
        bool IsTurned,
        long Article,
        bool Confirms,
        DateOnly? DayOfSaying
    );

    private sealed record FirstPlace(string? Publisher, string Title, DateOnly? Published, DateTimeOffset Seen);
}
