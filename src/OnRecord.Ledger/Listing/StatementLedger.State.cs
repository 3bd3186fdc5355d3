using OnRecord.Claims;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger;

/// <content>Whether anything has changed, and what is kept until it has.</content>
public sealed partial class StatementLedger
{
    private const int MostFacets = 200;

    private readonly StateCache<ActorIndex> actors;
    private readonly StateCache<FacetCounts> facets;
    private readonly ClaimCache claims;

    /// <summary>Another text after each change of what is shown: readings, corrections, and decisions about actors and claims. Cheap.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public string State() =>
        Read(session => LedgerState.In(session) is var state ? $"{state.ByPeople} {state.Readings}" : "");

    private ActorIndex ActorsIn(Session session, ReviewState? review = null) =>
        actors.Get(LedgerState.In(session), review?.ToName() ?? "", () => IndexNow(review));

    private (LedgerState State, ActorIndex Index) IndexNow(ReviewState? review = null) =>
        Read(session => (LedgerState.In(session), new ActorDirectory(session).Index(review)));

    private FacetCounts FacetsIn(Session session, Query query) =>
        facets.Get(
            LedgerState.In(session),
            query.ToString(),
            () => Read(own => (LedgerState.In(own), new FacetCounter(own, dialect).Count(query)))
        );

    private ClaimFinder ClaimsIn(Session session) => new(session, dialect, () => ActorsIn(session).Names);

    private Claim? ClaimIn(Session session, StatementId id)
    {
        if (
            AddressedStatements.RowOf(session, new StatementAddress(id.Article, id.Number, null)) is not { } row
            || ClaimStamp.Of(session, row) is not { } stamp
        )
        {
            return ClaimsIn(session).Find(id);
        }

        var names = ActorsIn(session).Names;
        return claims.Get(
            stamp,
            names,
            () =>
            {
                var told = new Dictionary<string, ToldActor>(StringComparer.Ordinal);
                var finder = new ClaimFinder(session, dialect, () => names.Noting(told));
                return new MadeClaim(stamp, told, finder.Find(id)!);
            }
        );
    }
}
