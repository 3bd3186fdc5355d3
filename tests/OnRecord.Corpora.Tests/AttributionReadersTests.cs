using OnRecord.Corpora.Attributions;
using OnRecord.Statements.Json;

namespace OnRecord.Corpora.Tests;

public sealed class AttributionReadersTests
{
    // "Mira Holt said 😀 the dam holds." The content begins after a character of two code units.
    private const string Line =
        """{"id":"d","publisher":"p","date":"2024-05-01","title":"t","text":"Mira Holt said 😀 the dam holds.","attributions":[{"source":[[0,9]],"cue":[[10,14]],"content":[[18,31]]}]}""";

    [Fact]
    public void Polnear_spans_are_code_units_of_the_text()
    {
        using var file = new TemporaryFile(Line);

        var document = Assert.Single(PolnearReader.Read(file.Path, null, []));

        var attribution = Assert.Single(document.Attributions);
        Assert.Equal("Mira Holt", document.Text[Assert.Single(attribution.Source)]);
        Assert.Equal("said", document.Text[Assert.Single(attribution.Cue)]);
        Assert.Equal("the dam holds", document.Text[Assert.Single(attribution.Content)]);
        Assert.Equal(new DateOnly(2024, 5, 1), document.Date);
        Assert.Null(attribution.Act);
        Assert.Null(attribution.Setting);
    }

    [Fact]
    public void Labels_and_slots_join_onto_their_statement()
    {
        using var texts = new TemporaryFile(Line);
        using var labels = new TemporaryFile(
            """{"id":"d#0","act":"asserts","certainty":"CT+","kind":"person","speaker":"Mira Holt"}"""
        );
        using var slots = new TemporaryFile("""{"id":"d#0","target":[[18,25]]}""");

        var attribution = PolnearReader.Read(texts.Path, labels.Path, [slots.Path])[0].Attributions[0];

        Assert.Equal(Act.Asserts, attribution.Act);
        Assert.Equal(Certainty.CertainlySo, attribution.Certainty);
        Assert.Equal(SourceKind.Person, attribution.Kind);
        Assert.Equal("Mira Holt", attribution.Speaker);
        Assert.Equal(new TextSpan(18, 25), Assert.Single(attribution.Setting!.Target));
        Assert.Empty(attribution.Setting.Relay);
    }

    [Fact]
    public void A_statement_has_its_slots_in_one_file_only()
    {
        using var texts = new TemporaryFile(Line);
        using var slots = new TemporaryFile("""{"id":"d#0","target":[[18,25]]}""");
        using var more = new TemporaryFile("""{"id":"d#0","relay":[[18,25]]}""");

        var error = Assert.Throws<InvalidDataException>(() =>
            PolnearReader.Read(texts.Path, null, [slots.Path, more.Path])
        );

        Assert.StartsWith(more.Path + ":1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("d#0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_an_unknown_statement_are_refused()
    {
        using var texts = new TemporaryFile(Line);
        using var labels = new TemporaryFile(
            """{"id":"d#7","act":"asserts","certainty":"CT+","kind":"person","speaker":"Mira Holt"}"""
        );

        var error = Assert.Throws<InvalidDataException>(() => PolnearReader.Read(texts.Path, labels.Path, []));

        Assert.Contains("d#7", error.Message, StringComparison.Ordinal);
        Assert.Contains(labels.Path + ":1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[18,31]", "[18,99]", "outside the text")]
    [InlineData("[18,31]", "[18,18]", "empty")]
    [InlineData("[18,31]", "[16,31]", "surrogate pair")]
    [InlineData("[18,31]", "[18,31],[20,25]", "before the end")]
    [InlineData("[18,31]", "[18,31,33]", "3 offsets")]
    [InlineData("2024-05-01", "1 May", "no day")]
    [InlineData("\"title\":\"t\",", "", "title")]
    [InlineData("\"title\":\"t\",", "\"title\":\"t\",\"author\":\"x\",", "author")]
    [InlineData("\"title\":\"t\",", "\"title\":null,", "title")]
    public void What_is_wrong_in_a_line_is_named(string right, string wrong, string complaint)
    {
        using var file = new TemporaryFile(Line.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<InvalidDataException>(() => PolnearReader.Read(file.Path, null, []));

        Assert.StartsWith(file.Path + ":1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Snippets_bring_labels_slots_parents_and_answers()
    {
        using var file = new TemporaryFile(Snippet(parent: 0, answers: "null"));

        var document = Assert.Single(SnippetReader.Read(file.Path));

        Assert.Null(document.Date);
        Assert.Equal(0, document.Attributions[1].Parent);
        Assert.Null(document.Attributions[0].Parent);
        Assert.Equal("the mayor", document.Text[document.Attributions[0].Setting!.Addressee[0]]);
        Assert.Equal(Act.Denies, document.Attributions[1].Act);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    public void A_parent_that_is_no_other_statement_is_refused(int parent)
    {
        using var file = new TemporaryFile(Snippet(parent, "null"));

        var error = Assert.Throws<InvalidDataException>(() => SnippetReader.Read(file.Path));

        Assert.Contains("parent of statement 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_names_go_both_ways()
    {
        Assert.All(Enum.GetValues<Act>(), act => Assert.Equal(act, LabelNames.ParseAct(act.ToWireName())));
        Assert.All(
            Enum.GetValues<Certainty>(),
            certainty => Assert.Equal(certainty, LabelNames.ParseCertainty(certainty.ToWireName()))
        );
        Assert.All(Enum.GetValues<SourceKind>(), kind => Assert.Equal(kind, LabelNames.ParseKind(kind.ToWireName())));
        Assert.Null(LabelNames.ParseAct("Asserts"));
        Assert.Null(LabelNames.ParseCertainty("0"));
    }

    private static string Snippet(int parent, string answers) =>
        $$"""{"id":"s","publisher":"p","date":"","title":"t","text":"Lund told the mayor that Brandt denied it.","attributions":[{"source":[[0,4]],"cue":[[5,9]],"content":[[20,41]],"act":"asserts","certainty":"CT+","kind":"person","speaker":"Lund","parent":null,"answers":null,"addressee":[[10,19]]},{"source":[[25,31]],"cue":[[32,38]],"content":[[39,41]],"act":"denies","certainty":"CT-","kind":"person","speaker":"Brandt","parent":{{parent}},"answers":{{answers}}}]}""";
}
