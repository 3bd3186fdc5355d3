namespace OnRecord.Evaluation.Tests;

public sealed class SpeakerScorerTests
{
    [Theory]
    [InlineData("Ada Lund", "ada  lund", true)]
    [InlineData("the Coast Guard", "Coast Guard", true)]
    [InlineData("Lund’s office", "Lund's office", true)]
    [InlineData("Norland | Sudland", "Sudland | Norland", true)]
    [InlineData("Norland | Sudland", "Norland", false)]
    [InlineData("Ada Lund", "Lund", false)]
    [InlineData("", "", true)]
    [InlineData("", "Lund", false)]
    public void Names_are_compared_without_what_does_not_matter(string gold, string predicted, bool same)
    {
        Assert.Equal(same, SpeakerNames.Same(gold, predicted));
    }

    [Theory]
    [InlineData(SourceKind.Person, "Pope Hugh", "Hugh", true)]
    [InlineData(SourceKind.Person, "Ada Brandt Lund", "Ada Lund", true)]
    [InlineData(SourceKind.Person, "Ada Lund", "Lund", false)]
    [InlineData(SourceKind.Person, "Hugh Lund", "Lund", true)]
    [InlineData(SourceKind.Person, "Hugh Lund", "Ada Lund", false)]
    [InlineData(SourceKind.Document, "data", "Data of the board", true)]
    [InlineData(SourceKind.Document, "data of the board", "data", false)]
    [InlineData(SourceKind.Organization, "Harbour", "Harbour Board", false)]
    public void A_speaker_is_the_same_party_as_far_as_the_text_can_tell(
        SourceKind kind,
        string gold,
        string predicted,
        bool same
    )
    {
        var (text, attributions) = MarkedText.Parse("Ada Lund came. {s1:Lund’s} {c1:view} {x1:of it}.");

        Assert.Equal(
            same,
            SpeakerNames.SameParty(text, attributions[0] with { Kind = kind, Speaker = gold }, predicted)
        );
    }

    [Theory]
    [InlineData("{s1:Lund} {c1:said} {x1:so}", "name")]
    [InlineData("{s1:Lund’s lawyer} {c1:said} {x1:so}", "name")]
    [InlineData("{s1:the mayor} {c1:said} {x1:so}", "description")]
    [InlineData("{s1:She} {c1:said} {x1:so}", "pronoun")]
    [InlineData("{c1:saying} {x1:so}", "none")]
    public void Sources_are_grouped_by_how_the_text_puts_them(string marked, string form)
    {
        var (text, attributions) = MarkedText.Parse(marked);

        Assert.Equal(
            form,
            SpeakerScorer.FormOf(text, attributions[0] with { Kind = SourceKind.Person, Speaker = "Ada Lund" })
        );
        Assert.Equal(form, SpeakerScorer.FormOf(text, attributions[0] with { Kind = null, Speaker = "Ada Lund" }));
    }

    [Fact]
    public void An_open_speaker_is_wrong_unless_the_text_gives_none()
    {
        var (text, attributions) = MarkedText.Parse(
            "{s1:She} {c1:said} {x1:one}. {c2:It is said} {x2:two}. {s3:Ada Lund} {c3:said} {x3:three}."
        );
        var gold = attributions
            .Zip(
                ["Ada Lund", "", "Ada Lund"],
                (attribution, speaker) => attribution with { Speaker = speaker, Kind = SourceKind.Person }
            )
            .ToList();
        var predicted = attributions
            .Zip(["", "", "Lund"], (attribution, speaker) => attribution with { Speaker = speaker })
            .ToList();

        var scores = SpeakerScorer.Score([new ScoredDocument("d", text, gold, predicted)]);

        Assert.Equal(1.0 / 3, scores["speaker.accuracy"].Value);
        Assert.Equal(0.0, scores["speaker.accuracy.pronoun"].Value);
        Assert.Equal(1.0, scores["speaker.accuracy.none"].Value);
        Assert.Equal(2.0 / 3, scores["speaker.same_head"].Value);
        Assert.Equal(2.0 / 3, scores["speaker.answered"].Value);
        Assert.Equal(0.0, scores["speaker.accuracy_answered"].Value);
    }
}
