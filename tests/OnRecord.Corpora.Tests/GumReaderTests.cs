using OnRecord.Corpora.Gum;

namespace OnRecord.Corpora.Tests;

public sealed class GumReaderTests
{
    private const string Line =
        """{"id":"g","genre":"news","title":"t","date":"2011-02-03","url":"https://example.org/a","text":"Ada Krol spoke.","sentences":[[0,15]],"tokens":[[0,3,"PROPN"],[4,8,"PROPN"],[9,14,"VERB"],[14,15,"PUNCT"]],"mentions":[[[0,8],"person","1","Ada_Krol"],[[0,3],"person","1",""]],"attributions":[{"source":[[0,8]],"cue":[],"content":[[9,14]],"polarity":"negative"}]}""";

    [Fact]
    public void Tokens_mentions_and_attributions_are_read()
    {
        using var file = new TemporaryFile(Line);

        var document = Assert.Single(GumReader.Read(file.Path));

        Assert.Equal(new GumToken(new TextSpan(9, 14), "VERB"), document.Tokens[2]);
        Assert.Equal(new EntityMention(new TextSpan(0, 8), "person", "1", "Ada_Krol"), document.Mentions[0]);
        Assert.Null(document.Mentions[1].Identity);
        Assert.True(Assert.Single(document.Attributions).Negated);
        Assert.Equal("example.org", document.ToAnnotatedDocument().Publisher);
    }

    [Theory]
    [InlineData("[9,14,\"VERB\"]", "[9,14]", "EndArray")]
    [InlineData("[9,14,\"VERB\"]", "[9,14,\"VERB\",1]", "Number")]
    [InlineData("[4,8,\"PROPN\"]", "[2,8,\"PROPN\"]", "before the end")]
    [InlineData("\"negative\"", "\"maybe\"", "no polarity")]
    [InlineData("https://example.org/a", "nowhere", "no address")]
    public void What_is_wrong_is_named(string right, string wrong, string complaint)
    {
        using var file = new TemporaryFile(Line.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => GumReader.Read(file.Path));

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }
}
