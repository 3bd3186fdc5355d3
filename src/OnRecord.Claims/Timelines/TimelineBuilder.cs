using OnRecord.Claims.Positions;

namespace OnRecord.Claims.Timelines;

/// <summary>Puts the statements of a claim in the order of time.</summary>
internal static class TimelineBuilder
{
    /// <param name="statements">In the order of the claim.</param>
    /// <param name="versions">All versions of the articles that the statements come from, in any order.</param>
    public static Timeline Of(IReadOnlyList<ClaimStatement> statements, IEnumerable<ArticleVersion> versions) =>
        new(
            [.. statements.Where(statement => statement.Day is not null)],
            [
                .. statements
                    .Where(statement => statement.Day is null)
                    .OrderBy(statement => statement.Id, StringComparer.Ordinal),
            ],
            FlipsOf(statements),
            [
                .. ChangesOf(statements, versions)
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
        IEnumerable<ArticleVersion> versions
    )
    {
        var byArticle = statements.ToLookup(statement => statement.ArticleId, StringComparer.Ordinal);
        foreach (var address in versions.GroupBy(version => version.Address, StringComparer.Ordinal))
        {
            var ordered = address.OrderBy(version => version.Number).ToList();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                foreach (var change in ChangesBetween(byArticle, earlier, later))
                {
                    yield return change;
                }
            }
        }
    }

    private static IEnumerable<VersionChange> ChangesBetween(
        ILookup<string, ClaimStatement> byArticle,
        ArticleVersion earlier,
        ArticleVersion later
    )
    {
        if (earlier.ArticleId == later.ArticleId)
        {
            yield break;
        }

        var rest = byArticle[later.ArticleId].ToList();
        foreach (var before in byArticle[earlier.ArticleId])
        {
            var after = rest.Find(statement => SpeaksAlso(statement, before)) ?? rest.FirstOrDefault();
            if (after is not null)
            {
                rest.Remove(after);
            }

            if (KindOf(before.Position, after?.Position) is { } kind)
            {
                yield return new VersionChange(later.Address, later.Seen, kind, before, after);
            }
        }

        foreach (var added in rest)
        {
            yield return new VersionChange(later.Address, later.Seen, VersionChangeKind.Added, null, added);
        }
    }

    private static bool SpeaksAlso(ClaimStatement statement, ClaimStatement other) =>
        statement.Actors.Select(actor => actor.Name).Intersect(other.Actors.Select(actor => actor.Name)).Any();

    private static VersionChangeKind? KindOf(Position before, Position? after) =>
        after is not { } position ? VersionChangeKind.Removed
        : position.Stance != before.Stance ? VersionChangeKind.OtherPosition
        : position.Hedge != before.Hedge ? VersionChangeKind.OtherHedge
        : null;
}
