using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Tests.Spans;

public sealed class SpanTaggerTests
{
    [Fact]
    public void Spans_are_sorted_out_by_kind()
    {
        var tagged = SpanTagger.Tag(Blocks.Parse("S:the s:minister Q:said C:it c:rained"), Calibration.None);
        Assert.Equal([new PieceRange(0, 2)], tagged.Sources.Select(s => s.Pieces));
        Assert.Equal([new PieceRange(2, 3)], tagged.Cues.Select(s => s.Pieces));
        Assert.Equal([new PieceRange(3, 5)], tagged.Contents.Select(s => s.Pieces));
    }

    [Fact]
    public void Line_breaks_are_cut_off_the_edges_and_stay_inside()
    {
        var tagged = SpanTagger.Tag(Blocks.Parse("C:| c:it c:rained c:| c:today c:| c:|"), Calibration.None);
        Assert.Equal([new PieceRange(1, 5)], tagged.Contents.Select(s => s.Pieces));
    }

    [Fact]
    public void A_span_of_line_breaks_alone_is_none() =>
        Assert.Empty(SpanTagger.Tag(Blocks.Parse("a C:| c:| b"), Calibration.None).Contents);

    [Fact]
    public void A_range_covers_the_characters_from_its_first_piece_to_its_last()
    {
        var block = Blocks.Parse("the minister said");
        Assert.Equal(new TextSpan(4, 17), new PieceRange(1, 3).In(block.Pieces));
    }

    [Fact]
    public void Names_carry_their_kind()
    {
        var block = Blocks.Parse("in Kyiv") with { NameScores = [9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0] };
        var name = Assert.Single(SpanTagger.Tag(block, Calibration.None).Names);
        Assert.Equal((new TextSpan(3, 7), NameKind.Location), (name.Span, name.Kind));
        Assert.InRange(name.Confidence, 0.99f, 1);
    }
}
