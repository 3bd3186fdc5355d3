using CsCheck;
using OnRecord.Inference.Heads;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Tests;

public sealed class HeadTests
{
    private const int Pieces = 60;

    private static readonly Dictionary<string, (int[] Shape, float[] Values)> Weights = TinyModel.Heads(new Random(3));
    private static readonly SafetensorsFile File = SafetensorsFile.Parse(TinyModel.Safetensors(Weights));
    private static readonly EncodedBlock Block = RandomBlock(new Random(5));

    private static readonly Gen<PieceRange[]> Spans = Gen.Int[0, Pieces - 1]
        .HashSet[0, 24]
        .Select(edges =>
            edges.Order().Chunk(2).Where(c => c.Length == 2).Select(c => new PieceRange(c[0], c[1])).ToArray()
        );

    [Fact]
    public void Links_are_scored_as_the_formula_says() =>
        Gen.Select(Spans, Spans)
            .Sample(
                (queries, keys) =>
                {
                    var scorer = new LinkScorer(File, TinyModel.Width);
                    AssertClose(Naive("link.source", queries, keys), scorer.ScoreSources(Block, queries, keys));
                    AssertClose(Naive("link.cue", queries, keys), scorer.ScoreCues(Block, queries, keys));
                },
                iter: 20
            );

    [Fact]
    public void Candidates_out_of_reach_score_minus_infinity()
    {
        var keys = Enumerable.Range(0, 200).Select(i => new PieceRange(i, i + 1)).ToArray();
        var block = RandomBlock(new Random(5), pieces: 200);
        var scores = new LinkScorer(File, TinyModel.Width).ScoreSources(block, [new PieceRange(0, 1)], keys);
        Assert.All(scores[..64], score => Assert.True(float.IsFinite(score)));
        Assert.All(scores[64..200], score => Assert.Equal(float.NegativeInfinity, score));
        Assert.True(float.IsFinite(scores[200]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0.5204998778130465)]
    [InlineData(-1, -0.8427007929497149)]
    [InlineData(2, 0.9953222650189527)]
    [InlineData(3.5, 0.9999992569016276)]
    [InlineData(50, 1)]
    public void The_error_function_is_exact_enough(double x, double erf) =>
        Assert.Equal(erf, Heads.Gelu.Erf((float)x), 4e-7);

    private static double[] Naive(string name, PieceRange[] queries, PieceRange[] keys)
    {
        var bilinear = Weights[$"{name}.bilinear"].Values;
        var scores = new List<double>();
        foreach (var query in queries)
        {
            var q = Linear($"{name}.query", Ends(query)).Select(Gelu).ToArray();
            var ranks = LinkFeatures.Ranks(query, keys);
            for (var k = 0; k < keys.Length; k++)
            {
                var key = Linear($"{name}.key", Ends(keys[k])).Select(Gelu).ToArray();
                var distance = Weights[$"{name}.distance"].Values[LinkFeatures.DistanceBucket(query, keys[k])];
                scores.Add(Form(q, bilinear, key) + distance + Weights[$"{name}.rank"].Values[ranks[k]]);
            }

            scores.Add(Form(q, bilinear, Doubles(Weights[$"{name}.none"].Values)));
        }

        return [.. scores];
    }

    private static double Form(double[] query, float[] bilinear, double[] key)
    {
        var sum = 0.0;
        for (var i = 0; i < query.Length; i++)
        {
            for (var j = 0; j < key.Length; j++)
            {
                sum += query[i] * bilinear[(i * key.Length) + j] * key[j];
            }
        }

        return sum / Math.Sqrt(query.Length);
    }

    private static double[] Linear(string name, double[] input) =>
        [
            .. Weights[$"{name}.bias"]
                .Values.Select(
                    (bias, output) =>
                        bias
                        + input
                            .Select((x, i) => x * Weights[$"{name}.weight"].Values[(output * input.Length) + i])
                            .Sum()
                ),
        ];

    private static double[] Ends(PieceRange range) =>
        [.. Doubles(Block.State(range.First)), .. Doubles(Block.State(range.Last))];

    private static double Gelu(double x) => 0.5 * x * (1 + Heads.Gelu.Erf((float)(x / Math.Sqrt(2))));

    private static double[] Doubles(ReadOnlySpan<float> values)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = values[i];
        }

        return result;
    }

    private static void AssertClose(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-3));
    }

    private static EncodedBlock RandomBlock(Random random, int pieces = Pieces) =>
        new()
        {
            Pieces = new WordPiece[pieces],
            Width = TinyModel.Width,
            LowerStates = [],
            States = [.. Enumerable.Range(0, pieces * TinyModel.Width).Select(_ => (2 * random.NextSingle()) - 1)],
            TagScores = new float[pieces * TagLattice.TagCount],
            NameScores = new float[pieces * TagLattice.TagCount],
        };
}
