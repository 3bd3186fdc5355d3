using System.Text;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Versions;

namespace OnRecord.Ledger.Tests;

/// <summary>How many statements are found again after edits of all strengths, and how many are taken for others; the table stands in <c>docs/ledger.md</c>.</summary>
public sealed class VersionMeasureTests
{
    private const int Articles = 100;
    private const int StatementsOfEach = 30;

    private static readonly string[] Functional =
        "the of that to in and a for it would be was has had not on by with they their which from as at is were".Split(
            ' '
        );

    [Theory]
    [InlineData(0, 99.9, 0.1)]
    [InlineData(10, 99, 0.1)]
    [InlineData(20, 98, 0.1)]
    [InlineData(30, 94, 0.1)]
    [InlineData(40, 84, 0.1)]
    [InlineData(50, 65, 0.1)]
    public void Statements_are_found_again_after_edits(int percent, double leastFound, double mostWrong)
    {
#pragma warning disable CA5394 // The same articles each time.
        var random = new Random(percent + 1);
        var matcher = new VersionMatcher(
            new SpeakerComparer(new ActorNames(key => key, new Dictionary<string, string>()))
        );
        var (edited, found, wrong) = (0, 0, 0);
        for (var article = 0; article < Articles; article++)
        {
            var topic = Enumerable.Range(0, 15).Select(_ => $"topic{random.Next(400)}").ToArray();
            List<(int Origin, int Speaker, string[] Words)> before =
            [
                .. Enumerable
                    .Range(0, StatementsOfEach)
                    .Select(number =>
                        (
                            number,
                            random.Next(6),
                            Enumerable.Range(0, random.Next(6, 26)).Select(_ => Word(topic)).ToArray()
                        )
                    ),
            ];
            // One in ten goes, one in ten comes, one in ten of the rest is given to another speaker.
            List<(int Origin, int Speaker, string[] Words)> after = [];
            foreach (var said in before)
            {
                if (random.Next(10) == 0)
                {
                    after.Add(
                        (-1, random.Next(6), [.. Enumerable.Range(0, random.Next(6, 26)).Select(_ => Word(topic))])
                    );
                }

                if (random.Next(10) > 0)
                {
                    var words = said.Words.Select(word => random.Next(100) < percent ? Word(topic) : word).ToArray();
                    after.Add((said.Origin, random.Next(10) == 0 ? random.Next(6) : said.Speaker, words));
                }
            }

            edited += after.Count(said => said.Origin >= 0);
            foreach (
                var change in matcher
                    .Compare(ReadingOf(before), ReadingOf(after))
                    .Where(change => change is { Before: not null, After: not null })
            )
            {
                var isRight = after[change.After!.Number - 1].Origin == before[change.Before!.Number - 1].Origin;
                found += isRight ? 1 : 0;
                wrong += isRight ? 0 : 1;
            }
        }

        var (foundShare, wrongShare) = (100.0 * found / edited, 100.0 * wrong / edited);
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {percent} in 100 words are others | {edited} | {foundShare:0.0} % | {wrongShare:0.0} % |"
            )
        );
        Assert.InRange(foundShare, leastFound, 100);
        Assert.InRange(wrongShare, 0, mostWrong);

        string Word(string[] topic) =>
            random.Next(100) switch
            {
                < 45 => Functional[random.Next(Functional.Length)],
                < 70 => topic[random.Next(topic.Length)],
                _ => $"word{random.Next(3000)}",
            };
#pragma warning restore CA5394
    }

    private static Reading ReadingOf(List<(int Origin, int Speaker, string[] Words)> said)
    {
        var text = new StringBuilder();
        var statements = new List<Statement>();
        foreach (var (_, speaker, words) in said)
        {
            var source = Append($"Speaker{speaker}");
            var cue = Append("said");
            statements.Add(
                new Statement
                {
                    Number = statements.Count + 1,
                    Source = [source],
                    Cue = [cue],
                    Content = [Append(string.Join(' ', words))],
                    Form = QuotationForm.Indirect,
                    Confidence = 0.5f,
                }
            );
        }

        return new Reading
        {
            Article = new Article { Id = "a", Text = new SourceText(text.ToString()) },
            Engine = Told.FirstEngine,
            Statements = statements,
            Names = [],
        };

        TextSpan Append(string words)
        {
            text.Append(words).Append(' ');
            return new TextSpan(text.Length - 1 - words.Length, text.Length - 1);
        }
    }
}
