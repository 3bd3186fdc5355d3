namespace OnRecord.Text.Tests;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Reuters", "reuters")]
    [InlineData("R\u00E9uters", "reuters")]
    [InlineData("RE\u0301UTERS", "reuters")]
    [InlineData("Zo\u00EB \uD835\uDD04", "zoe \uD835\uDD04")]
    [InlineData("", "")]
    public void Case_and_marks_make_no_difference(string name, string folded) =>
        Assert.Equal(folded, FoldedText.Of(name));
}
