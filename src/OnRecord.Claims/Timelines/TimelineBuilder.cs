using OnRecord.Claims.Positions;

namespace OnRecord.Claims.Timelines;

/// <summary>Puts the statements of a claim in the order of time.</summary>
internal static class TimelineBuilder
{
    /// <param name="statements">In the order of the claim.</param>
    /// <param name="steps">What became of the statements of articles that were changed, in any order.</param>
    public static Timeline Of(IReadOnlyList<ClaimStatement> statements, IEnumerable<VersionStep> steps) =>
        new(
            [.. statements.Where(statement => statement.Day is not null)],
            [
                .. statements
                    .Where(statement => statement.Day is null)
                    .OrderBy(statement => statement.Id, StringComparer.Ordinal),
            ],
            FlipsOf(statements),
            [
                .. ChangesOf(statements, steps)
                    .OrderBy(change => change.Seen)
                    .ThenBy(change => change.Address, StringComparer.Ordinal),
            ]
        );

    /// <summary>Whether a position is one's own, so that another one later is a change.</summary>
    public static bool IsStated(Position position) =>
        position.Stance is Stance.Affirms or Stance.Denies or Stance.Doubts or Stance.Neither;

    // What somebody says twice on one day is one position; the last that an article gives counts.
    private static List<Flip> FlipsOf(IReadOnlyList<ClaimStatement> statements)
    {
        var flips = new List<Flip>();
        var last = new Dictionary<string, ClaimStatement>(StringComparer.Ordinal);
        foreach (
            var statement in statements.Where(statement => statement.Day is not null && IsStated(statement.Position))
        )
        {
            foreach (var actor in statement.Actors.Where(actor => actor.Name.Length > 0))
            {
                if (
                    last.TryGetValue(actor.Key, out var before)
                    && before.Day < statement.Day
                    && before.Position.Stance != statement.Position.Stance
                )
                {
                    flips.Add(new Flip(actor, before, statement));
                }

                last[actor.Key] = statement;
            }
        }

        return flips;
    }

    private static IEnumerable<VersionChange> ChangesOf(
        IReadOnlyList<ClaimStatement> statements,
        IEnumerable<VersionStep> steps
    )
    {
        var own = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        return from step in steps
            from told in step.Statements
            where told.Fate is not StatementFate.Kept
            let before = Place(told.Before, step.From)
            let after = Place(told.After, step.To)
            where before?.Statement is not null || after?.Statement is not null
            select new VersionChange(step.Address, step.Seen, told.Fate, told.Differences, before, after);

        VersionPlace? Place(string? id, string article) =>
            id is null ? null : new VersionPlace(id, article, own.GetValueOrDefault(id));
    }
}
