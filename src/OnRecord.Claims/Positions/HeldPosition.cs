using OnRecord.Claims.Timelines;

namespace OnRecord.Claims.Positions;

/// <summary>The position that an actor holds on a claim.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Position">The last position that was stated; what is asked or only reported counts where nothing was stated.</param>
/// <param name="Since">First day of it without another one in between; null when no day is known.</param>
/// <param name="Statements">All statements of the actor on the claim, in their order.</param>
public sealed record HeldPosition(
    ClaimActor Actor,
    Position Position,
    DateOnly? Since,
    IReadOnlyList<PositionedStatement> Statements
)
{
    /// <summary>Who holds what position, those with the most statements first.</summary>
    /// <param name="ordered">All statements of a claim, in its order.</param>
    public static IReadOnlyList<HeldPosition> AllOf(IEnumerable<PositionedStatement> ordered) =>
        [
            .. ordered
                .SelectMany(statement => statement.Actors.Select(actor => (Actor: actor, Statement: statement)))
                .GroupBy(pair => pair.Actor.Key, StringComparer.Ordinal)
                .Select(group => Of(group.First().Actor, [.. group.Select(pair => pair.Statement)]))
                .OrderByDescending(held => held.Statements.Count)
                .ThenBy(held => held.Statements[0].Day ?? DateOnly.MaxValue)
                .ThenBy(held => held.Actor.Name, StringComparer.Ordinal),
        ];

    private static HeldPosition Of(ClaimActor actor, List<PositionedStatement> own)
    {
        // Statements without a day stand last, but say nothing of what is held now.
        var dated = own.Where(statement => statement.Day is not null).ToList();
        var known = dated.Count > 0 ? dated : own;
        var stated = known.Where(statement => TimelineBuilder.IsStated(statement.Position)).ToList();
        var counted = stated.Count > 0 ? stated : known;
        var last = counted[^1];
        var since = counted.FindLastIndex(statement => statement.Position.Stance != last.Position.Stance) + 1;
        return new HeldPosition(actor, last.Position, counted[since].Day, own);
    }
}
