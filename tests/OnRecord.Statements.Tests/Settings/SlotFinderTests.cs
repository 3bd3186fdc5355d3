using OnRecord.Statements.Settings;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Settings;

public sealed class SlotFinderTests
{
    private const string Text = "he told reporters on tuesday";
    private const int Slots = 9;

    private static readonly EncodedBlock Block = Blocks.Parse(Text);
    private static readonly StatementWindow Window = StatementWindow.Around(5, new PieceRange(1, 2), null, []);

    [Fact]
    public void A_span_begins_at_begin_and_goes_on_while_inside()
    {
        var setting = Find(new Calibration(), (Slot.When, 3, 1), (Slot.When, 4, 2));
        Assert.Equal(["on tuesday"], setting.When.Select(Exact));
        Assert.InRange(setting.Confidence[(int)Slot.When]!.Value, 0.9f, 1);
        Assert.Null(setting.Confidence[(int)Slot.Target]);
    }

    [Fact]
    public void Inside_without_begin_makes_the_piece_before_it_a_begin() =>
        Assert.Equal(["on tuesday"], Find(new Calibration(), (Slot.When, 4, 2)).When.Select(Exact));

    [Fact]
    public void One_span_may_serve_two_slots()
    {
        var setting = Find(new Calibration(), (Slot.Addressee, 2, 1), (Slot.Relay, 2, 1));
        Assert.Equal(setting.Addressee, setting.Relay);
        Assert.Equal(["reporters"], setting.Relay.Select(Exact));
    }

    [Fact]
    public void A_span_below_the_threshold_is_left_out() =>
        Assert.Empty(Find(new Calibration { SlotTemperature = 5, SlotThreshold = 0.9f }, (Slot.When, 4, 1)).When);

    private static string Exact(TextSpan span) => Text[span.Start..span.End];

    private static Setting Find(Calibration calibration, params (Slot Slot, int Piece, int Tag)[] marked)
    {
        var scores = new float[Block.Pieces.Count * Slots * 3];
        for (var i = 0; i < scores.Length; i += 3)
        {
            scores[i] = 1;
        }

        foreach (var (slot, piece, tag) in marked)
        {
            scores[(((piece * Slots) + (int)slot) * 3) + tag] = 6;
        }

        return new SlotFinder(calibration).Find(Block.Pieces, Window, scores);
    }
}
