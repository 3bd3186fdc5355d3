using OnRecord.Claims.Origins;

namespace OnRecord.Claims.Tests.Origins;

public sealed class OutletNameTests
{
    [Theory]
    [InlineData("the AP", "The Associated Press")]
    [InlineData("CNN (Web News)", "CNN")]
    [InlineData("NPR Online News", "National Public Radio")]
    [InlineData("New York Times - News", "the NYT")]
    [InlineData("Fox Online News", "Fox News")]
    [InlineData("Réuters", "Reuters news agency")]
    [InlineData("Ostwick Post newspaper", "the Ostwick Post")]
    public void Names_of_one_outlet_have_one_key(string name, string other) =>
        Assert.Equal(OutletNames.KeyOf(other), OutletNames.KeyOf(name));

    [Theory]
    [InlineData("local media")]
    [InlineData("Russian state media")]
    [InlineData("Turkish television")]
    [InlineData("media reports")]
    [InlineData("Recent media")]
    public void Words_for_any_medium_have_none(string name) => Assert.Equal("", OutletNames.KeyOf(name));

    [Theory]
    [InlineData("an interview with CNN's Van Jones", "CNN")]
    [InlineData("NBC's “Meet the Press”", "NBC News")]
    [InlineData("told the New York Times on Friday", "New York Times")]
    [InlineData("Vice President Pence", null)]
    [InlineData("the Atlantic Council", null)]
    [InlineData("the committee", null)]
    [InlineData("at that time", null)]
    public void An_outlet_is_found_in_a_phrase(string phrase, string? name)
    {
        var text = new SourceText(phrase);
        Assert.Equal(name, OutletNames.FindIn(text, text.Whole)?.Name);
    }
}
