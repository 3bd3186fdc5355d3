using System.Globalization;
using OnRecord.Text.Reuse;

namespace OnRecord.Text.Tests.Reuse;

/// <summary>
/// Where the threshold of <see cref="TextResemblance.LeastContained"/> comes from. The table in <c>docs/ledger.md</c> is what
/// this prints.
/// </summary>
public sealed class NearTextMeasureTests
{
    private const int Pairs = 200;
    private const int Paragraphs = 8;

    private const string Footer =
        "This is a report of the Ostwick Courier. All rights are reserved and no part of it may be shown elsewhere without asking first. Write to us at the address below or call the desk between nine and five on any working day.";

    private static readonly (string Name, bool IsNear, Func<MadeArticles, (List<string>, List<string>)> Make)[] Kinds =
    [
        ("2 in 100 words are others", true, made => Twice(made, a => made.Edited(a, 0.02))),
        ("5 in 100 words are others", true, made => Twice(made, a => made.Edited(a, 0.05))),
        ("10 in 100 words are others", true, made => Twice(made, a => made.Edited(a, 0.10))),
        ("cut to three quarters", true, made => Twice(made, a => MadeArticles.Cut(a, 0.75))),
        ("cut to a half", true, made => Twice(made, a => MadeArticles.Cut(a, 0.5))),
        ("cut to a quarter", true, made => Twice(made, a => MadeArticles.Cut(a, 0.25))),
        ("half as long again", true, made => Twice(made, a => made.Extended(a, Paragraphs / 2))),
        ("twice as long", true, made => Twice(made, a => made.Extended(a, Paragraphs))),
        (
            "cut to a half, 5 in 100 words others",
            true,
            made => Twice(made, a => made.Edited(MadeArticles.Cut(a, 0.5), 0.05))
        ),
        ("two paragraphs in common", false, made => Common(made, 2, "")),
        ("one paragraph and a footer in common", false, made => Common(made, 1, Footer)),
        ("a footer in common", false, made => Common(made, 0, Footer)),
        ("nothing in common but subjects", false, made => Common(made, 0, "")),
    ];

    [Fact]
    public void Changed_texts_are_found_and_others_are_not()
    {
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine("| pair | share a key | least, median and most contained | near at 0.3 | 0.4 | 0.5 | 0.6 |");
        output?.WriteLine("|---|--:|---|--:|--:|--:|--:|");
        var wrong = new List<string>();
        foreach (var (name, isNear, make) in Kinds)
        {
            var measured = Enumerable.Range(0, Pairs).Select(seed => Measure(make(new MadeArticles(seed)))).ToList();
            var contained = measured.Select(m => m.Contained).Order().ToList();
            var keyed = measured.Count(m => m.SharesKey);
            output?.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {100.0 * keyed / Pairs:0.#} % | {contained[0]:0.00} · {contained[Pairs / 2]:0.00} · {contained[^1]:0.00} | {At(measured, 0.3)} | {At(measured, 0.4)} | {At(measured, 0.5)} | {At(measured, 0.6)} |"
                )
            );
            var found = measured.Count(m => m.IsFound);
            var expected =
                !isNear ? 0
                : name == "cut to a quarter" ? Pairs / 3
                : Pairs * 95 / 100;
            if (isNear ? found < expected : found > 0)
            {
                wrong.Add($"{name}: {found} of {Pairs}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string At(List<Measured> measured, double threshold) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100.0 * measured.Count(m => m.SharesKey && m.Shared >= TextResemblance.LeastShared && m.Contained >= threshold) / Pairs:0.#} %"
        );

    private static Measured Measure((List<string> First, List<string> Second) pair)
    {
        var (first, second) = (
            ShingleSet.Of(string.Join("\n\n", pair.First)),
            ShingleSet.Of(string.Join("\n\n", pair.Second))
        );
        var resemblance = TextResemblance.Between(first, second);
        return new Measured(
            MinHash.Keys(first).Intersect(MinHash.Keys(second)).Any(),
            resemblance.Shared,
            Math.Max(resemblance.FirstInSecond, resemblance.SecondInFirst),
            resemblance.IsNear
        );
    }

    private static (List<string>, List<string>) Twice(MadeArticles made, Func<List<string>, List<string>> change)
    {
        var article = made.Article(Paragraphs);
        return (article, change(article));
    }

    private static (List<string>, List<string>) Common(MadeArticles made, int paragraphs, string footer)
    {
        var common = made.Article(paragraphs);
        return (
            [.. made.Article(Paragraphs - paragraphs), .. common, footer],
            [.. common, .. made.Article(Paragraphs - paragraphs), footer]
        );
    }

    private sealed record Measured(bool SharesKey, int Shared, double Contained, bool IsNear)
    {
        public bool IsFound => SharesKey && IsNear;
    }
}
