using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Listing;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger;

/// <content>Lists and counts for pages that show a ledger.</content>
public sealed partial class StatementLedger
{
    /// <summary>Who speaks in the articles, those with the most statements first.</summary>
    /// <param name="review">Only by what statements in this state of review say; null for all that nobody rejected.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public IReadOnlyList<Actor> Actors(ReviewState? review = null) => Read(session => ActorsIn(session, review).All);

    /// <summary>The actor of a name.</summary>
    /// <param name="name">The name; for a person's name of one word with <c>@</c> and digits of its article's id.</param>
    /// <returns>Null when nobody in the ledger bears the name, or more than one does.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public Actor? FindActor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Read(session =>
        {
            var state = LedgerState.In(session);
            return actors.Get(state, "", () => IndexNow()).Find(name)
                // What was made may lag behind who has come.
                ?? (
                    state.Articles < StateCache<ActorIndex>.LargeLedger
                        ? null
                        : new ActorDirectory(session).Index().Find(name)
                );
        });
    }

    /// <summary>Counts the statements that answer a question, by label, speaker, publisher and year.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public FacetCounts CountFacets(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Read(session => FacetsIn(session, query));
    }

    /// <summary>Lists articles, the last published first.</summary>
    /// <param name="limit">Most articles, 1 to <see cref="FindRequest.MaxLimit"/>.</param>
    /// <param name="after"><see cref="ArticlePage.Next"/> of the page before; null for the first page.</param>
    /// <param name="review">Only articles with a statement in this state of review; null for all.</param>
    /// <exception cref="ArgumentException">The limit is out of its range, or the cursor is none.</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public ArticlePage Articles(int limit, string? after = null, ReviewState? review = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, FindRequest.MaxLimit);
        return Read(session => new ArticleLister(session).List(limit, after, review));
    }
}
