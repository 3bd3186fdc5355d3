using CsCheck;
using OnRecord.Statements.Passages;

namespace OnRecord.Statements.Tests.Passages;

public sealed class TextBlocksTests
{
    [Fact]
    public void Blocks_are_the_whole_text_in_order_and_within_the_limit() =>
        Gen.Select(Gen.Char["ab .!\n\r\"\uD83D\uDE00"].Array[0, 300], Gen.Int[2, 50])
            .Sample(
                (characters, longest) =>
                {
                    var next = 0;
                    foreach (var block in TextBlocks.Cut(new SourceText(new string(characters)), longest))
                    {
                        Assert.Equal(next, block.Start);
                        Assert.InRange(block.Length, 1, longest);
                        next = block.End;
                    }

                    Assert.Equal(characters.Length, next);
                }
            );

    [Theory]
    [InlineData("one two\nthree. four", 14, "one two\n|three. four")]
    [InlineData("one two three. four", 16, "one two three. |four")]
    [InlineData("one two three.” four", 16, "one two three.” |four")]
    [InlineData("one two three.x four", 14, "one two |three.x four")]
    [InlineData("onetwothreefour.five", 14, "onetwothreefou|r.five")]
    [InlineData("onetwothreefo😀.five.", 14, "onetwothreefo|😀.five.")]
    [InlineData("one\ntwothreefour five", 14, "one\ntwothreefo|ur five")]
    public void A_block_ends_at_the_best_place_in_its_second_half(string text, int longest, string cut)
    {
        var source = new SourceText(text);
        var first = TextBlocks.Cut(source, longest).First();
        Assert.Equal(cut.Split('|')[0], source[first]);
    }

    [Fact]
    public void Five_million_characters_without_a_break_are_cut_in_linear_time()
    {
        var blocks = TextBlocks.Cut(new SourceText(new string('.', 5_000_000)), 32_768).ToList();
        Assert.Equal(153, blocks.Count);
    }
}
