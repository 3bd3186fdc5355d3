namespace OnRecord.Articles.Tests;

public sealed class NewsItemTests
{
    private const string Ninjs = """
        {
          "uri": "https://wire.example/items/42",
          "type": "text",
          "pubstatus": "usable",
          "versioncreated": "2024-10-25T10:00:00Z",
          "firstcreated": "2024-10-24T10:00:00Z",
          "headline": "Harbour closed",
          "byline": "Ida Falk",
          "provider": "Northwire",
          "body_text": "The ministry would not say.",
          "body_xhtml": "<p>The ministry &amp; the port would not say.</p><blockquote>We do not know.</blockquote>"
        }
        """;

    private const string NewsMl = """
        <?xml version="1.0" encoding="UTF-8"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
        <newsItem guid="urn:newsml:wire.example:1">
          <itemMeta>
            <itemClass qcode="ninat:text"/><provider qcode="nprov:NW"><name>Northwire</name></provider>
            <versionCreated>2024-10-25T10:00:00+02:00</versionCreated><firstCreated>2024-10-24T10:00:00+02:00</firstCreated>
            <pubStatus qcode="stat:usable"/>
          </itemMeta>
          <contentMeta><headline>Harbour closed</headline><by>Ida Falk</by><creditline>NW</creditline><slugline>PORTS</slugline></contentMeta>
          <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
            <body><p>The port is <em class="a"/>closed &amp; quiet.</p><p><![CDATA[He said <no>.]]></p></body></html></inlineXML></contentSet>
        </newsItem>
        <newsItem guid="urn:newsml:wire.example:2">
          <itemMeta><pubStatus qcode="stat:canceled"/></itemMeta>
          <contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.head><hedline><hl1>Not text</hl1></hedline></body.head>
            <body.content><p>First.</p><hl2>Middle</hl2><p>Last.</p></body.content></body></nitf></inlineXML></contentSet>
        </newsItem>
        <newsItem guid="urn:newsml:wire.example:3">
          <contentSet><inlineData contenttype="text/plain">He said no.</inlineData></contentSet>
        </newsItem>
        <newsItem guid="urn:newsml:wire.example:4"><contentSet><remoteContent href="http://127.0.0.1/x.jpg"/></contentSet></newsItem>
        </itemSet></newsMessage>
        """;

    [Fact]
    public async Task An_item_in_ninjs_is_read_with_what_it_says_of_itself()
    {
        var read = await Load.OneAsync(Ninjs, "42.json");

        Assert.Equal("The ministry & the port would not say.\n\nWe do not know.", read.Article.Text.Value);
        Assert.Equal(InputFormat.Ninjs, read.Origin.Format);
        Assert.Equal("Harbour closed", read.Article.Title);
        Assert.Equal("Northwire", read.Article.Publisher);
        Assert.Equal(new DateOnly(2024, 10, 24), read.Article.Published);
        Assert.Equal(new DateOnly(2024, 10, 25), StatedDates.Modified(read.Article));
        Assert.Equal(new Uri("https://wire.example/items/42"), read.Article.Url);
        Assert.Equal(new StatedFact("byline", "Ida Falk", "ninjs byline"), read.Article.Fact("byline"));
        Assert.Equal(
            new StatedFact("published", "2024-10-24T10:00:00Z", "ninjs firstcreated"),
            read.Article.Fact("published")
        );
        PageMapTests.AssertAgrees(read.Article.Text.Value, read.Origin.Page!);
    }

    [Theory]
    [InlineData(
        """{"uri":"urn:x","representationtype":"complete","headlines":[{"role":"main","value":"No"}],"bodies":[{"role":"main","contenttype":"text/html","value":"<p>He said no.</p>"}],"by":"Ida Falk"}"""
    )]
    [InlineData(
        """{"uri":"urn:x","representationType":"complete","headlines":[{"value":"No","contentType":"text/plain"}],"bodies":[{"contentType":"text/plain","value":"He said no."}],"by":"Ida Falk"}"""
    )]
    public async Task Later_versions_of_ninjs_are_read_as_well(string json)
    {
        var read = await Load.OneAsync(json, "x.json");

        Assert.Equal("He said no.", read.Article.Text.Value);
        Assert.Equal("No", read.Article.Title);
        Assert.Equal("Ida Falk", read.Article.Fact("byline")!.Value);
    }

