namespace OnRecord.Statements.Spans;

/// <summary>A span that a tag sequence marks.</summary>
/// <param name="Kind">0, 1 or 2: the begin tag's column is 1, 3 or 5.</param>
/// <param name="Pieces">The pieces.</param>
/// <param name="Probability">Probability of exactly this span over all legal tag sequences, 0 to 1.</param>
public readonly record struct LatticeSpan(int Kind, PieceRange Pieces, float Probability);

/// <summary>All legal tag sequences over a run of pieces: outside, or begin and inside of three kinds of span.</summary>
/// <remarks>
/// A sequence is legal when every inside tag follows the begin or inside tag of its own kind; its weight is the exponential
/// of its tags' scores and of the transitions between them, its probability its share of the weights of the legal ones. The
/// best sequence is found as by Viterbi (1967), a span's probability by the forward-backward algorithm (Baum 1972). Cost is
/// linear in the pieces. Pure.
/// </remarks>
public static class TagLattice
{
    /// <summary>Number of tags, and so of columns.</summary>
    public const int TagCount = 7;

    /// <summary>Number of kinds of span.</summary>
    public const int KindCount = 3;

    // Keeps every legal sequence possible in double precision, whatever the scores.
    private const double LeastProbability = 1e-100;

    /// <summary>The spans of the likeliest legal tag sequence.</summary>
    /// <param name="scores">Logits, row-major [pieces, 7]: outside, then begin and inside of each kind.</param>
    /// <param name="temperature">Divides the logits before probabilities are taken from them; above 0. 1 leaves them as they are.</param>
    /// <param name="transitions">What tags that follow each other add; null for nothing.</param>
    /// <returns>Spans in order, without overlaps.</returns>
    public static IReadOnlyList<LatticeSpan> Decode(
        ReadOnlySpan<float> scores,
        float temperature,
        TagTransitions? transitions = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length % TagCount, 0, nameof(scores));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        transitions ??= TagTransitions.None;
        var tags = BestTags(scores, transitions);
        var spans = SpansOf(tags);
        return spans.Count == 0
            ? []
            : new TagChain(Probabilities(scores, temperature), transitions, temperature).WithProbabilities(spans);
    }

    /// <summary>The spans without overlaps whose probabilities, each less a price, have the largest sum.</summary>
    /// <remarks>
    /// Of several boundaries that are likely together no likeliest sequence needs to have one; here the span is found all the same, with the
    /// boundaries that are right most often. The higher the price, the fewer and surer the spans (Goel and Byrne 2000: decoding for the least risk).
    /// </remarks>
    /// <param name="scores">As for <see cref="Decode"/>.</param>
    /// <param name="temperature">As for <see cref="Decode"/>.</param>
    /// <param name="transitions">As for <see cref="Decode"/>.</param>
    /// <param name="price">No span that is less likely is taken; above 0, below 1.</param>
    /// <returns>Spans in order, without overlaps.</returns>
    public static IReadOnlyList<LatticeSpan> Choose(
        ReadOnlySpan<float> scores,
        float temperature,
        TagTransitions? transitions,
        float price
    )
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length % TagCount, 0, nameof(scores));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(price);
        return scores.IsEmpty
            ? []
            : new TagChain(
                Probabilities(scores, temperature),
                transitions ?? TagTransitions.None,
                temperature
            ).Worthwhile(price);
    }

    /// <summary>Whether a tag may follow another.</summary>
    /// <param name="before">The tag before; 0 before the first piece.</param>
    /// <param name="tag">The tag.</param>
    public static bool IsLegal(int before, int tag) => tag == 0 || tag % 2 == 1 || before == tag || before == tag - 1;

    private static byte[] BestTags(ReadOnlySpan<float> scores, TagTransitions transitions)
    {
        var pieces = scores.Length / TagCount;
        var cameFrom = new byte[scores.Length];
        Span<double> best = stackalloc double[TagCount];
        Span<double> next = stackalloc double[TagCount];
        best.Fill(double.NegativeInfinity);
        best[0] = 0;
        for (var piece = 0; piece < pieces; piece++)
        {
            var row = scores.Slice(piece * TagCount, TagCount);
            for (var tag = 0; tag < TagCount; tag++)
            {
                var (from, score) = Likeliest(best, tag, transitions);
                cameFrom[(piece * TagCount) + tag] = (byte)from;
                next[tag] = score + row[tag];
            }

            next.CopyTo(best);
        }

        var tags = new byte[pieces];
        for (var (piece, tag) = (pieces - 1, IndexOfMax(best)); piece >= 0; piece--)
        {
            tags[piece] = (byte)tag;
            tag = cameFrom[(piece * TagCount) + tag];
        }

        return tags;
    }

    private static (int From, double Score) Likeliest(ReadOnlySpan<double> best, int tag, TagTransitions transitions)
    {
        var likeliest = (From: Math.Max(0, tag - 1), Score: double.NegativeInfinity);
        for (var before = 0; before < TagCount; before++)
        {
            var score = best[before] + transitions[before, tag];
            if (IsLegal(before, tag) && score > likeliest.Score)
            {
                likeliest = (before, score);
            }
        }

        return likeliest;
    }

    private static List<(int Kind, PieceRange Pieces)> SpansOf(byte[] tags)
    {
        var spans = new List<(int Kind, PieceRange Pieces)>();
        for (var piece = 0; piece < tags.Length; piece++)
        {
            if (tags[piece] == 0)
            {
                continue;
            }

            var (first, begin) = (piece, tags[piece]);
            while (piece + 1 < tags.Length && tags[piece + 1] == begin + 1)
            {
                piece++;
            }

            spans.Add((begin / 2, new PieceRange(first, piece + 1)));
        }

        return spans;
    }

    private static double[] Probabilities(ReadOnlySpan<float> scores, float temperature)
    {
        var probabilities = new double[scores.Length];
        for (var start = 0; start < scores.Length; start += TagCount)
        {
            var row = scores.Slice(start, TagCount);
            var highest = row[IndexOfMax(row)];
            var sum = 0.0;
            for (var tag = 0; tag < TagCount; tag++)
            {
                sum += probabilities[start + tag] = Math.Exp((row[tag] - highest) / (double)temperature);
            }

            for (var tag = 0; tag < TagCount; tag++)
            {
                probabilities[start + tag] = Math.Max(LeastProbability, probabilities[start + tag] / sum);
            }
        }

        return probabilities;
    }

    private static int IndexOfMax<T>(ReadOnlySpan<T> values)
        where T : IComparable<T>
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i].CompareTo(values[best]) > 0 ? i : best;
        }

        return best;
    }
}
