namespace OnRecord.Evaluation.Claims;

/// <summary>Agglomerative clustering by the average of the scores between two clusters (Sokal and Michener 1958).</summary>
internal static class AverageLinkage
{
    /// <summary>Joins clusters until no two are alike enough; one that was joined to another is left empty.</summary>
    /// <param name="clusters">Of one each.</param>
    /// <param name="alike">Scores by the places of the clusters; changed on the way.</param>
    /// <param name="threshold">Least average score.</param>
    public static void Join<T>(List<List<T>> clusters, double[,] alike, double threshold)
    {
        while (true)
        {
            var (best, left, right) = (threshold, -1, -1);
            for (var i = 0; i < clusters.Count; i++)
            {
                for (var j = i + 1; clusters[i].Count > 0 && j < clusters.Count; j++)
                {
                    if (clusters[j].Count > 0 && alike[i, j] >= best && (alike[i, j] > best || left < 0))
                    {
                        (best, left, right) = (alike[i, j], i, j);
                    }
                }
            }

            if (left < 0)
            {
                return;
            }

            var (large, small) = (clusters[left].Count, clusters[right].Count);
            for (var other = 0; other < clusters.Count; other++)
            {
                alike[left, other] = alike[other, left] =
                    ((alike[left, other] * large) + (alike[right, other] * small)) / (large + small);
            }

            clusters[left].AddRange(clusters[right]);
            clusters[right].Clear();
        }
    }
}
