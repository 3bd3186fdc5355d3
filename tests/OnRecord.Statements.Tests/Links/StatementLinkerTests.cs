using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Links;

public sealed class StatementLinkerTests
{
    [Fact]
    public void A_cue_takes_its_source_and_its_contents_on_both_sides()
    {
        var statement = Assert.Single(
            Link(
                "C:it c:rained S:he Q:said C:all c:day",
                sources:
                [
                    [9, 0],
                ],
                cues:
                [
                    [9, 0],
                    [9, 0],
                ]
            )
        );
        Assert.Equal(new PieceRange(3, 4), statement.Cue);
        Assert.Equal(new PieceRange(2, 3), statement.Source);
        Assert.Equal([new PieceRange(0, 2), new PieceRange(4, 6)], statement.Content);
        Assert.InRange(statement.Confidence, 0.97f, 1);
    }

    [Fact]
    public void Two_cues_may_share_a_source()
    {
        var statements = Link(
            "S:he Q:said C:rain and Q:hoped C:sun",
            sources:
            [
                [9, 0],
                [9, 0],
            ],
            cues:
            [
                [9, 0, 0],
                [0, 9, 0],
            ]
        );
        Assert.Equal([new PieceRange(0, 1), new PieceRange(0, 1)], statements.Select(s => s.Source!.Value));
        Assert.Equal([new PieceRange(1, 2), new PieceRange(4, 5)], statements.Select(s => s.Cue));
    }

    [Fact]
    public void A_cue_may_have_no_source()
    {
        var statement = Assert.Single(
            Link(
                "S:he Q:reportedly C:left",
                sources:
                [
                    [0, 9],
                ],
                cues:
                [
                    [9, 0],
                ]
            )
        );
        Assert.Null(statement.Source);
    }

    [Fact]
    public void A_cue_without_content_makes_no_statement() =>
        Assert.Empty(
            Link(
                "S:he Q:spoke C:rain",
                sources: [],
                cues:
                [
                    [0, 9],
                ]
            )
        );

    [Fact]
    public void Contents_that_touch_or_have_only_line_breaks_between_them_are_joined()
    {
        var statement = Assert.Single(
            Link(
                "Q:said C:one C:two | C:three . C:four",
                sources:
                [
                    [0],
                ],
                cues:
                [
                    [9, 0],
                    [9, 0],
                    [9, 0],
                    [9, 0],
                ]
            )
        );
        Assert.Equal([new PieceRange(1, 5), new PieceRange(6, 7)], statement.Content);
    }

    [Fact]
    public void Calibration_moves_the_confidence_but_not_the_choice()
    {
        var calibration = new Calibration { StatementSlope = 0.5f, StatementOffset = -1 };
        const string words = "S:he Q:said C:rain";
        var plain = Assert.Single(
            Link(
                words,
                [
                    [3, 0],
                ],
                [
                    [3, 0],
                ]
            )
        );
        var moved = Assert.Single(
            Link(
                words,
                [
                    [3, 0],
                ],
                [
                    [3, 0],
                ],
                calibration
            )
        );
        Assert.Equal(plain.Source, moved.Source);
        Assert.Equal((0.5 * LogOdds(plain.Confidence)) - 1, LogOdds(moved.Confidence), 1e-4);

        static double LogOdds(float p) => Math.Log(p / (1.0 - p));
    }

    [Fact]
    public void A_candidate_out_of_reach_is_not_picked()
    {
        PieceRange[] keys = [.. Enumerable.Range(0, 100).Select(i => new PieceRange(i, i + 1))];
        var scores = new float[101];
        scores[99] = 50;
        var pick = Assert.Single(LinkPicks.Of(scores, [new PieceRange(0, 1)], keys, 1));
        Assert.Equal(0, pick.Key);
        Assert.Equal(1.0 / 65, pick.Probability, 1e-6);
    }

    private static IReadOnlyList<LinkedStatement> Link(
        string words,
        float[][] sources,
        float[][] cues,
        Calibration? calibration = null
    )
    {
        var tagged = SpanTagger.Tag(Blocks.Parse(words), Calibration.None);
        return new StatementLinker(new WrittenScores(sources, cues), calibration ?? Calibration.None).Link(tagged);
    }

    private sealed class WrittenScores(float[][] ofCues, float[][] ofContents) : ILinkScorer
    {
        public float[] ScoreSources(
            EncodedBlock block,
            IReadOnlyList<PieceRange> cues,
            IReadOnlyList<PieceRange> candidates
        ) => [.. ofCues.SelectMany(row => row)];

        public float[] ScoreCues(
            EncodedBlock block,
            IReadOnlyList<PieceRange> contents,
            IReadOnlyList<PieceRange> candidates
        ) => [.. ofContents.SelectMany(row => row)];
    }
}
