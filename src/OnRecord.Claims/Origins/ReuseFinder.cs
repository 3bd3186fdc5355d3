using OnRecord.Text.Reuse;

namespace OnRecord.Claims.Origins;

/// <summary>A telling whose passage stands in an earlier article, or in one of which nothing says which was first.</summary>
/// <param name="Telling">Number of the telling.</param>
/// <param name="Source">Number of the telling in the other article.</param>
/// <param name="Passage">The longest passage, first in the telling's article, then in the other one.</param>
/// <param name="SharedWords">Words of all passages around the statement that both have.</param>
internal sealed record Copy(int Telling, int Source, ReusedPassage Passage, int SharedWords);

/// <summary>Finds which tellings of a claim are copied from one another.</summary>
/// <remarks>
/// Articles are taken in the order of time; each telling, with what stands around it, is looked for among the earlier ones by
/// runs of three words, and aligned with the few that share most. Each run remembers only its first tellings, so time is about linear
/// in the number of tellings even when all of them are one text.
/// </remarks>
internal static class ReuseFinder
{
    private const int Around = 400;
    private const int MostHolders = 6;
    private const int MostCompared = 4;
    private const int LeastRuns = 2;

    /// <summary>The copies, at most one for each telling.</summary>
    /// <param name="tellings">The tellings of a claim.</param>
    /// <param name="articles">Their articles.</param>
    /// <param name="options">When a telling counts as copied.</param>
    public static List<Copy> Find(
        IReadOnlyList<TracedStatement> tellings,
        IReadOnlyDictionary<string, TracedArticle> articles,
        ReuseOptions options
    )
    {
        var windows = tellings.Select(telling => WindowOf(telling, articles[telling.ArticleId])).ToList();
        var order = Enumerable
            .Range(0, tellings.Count)
            .Where(number => tellings[number].Trail is not null)
            .OrderBy(number => articles[tellings[number].ArticleId].Day ?? DateOnly.MaxValue)
            .ThenBy(number => articles[tellings[number].ArticleId].Instant ?? DateTimeOffset.MaxValue)
            .ThenBy(number => tellings[number].ArticleId, StringComparer.Ordinal)
            .ThenBy(number => tellings[number].Trail!.Extent)
            .ToList();
        var ranks = order.Index().ToDictionary(place => place.Item, place => place.Index);
        var holders = new Dictionary<ulong, List<int>>();
        var copies = new List<Copy>();
        foreach (var number in order)
        {
            var candidates = CandidatesOf(number, windows, tellings, holders, ranks);
            if (BestOf(number, candidates, windows, tellings, options) is { } copy)
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
        Dictionary<ulong, List<int>> holders,
        Dictionary<int, int> ranks
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
                .ThenBy(pair => ranks[pair.Key])
                .Take(MostCompared)
                .Select(pair => pair.Key),
        ];
    }

    private static Copy? BestOf(
        int number,
        List<int> candidates,
        List<ComparedWords> windows,
        IReadOnlyList<TracedStatement> tellings,
        ReuseOptions options
    )
    {
        Copy? best = null;
        var most = 0;
        foreach (var candidate in candidates)
        {
            var judged = CopyJudge.Judge(
                PassageAligner.Align(windows[number], windows[candidate]),
                (tellings[number].Trail!, windows[number]),
                tellings[candidate].Trail!,
                options
            );
            if (judged is var (passage, shared) && shared > most)
            {
                (best, most) = (new Copy(number, candidate, passage, shared), shared);
            }
        }

        return best;
    }

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
