using OnRecord.Text.Anchoring;

namespace OnRecord.Text.Tests.Anchoring;

public sealed class TextQuoteTests
{
    [Fact]
    public void A_quote_has_what_stands_around_it_and_cuts_no_surrogate_pair()
    {
        var text = new SourceText(new string('a', 10) + "🌊" + new string('b', 31) + "QUOTE" + new string('c', 40));
        var quote = TextQuote.Of(text, new TextSpan(43, 48));
        Assert.Equal("🌊" + new string('b', 31), quote.Prefix);
        Assert.Equal("QUOTE", quote.Exact);
        Assert.Equal(new string('c', 32), quote.Suffix);
    }

    [Fact]
    public void A_quote_of_a_whole_text_has_nothing_around_it()
    {
        var text = new SourceText("It rained.");
        Assert.Equal(new TextQuote("", "It rained.", ""), TextQuote.Of(text, text.Whole));
    }

    [Theory]
    [InlineData("before QUOTE after", QuotePlace.Exact)]
    [InlineData("and before  QUOTE\r\nafter it", QuotePlace.Exact)]
    [InlineData("QUOTE", QuotePlace.Moved)]
    [InlineData("before QUOTE and after", QuotePlace.Moved)]
    [InlineData("before quote after", QuotePlace.Gone)]
    [InlineData("", QuotePlace.Gone)]
    public void A_quote_is_found_with_its_surroundings_without_them_or_not(string text, QuotePlace expected) =>
        Assert.Equal(expected, new TextQuote("before ", "QUOTE", " after").PlaceIn(new SourceText(text)));
}
