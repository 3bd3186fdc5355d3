using OnRecord.Statements.Nesting;

namespace OnRecord.Statements.Tests.Nesting;

public sealed class ReportingWordsTests
{
    [Theory]
    [InlineData("according to Kyiv, the bridge fell", true)]
    [InlineData("the bridge fell, officials SAID", true)]
    [InlineData("the bridge fell on Monday night", false)]
    [InlineData("the essayist fell", false)]
    [InlineData("“the bridge fell on Monday”", false)]
    [InlineData("the bridge “fell” on Monday", true)]
    [InlineData("", false)]
    [InlineData("\"", false)]
    public void A_reporting_word_or_a_quotation_inside_is_a_hint(string content, bool hint) =>
        Assert.Equal(hint, ReportingWords.Default.MayHoldStatement(content));

    [Fact]
    public void A_word_longer_than_any_in_the_list_is_no_hint() =>
        Assert.False(new ReportingWords(["said"]).MayHoldStatement("saidsaidsaid"));
}
