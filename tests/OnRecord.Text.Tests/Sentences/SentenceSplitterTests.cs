using CsCheck;
using OnRecord.TestKit;
using OnRecord.Text.Paragraphs;
using OnRecord.Text.Sentences;

namespace OnRecord.Text.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Fact]
    public void Sentences_are_in_order_and_hold_all_that_is_no_white_space() =>
        HostileText.Texts.Sample(static value => AssertPartition(value, SentenceSplitter.Split(new SourceText(value))));

    [Fact]
    public void Paragraphs_are_in_order_and_hold_all_that_is_no_white_space() =>
        HostileText.Texts.Sample(static value =>
            AssertPartition(value, ParagraphSplitter.Split(new SourceText(value)))
        );

    [Fact]
    public void Every_sentence_lies_in_one_paragraph() =>
        HostileText.Texts.Sample(static value =>
        {
            SourceText text = new(value);
            IReadOnlyList<TextSpan> paragraphs = ParagraphSplitter.Split(text);
            Assert.All(
                SentenceSplitter.Split(text),
                sentence => Assert.Single(paragraphs, paragraph => paragraph.Contains(sentence))
            );
        });

    [Fact]
    public void A_part_is_split_as_if_it_stood_alone() =>
        HostileText.Texts.Sample(static value =>
        {
            SourceText text = new("Mr. " + value + " Holt.");
            TextSpan part = new(4, 4 + value.Length);
            Assert.Equal(
                SentenceSplitter.Split(new SourceText(value)).Select(span => (span.Start + 4, span.End + 4)),
                SentenceSplitter.Split(text, part).Select(span => (span.Start, span.End))
            );
        });

    [Theory]
    [InlineData("One.\r\n\r\nTwo.\n\tThree.\u2028Four.\u2029Five.\u0085Six.", "One.|Two.|Three.|Four.|Five.|Six.")]
    [InlineData("\n \r\n\t\u00A0", "")]
    [InlineData("", "")]
    public void A_paragraph_is_a_line_that_holds_something(string value, string paragraphs)
    {
        SourceText text = new(value);
        Assert.Equal(paragraphs, string.Join('|', ParagraphSplitter.Split(text).Select(span => text[span])));
    }

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("\" ")]
    [InlineData("A. ")]
    [InlineData("• ")]
    [InlineData(".[1")]
    [InlineData("?\" Ada ")]
    public void A_million_repeated_marks_are_split(string unit)
    {
        string value = string.Concat(Enumerable.Repeat(unit, 1_000_000));
        AssertPartition(value, SentenceSplitter.Split(new SourceText(value)));
    }

    private static void AssertPartition(string value, IReadOnlyList<TextSpan> spans)
    {
        int end = 0;
        foreach (TextSpan span in spans)
        {
            Assert.True(span.Start >= end);
            Assert.False(span.IsEmpty);
            Assert.False(char.IsWhiteSpace(value[span.Start]));
            Assert.False(char.IsWhiteSpace(value[span.End - 1]));
            Assert.True(string.IsNullOrWhiteSpace(value[end..span.Start]));
            end = span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(value[end..]));
    }
}
