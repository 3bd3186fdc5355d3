using OnRecord.Claims.Erosions;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Series;
using OnRecord.Claims.Timelines;

namespace OnRecord.Claims;

/// <summary>
/// Makes a claim of the statements of a group: 1. positions on the wording, 2. who holds them, 3. timeline, 4. figures, 5. what was lost.
/// </summary>
public static class ClaimBuilder
{
    /// <summary>Makes it.</summary>
    /// <param name="statements">All statements of the group; positions are those on the wording.</param>
    /// <param name="wording">Id of the one whose words stand for the claim.</param>
    /// <param name="steps">What became of statements where the articles that they come from were changed.</param>
    /// <param name="origins">Where they come from.</param>
    /// <exception cref="ArgumentException">The wording is none of the statements.</exception>
    public static Claim Build(
        IReadOnlyCollection<ClaimStatement> statements,
        string wording,
        IEnumerable<VersionStep> steps,
        ClaimOrigins origins
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(origins);
        var ordered = statements
            .OrderBy(statement => statement.Day ?? DateOnly.MaxValue)
            .ThenBy(statement => statement.FirstSeen)
            .ThenBy(statement => statement.Id, StringComparer.Ordinal)
            .ToList();
        return new Claim
        {
            Wording =
                ordered.Find(statement => statement.Id == wording)
                ?? throw new ArgumentException($"{wording} is none of the statements.", nameof(wording)),
            Statements = ordered,
            Positions = PositionsOf(ordered),
            Timeline = TimelineBuilder.Of(ordered, steps),
            Figures = SeriesBuilder.Of(ordered),
            Erosions = ErosionFinder.Find(ordered, origins),
            Origins = origins,
        };
    }

    private static List<HeldPosition> PositionsOf(List<ClaimStatement> ordered) =>
        [
            .. ordered
                .SelectMany(statement => statement.Actors.Select(actor => (Actor: actor, Statement: statement)))
                .GroupBy(pair => pair.Actor.Key, StringComparer.Ordinal)
                .Select(group => Held(group.First().Actor, [.. group.Select(pair => pair.Statement)]))
                .OrderByDescending(held => held.Statements.Count)
                .ThenBy(held => held.Statements[0].Day ?? DateOnly.MaxValue)
                .ThenBy(held => held.Actor.Name, StringComparer.Ordinal),
        ];

    private static HeldPosition Held(ClaimActor actor, List<ClaimStatement> own)
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
