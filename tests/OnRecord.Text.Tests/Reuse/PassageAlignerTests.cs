using OnRecord.Text.Reuse;

namespace OnRecord.Text.Tests.Reuse;

public sealed class PassageAlignerTests
{
    private const string Told =
        "The reservoir above Tolmen was drained on Sunday night after engineers found a crack two metres long in its northern wall";

    [Fact]
    public void A_passage_is_found_with_its_exact_characters_in_both()
    {
        var (first, second) = (
            new SourceText($"Nobody slept. {Told}, people say."),
            new SourceText($"{Told.ToUpperInvariant()}!")
        );
        var passage = Assert.Single(Align(first, second));
        Assert.Equal(Told, first[passage.First]);
        Assert.Equal(Told.ToUpperInvariant(), second[passage.Second]);
        Assert.Equal((21, 1.0), (passage.Shared, passage.Density));
    }

    [Fact]
    public void Words_that_were_changed_added_or_left_out_do_not_end_a_passage()
    {
        var second = new SourceText(
            "The lake above Tolmen was emptied on Sunday after engineers had found a crack nearly two metres long in the northern wall"
        );
        var passage = Assert.Single(Align(new SourceText(Told), second));
        Assert.Equal(new TextSpan("The lake ".Length, second.Length), passage.Second);
        Assert.Equal(16, passage.Shared);
    }

    [Fact]
    public void Parts_in_another_order_are_passages_of_their_own()
    {
        const string other = "Trains to the valley did not run before noon because of ice on both bridges";
        var passages = Align(
            new SourceText(
                $"{Told}. {new string('x', 9)} stood between them for some time and was of no use. {other}."
            ),
            new SourceText($"{other}. Much else was told by many others on that day in the town. {Told}.")
        );
        Assert.Equal([21, 15], passages.Where(passage => passage.Shared > 8).Select(passage => passage.Shared));
    }

    [Fact]
    public void Quoted_words_are_told_apart()
    {
        var text = new SourceText("He said “the wall was sound in March” and went home at once.");
        var quote = text.Value.IndexOf('“', StringComparison.Ordinal);
        var words = ComparedWords.Of(
            text,
            text.Whole,
            [new TextSpan(quote, text.Value.IndexOf('”', StringComparison.Ordinal))]
        );
        var passage = Assert.Single(PassageAligner.Align(words, words));
        Assert.Equal((13, 6), (passage.Shared, passage.Pairs.Count(pair => pair.IsQuoted)));
    }

    [Fact]
    public void Texts_of_one_word_over_and_over_end_soon()
    {
        var text = new SourceText(string.Join(' ', Enumerable.Repeat("drained", 20_000)));
        Assert.Empty(Align(text, text));
    }

    [Fact]
    public void An_empty_text_shares_nothing() => Assert.Empty(Align(new SourceText(""), new SourceText(Told)));

    private static IReadOnlyList<ReusedPassage> Align(SourceText first, SourceText second) =>
        PassageAligner.Align(ComparedWords.Of(first, first.Whole, []), ComparedWords.Of(second, second.Whole, []));
}
