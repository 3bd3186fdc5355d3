using OnRecord.Text.Reuse;

namespace OnRecord.Claims.Origins;

/// <summary>A telling whose passage stands in an earlier article, or in one of which nothing says which was first.</summary>
/// <param name="Telling">Number of the telling.</param>
/// <param name="Source">Number of the telling in the other article.</param>
/// <param name="Passage">First in the telling's article, then in the other one.</param>
internal sealed record Copy(int Telling, int Source, ReusedPassage Passage);

/// <summary>Finds which tellings of a claim are copied from one another.</summary>
/// <remarks>
/// Articles are taken in the order of time; each telling, with what stands around it, is looked for among the earlier ones by
/// runs of three words, and aligned with the few that share most. Each run remembers only its first tellings, so time is about linear
/// in the number of tellings even when all of them are one text.
/// </remarks>
internal static class ReuseFinder
{
    /// <summary>A shared passage of less weight may be chance, or what all who heard a speaker have.</summary>
    /// <remarks>A word in quotation marks in both texts weighs nothing, one of what is said a third, any other one.</remarks>
    public const double LeastWeight = 10;

    /// <summary>Passages with fewer common words among all of theirs are about the same, not copied.</summary>
    public const double LeastDensity = 0.5;

    /// <summary>Less of a statement in the passage is another statement beside a copied one.</summary>
    public const double LeastOfStatement = 0.5;

    private const int Around = 400;
    private const int MostHolders = 6;
    private const int MostCompared = 4;
    private const int LeastRuns = 2;

    /// <summary>The copies, at most one for each telling.</summary>
    /// <param name="tellings">All with a trail.</param>
    /// <param name="articles">Their articles.</param>
    public static List<Copy> Find(
        IReadOnlyList<TracedStatement> tellings,
        IReadOnlyDictionary<string, TracedArticle> articles
    )
    {
        var windows = tellings.Select(telling => WindowOf(telling, articles[telling.ArticleId])).ToList();
        var order = Enumerable
            .Range(0, tellings.Count)
            .Where(number => tellings[number].Trail is not null)
            .OrderBy(number => articles[tellings[number].ArticleId].Day ?? DateOnly.MaxValue)
            .ThenBy(number => articles[tellings[number].ArticleId].Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(number => tellings[number].ArticleId, StringComparer.Ordinal)
            .ThenBy(number => tellings[number].Trail!.Extent);
        var holders = new Dictionary<ulong, List<int>>();
        var copies = new List<Copy>();
        foreach (var number in order)
        {
            var candidates = CandidatesOf(number, windows, tellings, holders);
            if (BestOf(number, candidates, windows, tellings) is { } copy)
            {
                copies.Add(copy);
            }

            Remember(number, windows[number], tellings, holders);
        }

        return copies;
    }

    private static ComparedWords WindowOf(TracedStatement telling, TracedArticle article)
    {
        var extent = telling.Trail?.Extent ?? default;
        var within = new TextSpan(
            Math.Max(0, extent.Start - Around),
            Math.Min(article.Text.Length, extent.End + Around)
        );
        return ComparedWords.Of(article.Text, within, article.Quotations);
    }

    // Those that share most runs; of as many, the earlier ones.
    private static List<int> CandidatesOf(
        int number,
        List<ComparedWords> windows,
        IReadOnlyList<TracedStatement> tellings,
        Dictionary<ulong, List<int>> holders
    )
    {
        var shared = new Dictionary<int, int>();
        foreach (var run in windows[number].Runs)
        {
            foreach (var holder in holders.GetValueOrDefault(run) ?? [])
            {
                if (tellings[holder].ArticleId != tellings[number].ArticleId)
                {
                    shared[holder] = shared.GetValueOrDefault(holder) + 1;
                }
            }
        }

        return
        [
            .. shared
                .Where(pair => pair.Value >= LeastRuns)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => tellings[pair.Key].ArticleId, StringComparer.Ordinal)
                .ThenBy(pair => tellings[pair.Key].Trail!.Extent)
                .Take(MostCompared)
                .Select(pair => pair.Key),
        ];
    }

    private static Copy? BestOf(
        int number,
        List<int> candidates,
        List<ComparedWords> windows,
        IReadOnlyList<TracedStatement> tellings
    )
    {
        Copy? best = null;
        foreach (var candidate in candidates)
        {
            foreach (var passage in PassageAligner.Align(windows[number], windows[candidate]))
            {
                if (
                    WeightOf(passage, tellings[number].Trail!, tellings[candidate].Trail!) >= LeastWeight
                    && passage.Density >= LeastDensity
                    && passage.Second.Overlaps(tellings[candidate].Trail!.Extent)
                    && ShareOf(tellings[number].Trail!.Extent, windows[number], passage) >= LeastOfStatement
                    && passage.Shared > (best?.Passage.Shared ?? 0)
                )
                {
                    best = new Copy(number, candidate, passage);
                }
            }
        }

        return best;
    }

    private static double WeightOf(ReusedPassage passage, StatementTrail trail, StatementTrail other) =>
        passage
            .Pairs.Where(pair => !pair.IsQuoted)
            .Sum(pair =>
                trail.Content.Any(span => span.Contains(pair.First))
                || other.Content.Any(span => span.Contains(pair.Second))
                    ? 1.0 / 3
                    : 1
            );

    private static double ShareOf(TextSpan extent, ComparedWords words, ReusedPassage passage) =>
        (double)passage.Pairs.Count(pair => extent.Contains(pair.First)) / Math.Max(1, words.CountIn(extent));

    private static void Remember(
        int number,
        ComparedWords window,
        IReadOnlyList<TracedStatement> tellings,
        Dictionary<ulong, List<int>> holders
    )
    {
        foreach (var run in window.Runs)
        {
            if (!holders.TryGetValue(run, out var own))
            {
                own = new List<int>(1);
                holders.Add(run, own);
            }

            if (own.Count < MostHolders && (own.Count == 0 || own[^1] != number))
            {
                own.Add(number);
            }
        }
    }
}
