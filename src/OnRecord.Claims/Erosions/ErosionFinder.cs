using OnRecord.Claims.Positions;

namespace OnRecord.Claims.Erosions;

/// <summary>Finds what a claim loses as it is told again. A later statement is compared with the nearest one before it.</summary>
/// <remarks>That something is not told is no fault by itself: the finder shows both statements and judges neither.</remarks>
internal static class ErosionFinder
{
    /// <param name="statements">In the order of the claim.</param>
    public static IReadOnlyList<Erosion> Find(IReadOnlyList<ClaimStatement> statements)
    {
        var dated = statements.Where(statement => statement.Day is not null).ToList();
        var erosions = new List<Erosion>();
        for (var at = 0; at < dated.Count; at++)
        {
            var after = dated[at];
            var before = dated.Take(at).Where(earlier => earlier.ArticleId != after.ArticleId).Reverse().ToList();
            Add(ErosionKind.Hedge, before.Find(earlier => LosesHedge(earlier, after)), after);
            Add(ErosionKind.Attribution, before.Find(earlier => LosesSource(earlier, after)), after);
        }

        foreach (var article in dated.GroupBy(statement => statement.ArticleId, StringComparer.Ordinal))
        {
            var told = article.FirstOrDefault(statement =>
                statement.Position.Stance is Stance.Affirms or Stance.Reports
            );
            if (told is not null && !article.Any(IsDenial))
            {
                Add(ErosionKind.Denial, dated.FindLast(earlier => earlier.Day < told.Day && IsDenial(earlier)), told);
            }
        }

        return erosions;

        void Add(ErosionKind kind, ClaimStatement? before, ClaimStatement after)
        {
            if (before is not null)
            {
                erosions.Add(new Erosion(kind, before, after));
            }
        }
    }

    private static bool IsDenial(ClaimStatement statement) =>
        statement.Position.Stance is Stance.Denies or Stance.Doubts;

    private static bool LosesHedge(ClaimStatement before, ClaimStatement after) =>
        before.Position is { Stance: Stance.Affirms, Hedge: Certainty.PossiblySo or Certainty.ProbablySo }
        && after.Position is { Stance: Stance.Affirms, Hedge: Certainty.CertainlySo }
        && before.Actors.Select(actor => actor.Key).Intersect(after.Actors.Select(actor => actor.Key)).Any();

    private static bool LosesSource(ClaimStatement before, ClaimStatement after) =>
        before.Position.Stance is Stance.Affirms
        && IsNamed(before)
        && after.Position.Stance is Stance.Affirms or Stance.Reports
        && !after.Actors.Any(actor => actor.Name.Length > 0);

    private static bool IsNamed(ClaimStatement statement) =>
        statement.Actors.Any(actor =>
            actor.Name.Length > 0 && actor.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Government
        );
}
