using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Articles.Tests;

/// <summary>Every example of <c>specs/robots.md</c> holds.</summary>
public sealed class RobotsFileTests
{
    public static TheoryData<string, string, string> Examples =>
        [.. SpecTable.Rows("robots.md", "file", "address").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Files_say_what_the_spec_says(string file, string address, string expected)
    {
        var robots = RobotsFile.Read(file.Replace(" ⏎ ", "\n", StringComparison.Ordinal), "OnRecord");
        var allows = robots.Allows(new Uri("https://example.org" + address));
        Assert.Equal(expected, allows ? "yes" : "no");
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 60)]
    [InlineData("User-agent: *\nCrawl-delay: 1\nUser-agent: OnRecord\nCrawl-delay: 3", 3)]
    public void The_delay_that_a_file_wants_is_known_and_bounded(string file, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RobotsFile.Read(file, "OnRecord").Delay);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: -1")]
    [InlineData("User-agent: *\nCrawl-delay: soon")]
    [InlineData("User-agent: Other\nCrawl-delay: 5")]
    public void A_delay_that_is_none_is_passed_over(string file) =>
        Assert.Null(RobotsFile.Read(file, "OnRecord").Delay);

    [Fact]
    public void A_file_of_stars_does_not_hold_anybody_up()
    {
        var file = "User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{new string('*', 200)}b\n", 2000));
        var address = new Uri("https://example.org/" + new string('a', 2000));
        Assert.True(RobotsFile.Read(file, "OnRecord").Allows(address));
    }
}
