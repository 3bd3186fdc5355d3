using OnRecord.Claims;
using OnRecord.Claims.Positions;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger;

/// <content>Several claims at once.</content>
public sealed partial class StatementLedger
{
    /// <summary>The claims that statements belong to, in their order; what the ledger does not show is left out.</summary>
    /// <remarks>Far cheaper than to ask for each, since who is who is looked up once.</remarks>
    /// <exception cref="LedgerException">The ledger cannot be read, or what is kept is damaged.</exception>
    public IReadOnlyList<Claim> FindClaims(IEnumerable<StatementId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Read(session =>
        {
            var finder = ClaimsIn(session);
            return ids.Select(finder.Find).OfType<Claim>().ToList();
        });
    }

    /// <summary>Another text after each update that changed claims. Cheap.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public string StateOfClaims() => Read(ClaimUpdater.KeptState);

    /// <summary>Has the claims of the most statements kept once they were asked for, whatever else is asked for.</summary>
    /// <returns>One statement of each, the largest claim first: whoever asks for them makes them ready for others.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<StatementId> HoldLargestClaims()
    {
        var largest = Read(session => ClaimFinder.Largest(session, ClaimCache.MostHeld));
        claims.Hold(largest.Select(claim => claim.Row));
        return [.. largest.Select(claim => claim.Id)];
    }

    /// <summary>How many statements the claim of each statement of an article has, where those are two or more; by number.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyDictionary<int, int> SizesOfClaims(ArticleId article) =>
        Read(session =>
            ArticleRows.Find(session, article) is { } row
                ? session
                    .Rows(
                        "SELECT s.number, c.statement_count FROM statements s JOIN claim_members m ON m.statement_id = s.id "
                            + "JOIN claims c ON c.wording_id = m.claim_id WHERE s.article_id = @article AND s.is_current = 1",
                        found => (Number: found.Int(0), Count: found.Int(1)),
                        ("@article", row)
                    )
                    .ToDictionary(found => found.Number, found => found.Count)
                : []
        );

    /// <summary>On which claims of two statements or more an actor speaks, and with whom it disagrees there.</summary>
    /// <param name="name">A name of the actor, as for <see cref="FindActor"/>.</param>
    /// <param name="limit">Most claims to give, 1 to <see cref="ClaimRequest.MaxLimit"/>.</param>
    /// <param name="skip">How many claims to pass over.</param>
    /// <returns>Null when nobody or more than one bears the name.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or what is kept is damaged.</exception>
    public ActorPositions? FindPositions(string name, int limit = 20, int skip = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ClaimRequest.MaxLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        return Read(session =>
        {
            var question = $"actor:\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";
            if (ActorsIn(session).KeyOf(name) is not { } key || !Query.TryParse(question, out var query, out _))
            {
                return null;
            }

            var finder = ClaimsIn(session);
            var page = finder.Find(
                new ClaimRequest
                {
                    Query = query,
                    Order = ClaimOrder.Newest,
                    Limit = limit,
                    Skip = skip,
                }
            );
            return new ActorPositions(
                [.. page.Claims.Select(claim => PositionOf(claim, finder, key)).OfType<ActorPosition>()],
                page.HasMore
            );
        });
    }

    /// <summary>What became of claims of two statements or more because of articles that were added since a moment.</summary>
    /// <param name="since">Articles that were first added then or later are new.</param>
    /// <param name="limit">Most claims to look at, those told last; 1 to <see cref="ClaimRequest.MaxLimit"/>.</param>
    /// <exception cref="LedgerException">The ledger cannot be read, or what is kept is damaged.</exception>
    public NewsOfClaims FindNews(DateTimeOffset since, int limit = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, ClaimRequest.MaxLimit);
        return Read(session =>
        {
            var finder = ClaimsIn(session);
            var page = finder.Find(
                new ClaimRequest
                {
                    SeenSince = since,
                    Order = ClaimOrder.Newest,
                    Limit = limit,
                }
            );
            return new NewsOfClaims(
                [
                    .. page
                        .Claims.Select(claim => new NewsOfClaim(claim, finder.NewsOf(claim.Id, since)))
                        .Where(claim => !claim.News.IsNothing),
                ],
                page.HasMore
            );
        });
    }

    private static ActorPosition? PositionOf(ClaimSummary claim, ClaimFinder finder, string key)
    {
        var positions = HeldPosition.AllOf(finder.PositionsOn(claim.Id));
        return positions.FirstOrDefault(held => held.Actor.Key == key) is { } held
            ? new ActorPosition(
                claim,
                held,
                [
                    .. positions.Where(other =>
                        other.Actor.Key != key && AreOpposite(held.Position.Stance, other.Position.Stance)
                    ),
                ]
            )
            : null;
    }

    private static bool AreOpposite(Stance one, Stance other) =>
        (one == Stance.Affirms && other is (Stance.Denies or Stance.Doubts))
        || (other == Stance.Affirms && one is (Stance.Denies or Stance.Doubts));
}
