using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger;

/// <content>Whether anything has changed, and what is kept until it has.</content>
public sealed partial class StatementLedger
{
    private const int MostFacets = 200;

    private readonly StateCache<ActorIndex> actors = new(1);
    private readonly StateCache<FacetCounts> facets = new(MostFacets);

    /// <summary>Another text after each change of what is shown: readings, corrections, and decisions about actors and claims. Cheap.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public string State() => Read(StateIn);

    private static string StateIn(Session session) =>
        string.Join(
            ' ',
            new[]
            {
                "SELECT count(*) FROM readings WHERE is_current = 1",
                "SELECT sum(id) FROM readings WHERE is_current = 1",
                "SELECT max(id) FROM corrections",
                "SELECT max(id) FROM actor_decisions",
                "SELECT max(id) FROM claim_decisions",
                "SELECT count(*) FROM appearances",
            }.Select(sql => (session.Number(sql) ?? 0).ToString(CultureInfo.InvariantCulture))
        );

    private ActorIndex ActorsIn(Session session) =>
        actors.Get(StateIn(session), "", () => new ActorDirectory(session).Index());

    private ClaimFinder ClaimsIn(Session session) => new(session, dialect, () => ActorsIn(session).Names);
}
