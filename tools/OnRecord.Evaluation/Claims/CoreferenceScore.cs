namespace OnRecord.Evaluation.Claims;

/// <summary>Scores of two ways of putting the same mentions together: MUC, B³ and CEAF over entities, and their mean.</summary>
/// <remarks>
/// Vilain et al. 1995, Bagga and Baldwin 1998, Luo 2005, Pradhan et al. 2014. Mentions that stand alone count. A mention has the
/// number of its cluster.
/// </remarks>
internal sealed record CoreferenceScore(double Muc, double BCubed, double Ceaf)
{
    /// <summary>The mean of the three F1 scores.</summary>
    public double ConLL => (Muc + BCubed + Ceaf) / 3;

    public static CoreferenceScore Of(IReadOnlyList<int> found, IReadOnlyList<int> gold)
    {
        var shared = found.Zip(gold).GroupBy(pair => pair).ToDictionary(group => group.Key, group => group.Count());
        var foundSizes = SizesOf(found);
        var goldSizes = SizesOf(gold);
        var muc = F1(
            MucRecall(shared.Keys.GroupBy(pair => pair.Second), goldSizes),
            MucRecall(shared.Keys.GroupBy(pair => pair.First), foundSizes)
        );
        var (precision, recall) = (0.0, 0.0);
        foreach (var ((own, theirs), count) in shared)
        {
            precision += (double)count * count / foundSizes[own];
            recall += (double)count * count / goldSizes[theirs];
        }

        var ceaf = Alignment.Best(
            shared
                .Select(pair =>
                    (
                        pair.Key.First,
                        pair.Key.Second,
                        Weight: 2.0 * pair.Value / (foundSizes[pair.Key.First] + goldSizes[pair.Key.Second])
                    )
                )
                .ToList()
        );
        return new CoreferenceScore(
            muc,
            F1(recall / gold.Count, precision / found.Count),
            F1(ceaf / goldSizes.Count, ceaf / foundSizes.Count)
        );
    }

    private static double MucRecall(
        IEnumerable<IGrouping<int, (int First, int Second)>> parts,
        Dictionary<int, int> sizes
    )
    {
        var (found, all) = (0.0, 0.0);
        foreach (var cluster in parts)
        {
            found += sizes[cluster.Key] - cluster.Count();
            all += sizes[cluster.Key] - 1;
        }

        return all > 0 ? found / all : 0;
    }

    private static Dictionary<int, int> SizesOf(IReadOnlyList<int> clusters) =>
        clusters.GroupBy(cluster => cluster).ToDictionary(group => group.Key, group => group.Count());

    private static double F1(double recall, double precision) =>
        recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
}
