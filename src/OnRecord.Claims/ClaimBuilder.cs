using OnRecord.Claims.Erosions;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
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
        var ordered = PositionedStatement.Ordered(statements);
        return new Claim
        {
            Wording =
                ordered.Find(statement => statement.Id == wording)
                ?? throw new ArgumentException($"{wording} is none of the statements.", nameof(wording)),
            Statements = ordered,
            Positions = HeldPosition.AllOf(ordered),
            Timeline = TimelineBuilder.Of(ordered, steps),
            Figures = SeriesBuilder.Of(ordered),
            Erosions = ErosionFinder.Find(ordered, origins),
            Origins = origins,
        };
    }
}
