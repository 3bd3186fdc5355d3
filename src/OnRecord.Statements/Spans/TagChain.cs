namespace OnRecord.Statements.Spans;

/// <summary>Forward-backward over the tags of a run of pieces (Baum 1972), scaled at each piece so that nothing underflows.</summary>
internal sealed class TagChain
{
    private const int TagCount = TagLattice.TagCount;

    private readonly double[] probabilities;
    private readonly double[] weights = new double[TagCount * TagCount];
    private readonly int pieces;

    // forward[p, t]: probability of tag t at piece p given the pieces up to p; scale[p] is what was divided out there.
    private readonly double[] forward;
    private readonly double[] scale;

    // backward[p, t]: the pieces after p given tag t at piece p, in the scale of the forward pass.
    private readonly double[] backward;

    /// <param name="probabilities">Of each tag at each piece by its scores alone, [pieces, 7]; none is 0.</param>
    /// <param name="transitions">What tags that follow each other add.</param>
    /// <param name="temperature">Divides the transitions.</param>
    public TagChain(double[] probabilities, TagTransitions transitions, float temperature)
    {
        this.probabilities = probabilities;
        pieces = probabilities.Length / TagCount;
        for (var before = 0; before < TagCount; before++)
        {
            for (var tag = 0; tag < TagCount; tag++)
            {
                weights[(before * TagCount) + tag] = TagLattice.IsLegal(before, tag)
                    ? Math.Exp(transitions[before, tag] / (double)temperature)
                    : 0;
            }
        }

        (forward, scale) = Forward();
        backward = Backward();
    }

    /// <summary>Spans with the probability of exactly each.</summary>
    public LatticeSpan[] WithProbabilities(IReadOnlyList<(int Kind, PieceRange Pieces)> spans)
    {
        var result = new LatticeSpan[spans.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var (kind, range) = spans[i];
            var inside = Inside(kind);
            var (tag, reached) = (Begin(kind), forward[(range.First * TagCount) + Begin(kind)]);
            for (var piece = range.First + 1; piece < range.End; piece++)
            {
                reached *= Step(tag, inside, piece);
                tag = inside;
            }

            result[i] = SpanOf(kind, range, reached * End(tag, inside, range.End));
        }

        return result;
    }

    /// <summary>
    /// The non-overlapping spans whose probabilities, each less <paramref name="price"/>, have the largest sum: what finds most right spans for a
    /// given number of wrong ones, where the likeliest sequence only is right as a whole most often.
    /// </summary>
    public List<LatticeSpan> Worthwhile(double price)
    {
        var byEnd = Candidates(price).ToLookup(span => span.Pieces.End);
        var gain = new double[pieces + 1];
        var last = new LatticeSpan?[pieces + 1];
        for (var end = 1; end <= pieces; end++)
        {
            gain[end] = gain[end - 1];
            foreach (var span in byEnd[end])
            {
                var whole = gain[span.Pieces.First] + span.Probability - price;
                if (whole > gain[end])
                {
                    (gain[end], last[end]) = (whole, span);
                }
            }
        }

        var chosen = new List<LatticeSpan>();
        for (var end = pieces; end > 0; )
        {
            if (last[end] is { } span)
            {
                chosen.Add(span);
                end = span.Pieces.First;
            }
            else
            {
                end--;
            }
        }

        chosen.Reverse();
        return chosen;
    }

    // Every span with a probability above the price; where the tags are sure, each piece begins at most one.
    private IEnumerable<LatticeSpan> Candidates(double price)
    {
        for (var first = 0; first < pieces; first++)
        {
            for (var kind = 0; kind < TagLattice.KindCount; kind++)
            {
                var inside = Inside(kind);
                var (tag, reached) = (Begin(kind), forward[(first * TagCount) + Begin(kind)]);
                for (var end = first + 1; reached * backward[((end - 1) * TagCount) + tag] > price; end++)
                {
                    var probability = reached * End(tag, inside, end);
                    if (probability > price)
                    {
                        yield return SpanOf(kind, new PieceRange(first, end), probability);
                    }

                    if (end == pieces)
                    {
                        break;
                    }

                    reached *= Step(tag, inside, end);
                    tag = inside;
                }
            }
        }
    }

    private static int Begin(int kind) => 1 + (2 * kind);

    private static int Inside(int kind) => 2 + (2 * kind);

    private static LatticeSpan SpanOf(int kind, PieceRange range, double probability) =>
        new(kind, range, (float)Math.Min(1, probability));

    // What it is worth that a span goes on with a piece.
    private double Step(int before, int inside, int piece) =>
        Weight(before, inside) * probabilities[(piece * TagCount) + inside] / scale[piece];

    private double Weight(int before, int tag) => weights[(before * TagCount) + tag];

    private (double[] Forward, double[] Scale) Forward()
    {
        var result = new double[probabilities.Length];
        var sums = new double[pieces];
        Span<double> before = [1, 0, 0, 0, 0, 0, 0];
        for (var piece = 0; piece < pieces; piece++)
        {
            var row = result.AsSpan(piece * TagCount, TagCount);
            var sum = 0.0;
            for (var tag = 0; tag < TagCount; tag++)
            {
                var reach = 0.0;
                for (var from = 0; from < TagCount; from++)
                {
                    reach += before[from] * Weight(from, tag);
                }

                sum += row[tag] = reach * probabilities[(piece * TagCount) + tag];
            }

            sums[piece] = sum;
            for (var tag = 0; tag < TagCount; tag++)
            {
                before[tag] = row[tag] /= sum;
            }
        }

        return (result, sums);
    }

    private double[] Backward()
    {
        var result = new double[probabilities.Length];
        result.AsSpan(Math.Max(0, pieces - 1) * TagCount).Fill(1);
        for (var piece = pieces - 2; piece >= 0; piece--)
        {
            var next = (piece + 1) * TagCount;
            for (var tag = 0; tag < TagCount; tag++)
            {
                var sum = 0.0;
                for (var to = 0; to < TagCount; to++)
                {
                    sum += Weight(tag, to) * probabilities[next + to] * result[next + to];
                }

                result[(piece * TagCount) + tag] = sum / scale[piece + 1];
            }
        }

        return result;
    }

    // What it is worth that a span ends before a piece: anything may follow but its own inside tag.
    private double End(int last, int inside, int piece)
    {
        if (piece == pieces)
        {
            return 1;
        }

        var sum = 0.0;
        for (var tag = 0; tag < TagCount; tag++)
        {
            var at = (piece * TagCount) + tag;
            sum += tag == inside ? 0 : Weight(last, tag) * probabilities[at] * backward[at];
        }

        return sum / scale[piece];
    }
}
