using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Links;

/// <summary>What a link's score knows of the two places: how far apart, on which side, and the how-manieth candidate.</summary>
/// <remarks>
/// The trainer and the reader must see the same numbers, so both call these functions. The candidates (keys) of a
/// call are always in the order of the text. Pure, so safe on any thread.
/// </remarks>
public static class LinkFeatures
{
    /// <summary>Number of distance buckets: 64 before the query, then 64 at or after it.</summary>
    public const int DistanceBuckets = 2 * BucketsPerSide;

    /// <summary>Number of ranks: -31 to 31.</summary>
    public const int RankCount = (2 * FarthestRank) + 1;

    /// <summary>How many candidates on each side of a query can be picked; those farther away cannot.</summary>
    /// <remarks>Keeps the cost of a long text linear.</remarks>
    public const int Reach = 64;

    private const int BucketsPerSide = 64;
    private const int FarthestRank = 31;

    // floor(8 * log2(1 + distance)); the last bucket begins at a distance of 234 pieces.
    private static readonly byte[] BucketByDistance =
    [
        .. Enumerable.Range(0, 256).Select(d => (byte)Math.Min(BucketsPerSide - 1, (int)(8 * Math.Log2(1 + d)))),
    ];

    /// <summary>Bucket of the distance between the first pieces of query and key, logarithmic on each side.</summary>
    /// <returns>0 to 63 for a key before the query, 64 to 127 for a key at or after it; nearest first.</returns>
    public static int DistanceBucket(PieceRange query, PieceRange key)
    {
        var distance = key.First - query.First;
        var bucket = BucketByDistance[Math.Min(Math.Abs(distance), BucketByDistance.Length - 1)];
        return distance < 0 ? bucket : BucketsPerSide + bucket;
    }

    /// <summary>Rank of every key by its closeness to the query on its side.</summary>
    /// <param name="query">Where the link starts.</param>
    /// <param name="keys">The candidates, in the order of the text.</param>
    /// <returns>
    /// For each key 0 to 62: 32 is the nearest at or after the query (rank 1), 30 the nearest before it (rank -1); ranks
    /// beyond 31 count as 31.
    /// </returns>
    public static int[] Ranks(PieceRange query, IReadOnlyList<PieceRange> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var firstAfter = FirstAtOrAfter(query, keys);
        var ranks = new int[keys.Count];
        for (var key = 0; key < ranks.Length; key++)
        {
            ranks[key] = Rank(key, firstAfter);
        }

        return ranks;
    }

    /// <summary>Rank of one key, as <see cref="Ranks"/> gives it.</summary>
    /// <param name="key">Number of the key.</param>
    /// <param name="firstAfter">What <see cref="FirstAtOrAfter"/> says of the query.</param>
    public static int Rank(int key, int firstAfter) =>
        Math.Clamp(key < firstAfter ? key - firstAfter : key - firstAfter + 1, -FarthestRank, FarthestRank)
        + FarthestRank;

    /// <summary>Number of the first key that begins at or after the query; the number of keys when none does.</summary>
    /// <param name="query">Where the link starts.</param>
    /// <param name="keys">The candidates, in the order of the text.</param>
    public static int FirstAtOrAfter(PieceRange query, IReadOnlyList<PieceRange> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = keys[middle].First < query.First ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The keys that a query can pick: the <see cref="Reach"/> nearest on each side.</summary>
    /// <param name="query">Where the link starts.</param>
    /// <param name="keys">The candidates, in the order of the text.</param>
    /// <returns>First key and the key after the last one.</returns>
    public static (int First, int End) WithinReach(PieceRange query, IReadOnlyList<PieceRange> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var firstAfter = FirstAtOrAfter(query, keys);
        return (Math.Max(0, firstAfter - Reach), Math.Min(keys.Count, firstAfter + Reach));
    }
}
