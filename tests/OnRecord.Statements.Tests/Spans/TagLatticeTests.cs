using CsCheck;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Spans;

public sealed class TagLatticeTests
{
    private const int Tags = TagLattice.TagCount;

    private static readonly Gen<float[]> AnyScores =
        from pieces in Gen.Int[0, 5]
        from scores in Gen.Float[-6, 6].Array[pieces * Tags]
        select scores;

    [Fact]
    public void The_spans_are_those_of_the_likeliest_legal_sequence() =>
        AnyScores.Sample(scores =>
        {
            var best = LegalSequences(scores.Length / Tags).Max(tags => Weight(tags, scores, 1));
            var found = TagsOf(TagLattice.Decode(scores, 1), scores.Length / Tags);
            Assert.Equal(best, Weight(found, scores, 1), 1e-5);
        });

    [Fact]
    public void A_spans_probability_is_its_share_of_all_legal_sequences() =>
        Gen.Select(AnyScores, Gen.Float[0.5f, 3])
            .Sample(
                (scores, temperature) =>
                {
                    var weighted = LegalSequences(scores.Length / Tags)
                        .Select(tags => (Spans: SpansOf(tags), Weight: Math.Exp(Weight(tags, scores, temperature))))
                        .ToArray();
                    var all = weighted.Sum(w => w.Weight);
                    foreach (var span in TagLattice.Decode(scores, temperature))
                    {
                        var share = weighted.Where(w => w.Spans.Contains((span.Kind, span.Pieces))).Sum(w => w.Weight);
                        Assert.Equal(share / all, span.Probability, 1e-5);
                    }
                }
            );

    [Fact]
    public void Extreme_scores_stay_finite()
    {
        var scores = new float[Tags * 3];
        scores[2] = 1e30f;
        scores[Tags + 2] = 1e30f;
        scores[(2 * Tags) + 4] = 1e30f;
        Assert.All(TagLattice.Decode(scores, 1), span => Assert.InRange(span.Probability, 0, 1));
    }

    [Fact]
    public void A_long_text_keeps_its_probabilities()
    {
        var scores = Enumerable.Range(0, 20_000).SelectMany(_ => new float[] { 2, 3, 0, 0, 0, 0, 0 }).ToArray();
        var spans = TagLattice.Decode(scores, 1);
        Assert.Equal(20_000, spans.Count);
        Assert.All(spans, span => Assert.InRange(span.Probability, 0.4f, 0.8f));
    }

    private static IEnumerable<int[]> LegalSequences(int pieces)
    {
        if (pieces == 0)
        {
            return
            [
                [],
            ];
        }

        return LegalSequences(pieces - 1)
            .SelectMany(tags =>
                Enumerable
                    .Range(0, Tags)
                    .Where(tag =>
                        tag is 0 or 1 or 3 or 5 || (tags.Length > 0 && (tags[^1] == tag || tags[^1] == tag - 1))
                    )
                    .Select(tag => (int[])[.. tags, tag])
            );
    }

    private static double Weight(int[] tags, float[] scores, float temperature) =>
        tags.Select((tag, piece) => (double)scores[(piece * Tags) + tag] / temperature).Sum();

    private static int[] TagsOf(IReadOnlyList<LatticeSpan> spans, int pieces)
    {
        var tags = new int[pieces];
        foreach (var (kind, range, _) in spans)
        {
            Array.Fill(tags, 2 + (2 * kind), range.First, range.Count);
            tags[range.First] = 1 + (2 * kind);
        }

        return tags;
    }

    private static List<(int Kind, PieceRange Pieces)> SpansOf(int[] tags)
    {
        var spans = new List<(int Kind, PieceRange Pieces)>();
        for (var piece = 0; piece < tags.Length; piece++)
        {
            if (tags[piece] % 2 == 1)
            {
                spans.Add((tags[piece] / 2, new PieceRange(piece, piece + 1)));
            }
            else if (tags[piece] != 0)
            {
                spans[^1] = (spans[^1].Kind, new PieceRange(spans[^1].Pieces.First, piece + 1));
            }
        }

        return spans;
    }
}
