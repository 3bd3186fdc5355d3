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

    private static readonly Gen<TagTransitions> AnyTransitions = Gen.Float[-3, 3]
        .Array[Tags * Tags]
        .Select(scores => new TagTransitions(scores));

    [Fact]
    public void The_spans_are_those_of_the_likeliest_legal_sequence() =>
        Gen.Select(AnyScores, AnyTransitions)
            .Sample(
                (scores, transitions) =>
                {
                    var best = LegalSequences(scores.Length / Tags).Max(tags => Weight(tags, scores, transitions, 1));
                    var found = TagsOf(TagLattice.Decode(scores, 1, transitions), scores.Length / Tags);
                    Assert.Equal(best, Weight(found, scores, transitions, 1), 1e-5);
                }
            );

    [Fact]
    public void Without_transitions_the_tags_alone_decide() =>
        AnyScores.Sample(scores =>
            Assert.Equal(TagLattice.Decode(scores, 1, TagTransitions.None), TagLattice.Decode(scores, 1))
        );

    [Fact]
    public void Transitions_are_a_score_for_each_pair_of_tags() =>
        Assert.Throws<ArgumentException>(() => new TagTransitions(new float[Tags]));

    [Fact]
    public void A_spans_probability_is_its_share_of_all_legal_sequences() =>
        Gen.Select(AnyScores, AnyTransitions, Gen.Float[0.5f, 3])
            .Sample(
                (scores, transitions, temperature) =>
                {
                    var weighted = LegalSequences(scores.Length / Tags)
                        .Select(tags =>
                            (Spans: SpansOf(tags), Weight: Math.Exp(Weight(tags, scores, transitions, temperature)))
                        )
                        .ToArray();
                    var all = weighted.Sum(w => w.Weight);
                    foreach (var span in TagLattice.Decode(scores, temperature, transitions))
                    {
                        var share = weighted.Where(w => w.Spans.Contains((span.Kind, span.Pieces))).Sum(w => w.Weight);
                        Assert.Equal(share / all, span.Probability, 1e-5);
                    }
                }
            );

    [Fact]
    public void The_spans_that_are_worth_a_price_have_the_largest_sum_of_what_they_bring_beyond_it() =>
        Gen.Select(AnyScores, AnyTransitions, Gen.Float[0.05f, 0.9f])
            .Sample(
                (scores, transitions, price) =>
                {
                    var weighted = LegalSequences(scores.Length / Tags)
                        .Select(tags => (Spans: SpansOf(tags), Weight: Math.Exp(Weight(tags, scores, transitions, 1))))
                        .ToArray();
                    var all = weighted.Sum(w => w.Weight);
                    var shares = weighted
                        .SelectMany(w => w.Spans.Select(span => (Span: span, w.Weight)))
                        .GroupBy(w => w.Span, w => w.Weight)
                        .ToDictionary(group => group.Key, group => group.Sum() / all);

                    var found = TagLattice.Choose(scores, 1, transitions, price);

                    Assert.Equal(
                        weighted.Max(w => w.Spans.Sum(span => shares[span] - price)),
                        found.Sum(span => (double)span.Probability - price),
                        1e-4
                    );
                    Assert.All(found, span => Assert.Equal(shares[(span.Kind, span.Pieces)], span.Probability, 1e-4));
                    Assert.All(
                        found.Zip(found.Skip(1)),
                        pair => Assert.True(pair.First.Pieces.End <= pair.Second.Pieces.First)
                    );
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

    private static double Weight(int[] tags, float[] scores, TagTransitions transitions, float temperature) =>
        tags.Select(
                (tag, piece) =>
                    (double)(scores[(piece * Tags) + tag] + transitions[piece == 0 ? 0 : tags[piece - 1], tag])
                    / temperature
            )
            .Sum();

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
