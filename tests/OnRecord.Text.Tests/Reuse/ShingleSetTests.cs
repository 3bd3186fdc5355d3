using CsCheck;
using OnRecord.Text.Reuse;

namespace OnRecord.Text.Tests.Reuse;

public sealed class ShingleSetTests
{
    private static readonly string[] Parts = ["he", "said", "no", "the", "mayor", " ", ".", "’s", "\n", "É", "😀"];

    private static readonly Gen<string> AnyText = Gen.Int[0, Parts.Length - 1]
        .Select(i => Parts[i])
        .List[0, 60]
        .Select(parts => string.Join(' ', parts));

    [Theory]
    [InlineData("", 0)]
    [InlineData("…!? —", 0)]
    [InlineData("No.", 1)]
    [InlineData("one two three four", 1)]
    [InlineData("one two three four five six", 2)]
    [InlineData("no no no no no no no no", 1)]
    public void A_text_has_its_runs_of_five_words_once(string text, int expected) =>
        Assert.Equal(expected, ShingleSet.Of(text).Count);

    [Fact]
    public void Case_marks_and_space_count_for_nothing()
    {
        var one = ShingleSet.Of("The mayor’s office said: “No, never again.” It was late.");
        var other = ShingleSet.Of("the MAYOR'S office said no  never\nagain it was late");

        Assert.Equal(one.Count, one.Shared(other));
        Assert.Equal(one.Count, other.Count);
    }

    [Fact]
    public void Shared_runs_are_those_of_both()
    {
        var one = ShingleSet.Of("a b c d e f g");
        var other = ShingleSet.Of("x b c d e f g y");

        var pair = TextResemblance.Between(one, other);

        Assert.Equal(new TextResemblance(2, 3, 4), pair);
        Assert.Equal(0.4, pair.Resemblance, 9);
        Assert.False(pair.IsNear);
    }

    [Fact]
    public void Sharing_is_symmetric_and_whole_with_oneself() =>
        Gen.Select(AnyText, AnyText)
            .Sample(
                (a, b) =>
                {
                    var (one, other) = (ShingleSet.Of(a), ShingleSet.Of(b));
                    Assert.Equal(one.Shared(other), other.Shared(one));
                    Assert.Equal(one.Count, one.Shared(one));
                    Assert.InRange(one.Shared(other), 0, Math.Min(one.Count, other.Count));
                    Assert.Equal(MinHash.Keys(one), MinHash.Keys(ShingleSet.Of(a)));
                },
                iter: 2_000
            );

    [Fact]
    public void Texts_that_share_most_of_their_runs_share_a_key() =>
        Gen.Int[200, 400]
            .Select(Gen.Int[0, 1_000_000])
            .Sample(
                (length, seed) =>
                {
                    // Of what each has, eight ninths are in both.
                    var shared = string.Join(' ', Enumerable.Range(0, length).Select(i => $"w{seed + i}"));
                    var own = string.Join(' ', Enumerable.Range(0, length / 8).Select(i => $"a{seed + i}"));
                    var other = string.Join(' ', Enumerable.Range(0, length / 8).Select(i => $"b{seed + i}"));
                    var (one, two) = (ShingleSet.Of($"{shared} {own}"), ShingleSet.Of($"{shared} {other}"));
                    Assert.InRange(TextResemblance.Between(one, two).Resemblance, 0.75, 0.85);
                    Assert.NotEmpty(MinHash.Keys(one).Intersect(MinHash.Keys(two)));
                },
                iter: 200
            );

    [Fact]
    public void Keys_are_as_many_as_bands_whatever_the_text() =>
        AnyText.Sample(
            text =>
                Assert.Equal(
                    ShingleSet.Of(text).Count == 0 ? 0 : MinHash.Bands,
                    MinHash.Keys(ShingleSet.Of(text)).Length
                ),
            iter: 500
        );

    [Fact]
    public void Keys_are_the_same_for_all_time()
    {
        // They are stored; another value here needs a migration that makes them anew.
        Assert.Equal(
            KnownKeys,
            MinHash.Keys(ShingleSet.Of("The harbour was never closed, the mayor of Ostwick said."))[..3]
        );
        Assert.Empty(MinHash.Keys(ShingleSet.Of("…")));
    }

    private static readonly long[] KnownKeys = [4973460027207014693, 133266185750174106, -3409629653536329960];
}