    [Theory]
    [InlineData("""{"pubstatus":"usable","body_text":5}""", ArticleErrorKind.Malformed)]
    [InlineData("""{"pubstatus":"usable"}""", ArticleErrorKind.Malformed)]
    [InlineData("""{"pubstatus":"usable","body_text":"He said no.",}""", ArticleErrorKind.Malformed)]
    [InlineData("""{"pubstatus":"usable","body_text":"He said no.""", ArticleErrorKind.Malformed)]
    public async Task An_item_without_a_text_or_broken_is_an_error(string json, ArticleErrorKind expected)
    {
        var error = await Load.ErrorAsync(json, "x.json", new InputOptions { Format = InputFormat.Ninjs });

        Assert.Equal(expected, error.Kind);
    }

    [Fact]
    public async Task Every_item_of_a_NewsML_message_that_is_a_text_is_read()
    {
        var read = (await Load.AllAsync(NewsMl, "feed.xml")).Cast<ArticleResult.Success>().ToList();

        Assert.Equal(
            ["The port is closed & quiet.\n\nHe said <no>.", "First.\n\nMiddle\n\nLast.", "He said no."],
            read.Select(r => r.Article.Text.Value)
        );
        Assert.Equal(
            [
                "feed.xml!urn:newsml:wire.example:1",
                "feed.xml!urn:newsml:wire.example:2",
                "feed.xml!urn:newsml:wire.example:3",
            ],
            read.Select(r => r.Origin.Name)
        );
        var first = read[0].Article;
        Assert.Equal("Harbour closed", first.Title);
        Assert.Equal("Northwire", first.Publisher);
        Assert.Equal(new DateOnly(2024, 10, 24), first.Published);
        Assert.Equal(new StatedFact("credit", "NW", "NewsML-G2 creditline"), first.Fact("credit"));
        Assert.Equal(
            new StatedFact("modified", "2024-10-25T10:00:00+02:00", "NewsML-G2 versionCreated"),
            first.Fact("modified")
        );
        Assert.Contains("canceled", Assert.Single(read[1].Origin.Notes), StringComparison.Ordinal);
        PageMapTests.AssertAgrees(first.Text.Value, read[0].Origin.Page!);
    }

    [Theory]
    [InlineData(
        "x.xml",
        "<newsItem>\n<a></b></newsItem>",
        "x.xml:2:6: The 'a' start tag on line 2 position 2 does not match the end tag of 'b'. Near: <a></b></newsItem>"
    )]
    [InlineData(
        "x.xml",
        "<?xml version='1.0'?>\n <!DOCTYPE x><newsItem/>",
        "x.xml:2:2: A document type is not read, so that no entity is expanded and nothing is fetched. Near:  <!DOCTYPE x><newsItem/>"
    )]
    [InlineData(
        "x.json",
        "{\"pubstatus\": \"usable\",\n\"é\": broken}",
        "x.json:2:6: 'b' is an invalid start of a value. Near: \"é\": broken}"
    )]
    public async Task What_is_wrong_in_an_item_is_told_with_its_place_and_the_text_there(
        string name,
        string item,
        string told
    ) => Assert.Equal(told, (await Load.ErrorAsync(item, name)).ToString());

    public static TheoryData<string, string> Hostile =>
        new()
        {
            {
                "entities within entities",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><newsItem><contentSet><inlineData>&b;</inlineData></contentSet></newsItem>"
            },
            {
                "a file of this machine",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><newsItem><contentSet><inlineData>&a;</inlineData></contentSet></newsItem>"
            },
            { "elements without end", "<newsItem>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) },
            {
                "elements within each other",
                "<newsItem>"
                    + string.Concat(Enumerable.Repeat("<a>", 5_000))
                    + string.Concat(Enumerable.Repeat("</a>", 5_000))
                    + "</newsItem>"
            },
            { "broken off", NewsMl[..^30] },
            { "no item", "<newsMessage></newsMessage>" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_made_to_harm_is_an_error(string what, string xml)
    {
        var error = await Load.ErrorAsync(xml, $"{what}.xml");

        Assert.NotEqual(ArticleErrorKind.Unreadable, error.Kind);
        Assert.DoesNotContain("root:", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_is_read_as_it_is_declared()
    {
        var xml = Encoding.Latin1.GetBytes(
            "<?xml version='1.0' encoding='iso-8859-1'?><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'><contentSet><inlineData contenttype='text/plain'>Das Café, sagte Frau Müller.</inlineData></contentSet></newsItem>"
        );

        var read = await Load.OneAsync(xml, "a.xml");

        Assert.Equal("Das Café, sagte Frau Müller.", read.Article.Text.Value);
    }
}
