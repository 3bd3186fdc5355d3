using OnRecord.Corpora.Articles;
using OnRecord.Corpora.Attributions;

namespace OnRecord.Corpora.Tests;

public sealed class GoldArticleTests
{
    private const string Text = "Lund said Brandt denied it.\n";

    private const string Gold = """
        title     A day
        publisher P
        date      2024-05-01
        terms     own

        1 asserts CT+ person
          speaker     Ada Lund
          source      0-4 Lund
          cue         5-9 said
          content     10-26 Brandt denied it
          target      10-16 Brandt

        2 denies CT- unspecified
          parent      1
          cue         17-23 denied
          content     24-26 it
        """;

    [Fact]
    public void An_article_is_read_with_all_that_is_annotated()
    {
        var document = Read(Gold);

        Assert.Equal("A day", document.Title);
        Assert.Equal(new DateOnly(2024, 5, 1), document.Date);
        Assert.Equal("Ada Lund", document.Attributions[0].Speaker);
        Assert.Equal("Brandt", document.Text[Assert.Single(document.Attributions[0].Setting!.Target)]);
        Assert.Equal(0, document.Attributions[1].Parent);
        Assert.Empty(document.Attributions[1].Source);
        Assert.Equal("", document.Attributions[1].Speaker);
        Assert.Equal(Act.Denies, document.Attributions[1].Act);
    }

    [Theory]
    [InlineData("5-9 said", "5-8 said", ":9: cue [5, 8) is \"sai\"")]
    [InlineData("5-9 said", "5-99 said", ":9: cue [5, 99) is empty or outside")]
    [InlineData("5-9 said", "said", ":9: 'said' is not 'START-END WORDS'")]
    [InlineData("2 denies", "3 denies", "is not '2 ACT CERTAINTY KIND'")]
    [InlineData("1 asserts", "1 says", "'says' is no act")]
    [InlineData("  speaker     Ada Lund\n", "", "statement 1 needs a speaker")]
    [InlineData("  parent      1", "  parent      2", "statement 2 points to 2")]
    [InlineData("  parent      1", "  father      1", "'father      1' is unknown")]
    [InlineData("  content     24-26 it", "", "statement 2 lacks a cue or a content")]
    [InlineData("date      2024-05-01\n", "", "no 'date'")]
    public void What_is_wrong_is_named(string right, string wrong, string complaint)
    {
        Assert.Contains(right, Gold, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidDataException>(() =>
            Read(Gold.Replace(right, wrong, StringComparison.Ordinal))
        );

        Assert.Contains(complaint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_articles_of_the_quality_gate_agree_with_their_texts()
    {
        var folder = GoldArticleReader.FindFolder(AppContext.BaseDirectory);
        Assert.NotNull(folder);

        var documents = GoldArticleReader.ReadFolder(folder);

        Assert.True(documents.Count >= 10);
        Assert.True(documents.Sum(document => document.Attributions.Count) >= 180);
        Assert.All(
            documents.SelectMany(document => document.Attributions.Select(attribution => (document, attribution))),
            pair => Assert.All(Spans(pair.attribution), span => Assert.DoesNotContain('\n', pair.document.Text[span]))
        );
    }

    private static IEnumerable<TextSpan> Spans(Attribution attribution) =>
        attribution
            .Source.Concat(attribution.Cue)
            .Concat(attribution.Content)
            .Concat(SettingSlot.All.SelectMany(slot => slot.Spans(attribution.Setting!)));

    private static AnnotatedDocument Read(string gold)
    {
        using var text = new TemporaryFile(Text, ".txt");
        using var annotations = new TemporaryFile(gold, ".gold");
        return GoldArticleReader.Read(text.Path, annotations.Path);
    }
}
