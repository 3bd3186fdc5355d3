using System.Text;
using CsCheck;
using OnRecord.TestKit;
using OnRecord.Text.Coordinates;

namespace OnRecord.Text.Tests.Coordinates;

public sealed class TextCoordinatesTests
{
    [Theory]
    [InlineData("plain text", 6, 10, 6, 10, 6, 10)]
    [InlineData("é said", 2, 6, 2, 6, 3, 7)]
    [InlineData("😀 “no”", 3, 7, 2, 6, 5, 13)]
    [InlineData("", 0, 0, 0, 0, 0, 0)]
    public void A_span_has_its_place_in_each_coordinate_system(
        string text,
        int start,
        int end,
        int pointStart,
        int pointEnd,
        int byteStart,
        int byteEnd
    )
    {
        TextCoordinates coordinates = new(new SourceText(text));
        TextSpan span = new(start, end);

        Assert.Equal(new CodePointSpan(pointStart, pointEnd), coordinates.ToCodePoints(span));
        Assert.Equal(new Utf8Span(byteStart, byteEnd), coordinates.ToUtf8(span));
    }

    [Fact]
    public void A_lone_surrogate_is_one_code_point_and_three_bytes()
    {
        TextCoordinates coordinates = new(new SourceText("\uD800x\uDC00"));
        Assert.Equal(new CodePointSpan(1, 3), coordinates.ToCodePoints(new TextSpan(1, 3)));
        Assert.Equal(new Utf8Span(3, 7), coordinates.ToUtf8(new TextSpan(1, 3)));
    }

    [Fact]
    public void A_span_that_cuts_a_surrogate_pair_is_refused()
    {
        TextCoordinates coordinates = new(new SourceText("a😀b"));
        Assert.Throws<ArgumentException>(() => coordinates.ToUtf8(new TextSpan(0, 2)));
        Assert.Throws<ArgumentException>(() => coordinates.ToCodePoints(new TextSpan(2, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => coordinates.ToUtf8(new TextSpan(0, 5)));
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(1, 3)]
    [InlineData(-1, 1)]
    [InlineData(5, 1)]
    [InlineData(0, 7)]
    public void Bytes_that_are_no_span_of_the_text_have_no_span(int start, int end) =>
        Assert.False(new TextCoordinates(new SourceText("a😀b")).TryFromUtf8(new Utf8Span(start, end), out _));

    [Fact]
    public void Coordinates_agree_with_the_encoder_and_come_back() =>
        Gen.Select(HostileText.Texts, HostileText.Texts, HostileText.Texts)
            .Sample(
                static (before, within, after) =>
                {
                    string filler = new('x', 61);
                    SourceText text = new($"{before}|{filler}{within}|{filler}{after}");
                    TextSpan span = new(before.Length + 1, before.Length + 1 + filler.Length + within.Length);
                    TextCoordinates coordinates = new(text);

                    Utf8Span bytes = coordinates.ToUtf8(span);
                    CodePointSpan points = coordinates.ToCodePoints(span);

                    byte[] encoded = Encoding.UTF8.GetBytes(text.Value);
                    Assert.Equal(encoded.Length, coordinates.Utf8Length);
                    Assert.Equal(text.Value.EnumerateRunes().Count(), coordinates.CodePointLength);
                    Assert.Equal(Encoding.UTF8.GetBytes(text[span]), encoded[bytes.Start..bytes.End]);
                    Assert.Equal(text[span].EnumerateRunes().Count(), points.End - points.Start);

                    Assert.True(coordinates.TryFromUtf8(bytes, out TextSpan fromBytes));
                    Assert.True(coordinates.TryFromCodePoints(points, out TextSpan fromPoints));
                    Assert.Equal(span, fromBytes);
                    Assert.Equal(span, fromPoints);
                }
            );

    [Fact]
    public void Every_byte_is_a_place_exactly_when_a_character_starts_there() =>
        HostileText.Texts.Sample(static value =>
        {
            TextCoordinates coordinates = new(new SourceText(value));
            byte[] encoded = Encoding.UTF8.GetBytes(value);
            for (int position = 0; position <= encoded.Length; position++)
            {
                bool starts = position == encoded.Length || (encoded[position] & 0xC0) != 0x80;
                Assert.Equal(starts, coordinates.TryFromUtf8(new Utf8Span(position, position), out _));
            }
        });
}
