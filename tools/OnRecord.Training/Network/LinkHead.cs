using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Training.Network;

/// <summary>
/// Ties a query span to one of the key spans or to none: a biaffine score (Dozat and Manning 2017) over the first and
/// last states of both spans, plus learned scalars for distance and rank.
/// </summary>
internal sealed class LinkHead
{
    private const int Projected = 192;
    private readonly Parameter queryWeight;
    private readonly Parameter queryBias;
    private readonly Parameter keyWeight;
    private readonly Parameter keyBias;
    private readonly Parameter bilinear;
    private readonly Parameter none;
    private readonly Parameter distance;
    private readonly Parameter rank;

    public LinkHead(WeightSet weights, string prefix, int width)
    {
        queryWeight = weights.Add(prefix + "query.weight", 0.02, Projected, 2 * width);
        queryBias = weights.Add(prefix + "query.bias", 0, Projected);
        keyWeight = weights.Add(prefix + "key.weight", 0.02, Projected, 2 * width);
        keyBias = weights.Add(prefix + "key.bias", 0, Projected);
        bilinear = weights.Add(prefix + "bilinear", 0.07, Projected, Projected);
        none = weights.Add(prefix + "none", 0.02, Projected);
        distance = weights.Add(prefix + "distance", 0, LinkFeatures.DistanceBuckets);
        rank = weights.Add(prefix + "rank", 0, LinkFeatures.RankCount);
    }

    /// <summary>Scores every pair, and none.</summary>
    /// <param name="queries">First and last states of the queries, [queries, 2 * width].</param>
    /// <param name="keys">First and last states of the keys, [keys, 2 * width].</param>
    /// <param name="pairs">Buckets and ranks of every pair.</param>
    /// <returns>Logits, [queries, keys + 1]; the last column is none.</returns>
    public Tensor Score(Tensor queries, Tensor keys, LinkPairs pairs)
    {
        var q = matmul(nn.functional.gelu(nn.functional.linear(queries, queryWeight, queryBias)), bilinear)
            .mul(1 / Math.Sqrt(Projected));
        var noneScore = matmul(q, none).unsqueeze(1);
        if (keys.shape[0] == 0)
        {
            return noneScore;
        }
        var k = nn.functional.gelu(nn.functional.linear(keys, keyWeight, keyBias));
        var scores = matmul(q, k.transpose(0, 1));
        var shape = scores.shape;
        scores =
            scores
            + distance.index_select(0, tensor(pairs.Buckets)).view(shape)
            + rank.index_select(0, tensor(pairs.Ranks)).view(shape)
            + tensor(pairs.Barriers).view(shape);
        return cat([scores, noneScore], 1);
    }
}

/// <summary>What is known of each pair of a query and a key, row-major [queries, keys].</summary>
/// <param name="Buckets">Row of the distance table.</param>
/// <param name="Ranks">Row of the rank table.</param>
/// <param name="Barriers">0 where the pair may be linked, a large negative number where it may not.</param>
internal sealed record LinkPairs(int[] Buckets, int[] Ranks, float[] Barriers)
{
    private const float Barred = -1e4f;

    /// <summary>Pairs of a batch: only spans of one window may be linked.</summary>
    public static LinkPairs Of(
        IReadOnlyList<IReadOnlyList<PieceRange>> queries,
        IReadOnlyList<IReadOnlyList<PieceRange>> keys
    )
    {
        var columns = keys.Sum(k => k.Count);
        var count = queries.Sum(q => q.Count) * columns;
        var pairs = new LinkPairs(new int[count], new int[count], new float[count]);
        Array.Fill(pairs.Barriers, Barred);
        var (row, firstColumn) = (0, 0);
        for (var window = 0; window < queries.Count; window++)
        {
            foreach (var query in queries[window])
            {
                var ranks = LinkFeatures.Ranks(query, keys[window]);
                for (var key = 0; key < ranks.Length; key++)
                {
                    var at = (row * columns) + firstColumn + key;
                    pairs.Buckets[at] = LinkFeatures.DistanceBucket(query, keys[window][key]);
                    pairs.Ranks[at] = ranks[key];
                    pairs.Barriers[at] = 0;
                }
                row++;
            }
            firstColumn += keys[window].Count;
        }
        return pairs;
    }
}
