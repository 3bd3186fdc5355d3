using OnRecord.Statements.Labels;

namespace OnRecord.Statements.Tests.Labels;

public sealed class CueWordsTests
{
    [Theory]
    [InlineData("denied", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("has repeatedly DENIED", Act.Denies, Certainty.CertainlyNot)]
    [InlineData("According to", Act.Asserts, Certainty.CertainlySo)]
    [InlineData("called for", Act.Urges, Certainty.Uncommitted)]
    [InlineData("called", Act.Evaluates, Certainty.CertainlySo)]
    [InlineData("was quoted as saying", Act.Asserts, Certainty.CertainlySo)]
    [InlineData("agreed", Act.Confirms, Certainty.CertainlySo)]
    public void The_first_known_words_of_a_cue_count(string cue, Act act, Certainty certainty) =>
        Assert.Equal(new UsualLabels(act, certainty), CueWords.Default.Of(cue));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("quizzically")]
    public void A_cue_without_a_known_word_tells_nothing(string cue) => Assert.Null(CueWords.Default.Of(cue));

    [Theory]
    [InlineData("did not say", true)]
    [InlineData("wouldn’t say", true)]
    [InlineData("said", false)]
    public void Negations_are_seen_whatever_the_apostrophe(string cue, bool negated) =>
        Assert.Equal(negated, CueWords.IsNegated(cue));

    [Fact]
    public void Features_are_one_hot()
    {
        var features = new float[CueFeatures.Width];
        CueFeatures.Write("would not deny", features);
        Assert.Equal([(int)Act.Withholds, 13 + (int)Certainty.Uncommitted, 20, 21], Ones(features));
        CueFeatures.Write("zzz", features);
        Assert.Empty(Ones(features));
    }

    private static int[] Ones(float[] features) =>
        [.. Enumerable.Range(0, features.Length).Where(i => features[i] == 1)];
}
