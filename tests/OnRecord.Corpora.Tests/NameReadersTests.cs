using OnRecord.Corpora.Names;

namespace OnRecord.Corpora.Tests;

public sealed class NameReadersTests
{
    [Theory]
    [InlineData("He said : \" No , it is n't ( yet ) 50 % of $ 3 . \"", "He said: \"No, it isn't (yet) 50% of $3.\"")]
    [InlineData("the workers ' hall and ' so on '", "the workers' hall and 'so on'")]
    [InlineData(
        "a well - known and / or 2009 - 10 plan - so they say",
        "a well-known and/or 2009-10 plan - so they say"
    )]
    [InlineData("I 'm gon na ask O 'Hara , wo n't I ?", "I'm gonna ask O'Hara, won't I?")]
    public void Tokens_become_running_text(string tokens, string text)
    {
        using var file = new TemporaryFile(Lines(tokens.Split(' ').Select(token => (token, "O"))), ".iob2");

        Assert.Equal(text, Assert.Single(NameTagReader.Read(file.Path)).Text.Value);
    }

    [Fact]
    public void Names_keep_their_characters_and_others_are_set_apart()
    {
        using var file = new TemporaryFile(
            Lines([
                ("(", "O"),
                ("Al", "B-PER"),
                ("-", "I-PER"),
                ("Sarif", "I-PER"),
                (")", "O"),
                ("of", "O"),
                ("Greens", "B-politicalparty"),
                ("Estonia", "B-country"),
                (",", "O"),
                ("1999", "B-election"),
                ("vote", "I-election"),
            ]),
            ".iob2"
        );

        var text = Assert.Single(NameTagReader.Read(file.Path));

        Assert.Equal(
            [("Al-Sarif", NameKind.Person), ("Greens", NameKind.Organization), ("Estonia", NameKind.Location)],
            text.Names.Select(name => (text.Text[name.Span], name.Kind))
        );
        Assert.Equal("1999 vote", text.Text[Assert.Single(text.OtherNames)]);
        Assert.Equal(text.Text.Whole, Assert.Single(text.Sentences));
    }

    [Fact]
    public void Sentences_of_a_marked_document_are_one_text()
    {
        using var file = new TemporaryFile(
            "# newdoc id = a\nOne\tO\n.\tO\n\nTwo\tB-LOC\n\n# newdoc id = b\nThree\tO\n\n",
            ".iob2"
        );

        var texts = NameTagReader.Read(file.Path);

        Assert.Equal(["a", "b"], texts.Select(text => text.Id));
        Assert.Equal("One. Two", texts[0].Text.Value);
        Assert.Equal([new TextSpan(0, 4), new TextSpan(5, 8)], texts[0].Sentences);
        Assert.Equal(new NameSpan(new TextSpan(5, 8), NameKind.Location), Assert.Single(texts[0].Names));
    }

    [Theory]
    [InlineData("Oslo\tI-LOC\n", "did not begin")]
    [InlineData("Oslo\tB-LOC\nFjord\tI-ORG\n", "did not begin")]
    [InlineData("Oslo\tB-XYZ\n", "no known type")]
    [InlineData("Oslo\tLOC\n", "no IOB2 tag")]
    [InlineData("Oslo LOC\n", "a tab and a tag")]
    public void Wrong_tags_are_named(string lines, string complaint)
    {
        using var file = new TemporaryFile(lines, ".iob2");

        var error = Assert.Throws<InvalidDataException>(() => NameTagReader.Read(file.Path));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_re3d_only_proper_names_are_kept()
    {
        // Kept: "Ministry of Roads" (without its article, and not the "Roads" inside) and "Tal Brek"; not "we", not a piece of a word.
        using var file = new TemporaryFile(
            """{"id":"r","part":"x","text":"The Ministry of Roads said we met Tal Brek on Sunday.","mentions":[[[0,21],"Organisation"],[[16,21],"Organisation"],[[27,29],"Organisation"],[[34,42],"Person"],[[47,52],"Location"],[[46,52],"Temporal"]]}"""
        );

        var text = Assert.Single(Re3dReader.Read(file.Path));

        Assert.Equal(["Ministry of Roads", "Tal Brek"], text.Names.Select(name => text.Text[name.Span]));
    }

    private static string Lines(IEnumerable<(string Token, string Tag)> tokens) =>
        string.Concat(tokens.Select(token => $"{token.Token}\t{token.Tag}\n"));
}
