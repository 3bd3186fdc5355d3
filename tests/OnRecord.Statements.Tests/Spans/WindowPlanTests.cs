using CsCheck;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Spans;

public sealed class WindowPlanTests
{
    private static readonly Gen<(int Count, int Longest, int Overlap)> AnyPlan =
        from longest in Gen.Int[2, 40]
        from overlap in Gen.Int[0, longest / 2]
        from count in Gen.Int[0, 400]
        select (count, longest, overlap);

    [Fact]
    public void Every_piece_is_owned_by_exactly_one_window_that_holds_it() =>
        AnyPlan.Sample(p =>
        {
            var next = 0;
            foreach (var (pieces, owned) in WindowPlan.For(p.Count, p.Longest, p.Overlap))
            {
                Assert.Equal(next, owned.First);
                Assert.True(owned.First < owned.End);
                Assert.True(pieces.First <= owned.First && owned.End <= pieces.End);
                next = owned.End;
            }

            Assert.Equal(p.Count, next);
        });

    [Fact]
    public void Windows_are_within_the_limit_and_share_at_least_the_overlap() =>
        AnyPlan.Sample(p =>
        {
            var windows = WindowPlan.For(p.Count, p.Longest, p.Overlap);
            Assert.All(windows, w => Assert.True(w.Pieces.End - w.Pieces.First <= p.Longest));
            foreach (var (earlier, later) in windows.Zip(windows.Skip(1)))
            {
                Assert.True(earlier.Pieces.End - later.Pieces.First >= p.Overlap);
            }
        });

    [Fact]
    public void A_piece_is_owned_by_the_window_where_it_is_farthest_from_an_edge() =>
        AnyPlan.Sample(p =>
        {
            var windows = WindowPlan.For(p.Count, p.Longest, p.Overlap);
            foreach (var (pieces, owned) in windows)
            {
                for (var piece = owned.First; piece < owned.End; piece++)
                {
                    var best = windows.Max(w => Margin(w.Pieces, piece, p.Count));
                    Assert.Equal(best, Margin(pieces, piece, p.Count));
                }
            }
        });

    [Fact]
    public void A_text_that_fits_is_one_window()
    {
        var window = Assert.Single(WindowPlan.For(510, 510, 128));
        Assert.Equal(new PieceRange(0, 510), window.Pieces);
    }

    [Fact]
    public void A_text_a_little_too_long_is_two_short_windows_and_not_two_full_ones() =>
        Assert.Equal(
            [
                new Window(new PieceRange(0, 324), new PieceRange(0, 260)),
                new Window(new PieceRange(196, 520), new PieceRange(260, 520)),
            ],
            WindowPlan.For(520, 510, 128)
        );

    // Distance to the nearest edge behind which the text goes on; negative outside the window.
    private static int Margin(PieceRange window, int piece, int count) =>
        Math.Min(
            window.First == 0 && piece >= 0 ? int.MaxValue : piece - window.First,
            window.End == count && piece >= window.First ? int.MaxValue : window.Last - piece
        );
}
