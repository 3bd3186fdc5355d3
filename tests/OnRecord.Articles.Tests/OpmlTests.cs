using OnRecord.Articles.Feeds;

namespace OnRecord.Articles.Tests;

public sealed class OpmlTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        OpmlFeed[] feeds =
        [
            new(new Uri("https://a.example/feed?x=1&y=2"), "A & \"B\" <c>", new Uri("https://a.example/"), null),
            new(new Uri("https://b.example/feed"), "B", null, "World/Ports"),
            new(new Uri("https://c.example/feed"), "C", null, "World"),
        ];
        using var output = new StringWriter();
        Opml.Write(feeds, output);
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">",
            output.ToString(),
            StringComparison.Ordinal
        );
        var notes = new List<string>();
        Assert.Equal(feeds.ToHashSet(), Opml.Read(Encoding.UTF8.GetBytes(output.ToString()), notes).ToHashSet());
        Assert.Empty(notes);
    }

    [Fact]
    public void Other_programs_files_are_read()
    {
        const string file = """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="1.0"><head><title>x</title></head><body>
              <outline text="News" title="News">
                <outline type="rss" text="A" xmlurl="https://a.example/feed" htmlURL="https://a.example/"/>
                <outline text="Deep"><outline text="B" xmlUrl=" https://b.example/feed "/></outline>
              </outline>
              <outline text="Again" xmlUrl="https://a.example/feed"/>
              <outline text="Bad" xmlUrl="file:///etc/passwd"/>
              <outline text="Nothing"/>
            </body></opml>
            """;
        var notes = new List<string>();
        var feeds = Opml.Read(Encoding.UTF8.GetBytes(file), notes);
        Assert.Equal(
            [
                new OpmlFeed(new Uri("https://a.example/feed"), "A", new Uri("https://a.example/"), "News"),
                new OpmlFeed(new Uri("https://b.example/feed"), "B", null, "News/Deep"),
            ],
            feeds
        );
        Assert.Contains("file:///etc/passwd", Assert.Single(notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("<rss/>")]
    [InlineData("<opml><body>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><opml><body>&a;</opml>")]
    public void What_is_no_opml_is_refused(string file) =>
        Assert.Throws<InvalidDataException>(() => Opml.Read(Encoding.UTF8.GetBytes(file), []));
}
