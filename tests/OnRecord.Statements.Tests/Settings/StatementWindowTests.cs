using CsCheck;
using OnRecord.Statements.Settings;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Settings;

public sealed class StatementWindowTests
{
    [Fact]
    public void A_short_passage_is_read_whole()
    {
        var window = StatementWindow.Around(6, new PieceRange(2, 3), new PieceRange(0, 2), [new PieceRange(4, 6)]);
        Assert.Equal(new PieceRange(0, 6), window.Pieces);
        Assert.Equal([1, 1, 2, 0, 3, 3], window.Parts);
        float[] weights =
        [
            .. (float[])[0, 0, 1, 0, 0, 0],
            .. (float[])[0.5f, 0.5f, 0, 0, 0, 0],
            .. (float[])[0, 0, 0, 0, 0.5f, 0.5f],
            .. (float[])[0, 0, 0, 0, 1, 0],
        ];
        Assert.Equal(weights, window.PoolWeights);
    }

    [Fact]
    public void A_missing_source_weighs_nothing()
    {
        var window = StatementWindow.Around(3, new PieceRange(0, 1), null, [new PieceRange(1, 3)]);
        Assert.Equal([0, 0, 0], window.PoolWeights.Skip(3).Take(3));
    }

    [Fact]
    public void A_window_lies_in_its_passage_holds_the_cue_and_never_grows_too_long() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[0, 499], Gen.Int[1, 20])
            .Where((pieces, cue, length) => cue + length <= pieces)
            .Sample(
                (pieces, cue, length) =>
                {
                    var window = StatementWindow.Around(pieces, new PieceRange(cue, cue + length), null, []).Pieces;
                    Assert.InRange(window.Count, 1, StatementWindow.Longest);
                    Assert.True(window.First >= 0 && window.End <= pieces);
                    Assert.True(window.First <= cue && cue + length <= window.End);
                }
            );
}
