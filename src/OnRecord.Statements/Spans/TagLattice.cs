namespace OnRecord.Statements.Spans;

/// <summary>A span that a tag sequence marks.</summary>
/// <param name="Kind">0, 1 or 2: the begin tag's column is 1, 3 or 5.</param>
/// <param name="Pieces">The pieces.</param>
/// <param name="Probability">Probability of exactly this span over all legal tag sequences, 0 to 1.</param>
public readonly record struct LatticeSpan(int Kind, PieceRange Pieces, float Probability);

/// <summary>All legal tag sequences over a run of pieces: outside, or begin and inside of three kinds of span.</summary>
/// <remarks>
/// A sequence is legal when every inside tag follows the begin or inside tag of its own kind; its probability is the
/// product of its tags' probabilities, made to sum to 1 over the legal ones. The best sequence is found as by Viterbi
/// (1967), a span's probability by the forward-backward algorithm (Baum 1972). Cost is linear in the pieces. Pure.
/// </remarks>
public static class TagLattice
{
    /// <summary>Number of tags, and so of columns.</summary>
    public const int TagCount = 7;

    private const int Kinds = 3;

    // Keeps every legal sequence possible in double precision, whatever the scores.
    private const double LeastProbability = 1e-100;

    /// <summary>The spans of the likeliest legal tag sequence.</summary>
    /// <param name="scores">Logits, row-major [pieces, 7]: outside, then begin and inside of each kind.</param>
    /// <param name="temperature">Divides the logits before probabilities are taken from them; above 0. 1 leaves them as they are.</param>
    /// <returns>Spans in order, without overlaps.</returns>
    public static IReadOnlyList<LatticeSpan> Decode(ReadOnlySpan<float> scores, float temperature)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Length % TagCount, 0, nameof(scores));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        var tags = BestTags(scores);
        var spans = SpansOf(tags);
        return spans.Count == 0 ? [] : WithProbabilities(spans, Probabilities(scores, temperature), tags.Length);
    }

    private static byte[] BestTags(ReadOnlySpan<float> scores)
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
            var from = cameFrom.AsSpan(piece * TagCount, TagCount);
            var any = IndexOfMax(best);
            for (var tag = 0; tag < TagCount; tag++)
            {
                from[tag] = (byte)(
                    !IsInside(tag) ? any
                    : best[tag] > best[tag - 1] ? tag
                    : tag - 1
                );
                next[tag] = best[from[tag]] + row[tag];
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

    private static LatticeSpan[] WithProbabilities(
        List<(int Kind, PieceRange Pieces)> spans,
        double[] probabilities,
        int pieces
    )
    {
        var (forward, scale) = Forward(probabilities, pieces);
        var backward = Backward(probabilities, scale, pieces);
        var result = new LatticeSpan[spans.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var (kind, range) = spans[i];
            var (begin, inside) = (1 + (2 * kind), 2 + (2 * kind));
            var probability = forward[(range.First * TagCount) + begin];
            for (var piece = range.First + 1; piece < range.End; piece++)
            {
                probability *= probabilities[(piece * TagCount) + inside] / scale[piece];
            }

            probability *= range.End == pieces ? 1 : Onward(probabilities, backward, scale, range.End);
            result[i] = new LatticeSpan(kind, range, (float)Math.Min(1, probability));
        }

        return result;
    }

    // forward[p, t]: probability of tag t at piece p given the pieces up to p; scale[p] is what was divided out there.
    private static (double[] Forward, double[] Scale) Forward(double[] probabilities, int pieces)
    {
        var forward = new double[probabilities.Length];
        var scale = new double[pieces];
        Span<double> before = [1, 0, 0, 0, 0, 0, 0];
        for (var piece = 0; piece < pieces; piece++)
        {
            var row = forward.AsSpan(piece * TagCount, TagCount);
            var sum = 0.0;
            for (var tag = 0; tag < TagCount; tag++)
            {
                var reach = IsInside(tag) ? before[tag - 1] + before[tag] : 1;
                sum += row[tag] = reach * probabilities[(piece * TagCount) + tag];
            }

            scale[piece] = sum;
            for (var tag = 0; tag < TagCount; tag++)
            {
                before[tag] = row[tag] /= sum;
            }
        }

        return (forward, scale);
    }

    // backward[p, t]: the pieces after p given tag t at piece p, in the scale of the forward pass.
    private static double[] Backward(double[] probabilities, double[] scale, int pieces)
    {
        var backward = new double[probabilities.Length];
        backward.AsSpan(Math.Max(0, pieces - 1) * TagCount).Fill(1);
        for (var piece = pieces - 2; piece >= 0; piece--)
        {
            var next = piece + 1;
            var row = backward.AsSpan(piece * TagCount, TagCount);
            row.Fill(AfterAny(probabilities, backward, next));
            for (var kind = 0; kind < Kinds; kind++)
            {
                var inside = 2 + (2 * kind);
                var goesOn = probabilities[(next * TagCount) + inside] * backward[(next * TagCount) + inside];
                row[inside] += goesOn;
                row[inside - 1] += goesOn;
            }

            for (var tag = 0; tag < TagCount; tag++)
            {
                row[tag] /= scale[next];
            }
        }

        return backward;
    }

    // What may follow a span that ends before a piece: outside or a new span, but not its own inside tag.
    private static double Onward(double[] probabilities, double[] backward, double[] scale, int piece) =>
        AfterAny(probabilities, backward, piece) / scale[piece];

    private static double AfterAny(double[] probabilities, double[] backward, int piece)
    {
        var sum = 0.0;
        for (var tag = 0; tag < TagCount; tag++)
        {
            sum += IsInside(tag) ? 0 : probabilities[(piece * TagCount) + tag] * backward[(piece * TagCount) + tag];
        }

        return sum;
    }

    private static bool IsInside(int tag) => tag > 0 && tag % 2 == 0;

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
