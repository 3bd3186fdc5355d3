using OnRecord.Claims.Timelines;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Versions;

namespace OnRecord.Ledger.Tests;

/// <summary>Which statement of one version is which of another, on edits made by hand.</summary>
public sealed class VersionMatchTests
{
    private static readonly VersionMatcher Matcher = new(
        new SpeakerComparer(new ActorNames(key => key, new Dictionary<string, string>()))
    );

    /// <summary>Statements as source, cue and content, before and after an edit. What differs stands behind them; null for two that have nothing to do with each other.</summary>
    private static readonly (string Before, string After, string? Differences)[] Edits =
    [
        ("The mayor|said|the bridge may close", "The mayor|said|the bridge will close", "reworded hedge_lost"),
        (
            "The mayor|said|the market will move in June",
            "The mayor|said|the market could move in June",
            "reworded hedge_added"
        ),
        ("Police|say|three people were hurt in the crash", "Police|say|five people were hurt in the crash", "reworded"),
        ("Police|believe|the driver fled on foot", "Police|confirmed|the driver fled on foot", "other_cue hedge_lost"),
        ("The union|said|talks ended without a deal", "The union|claimed|talks ended without a deal", "other_cue"),
        (
            "Officials|said|the dam was inspected in spring",
            "Two engineers|said|the dam was inspected in spring",
            "reattributed"
        ),
        (
            "The firm|said|it would probably cut 400 jobs next year",
            "The firm|said|it would cut 400 jobs next year",
            "reworded hedge_lost"
        ),
        (
            "The firm|said|it would cut 400 jobs",
            "The firm|said|it would cut 400 jobs, most of them in Leeds, over two years",
            "reworded"
        ),
        ("Dr. Amara Osei|warned|the ward was short of nurses", "Amara Osei|warned|the ward was short of nurses", ""),
        (
            "Osei|warned|the ward was short of nurses and beds",
            "Amara Osei|warned|that the ward is short of nurses and of beds",
            "reworded"
        ),
        ("He|said|the plan was dead", "He|said|the plan was dead", ""),
        ("The ministry|declined|to comment", "The ministry|declined|to comment", ""),
        ("The ministry|declined|to comment", "The embassy|declined|to comment", null),
        ("Neighbours|heard|loud bangs after midnight", "Neighbours|praised|the firefighters for their speed", null),
        ("The court|ruled|that the sale was void", "The court|ruled|the sale void", "reworded"),
        ("The coach|said|“we were lucky today”", "The coach|said|“We were lucky today.”", ""),
        (
            "The report|found|that the valve might have failed on 3 May",
            "The report|found|that the valve had failed on 3 May",
            "reworded hedge_lost"
        ),
        ("The report|found|that it happened in May", "The report|found|that it happened in June", "reworded"),
        (
            "The airline|said|it could not reach the crew",
            "The airline|said|it was unable to reach the crew",
            "reworded"
        ),
        ("Farmers|demanded|higher prices for milk", "The minister|promised|a report on fishing quotas by autumn", null),
    ];

    private static Reading ReadingOf(IEnumerable<string> statements)
    {
        var text = string.Join(". ", statements.Select(said => said.Replace('|', ' ')));
        var made = new List<Statement>();
        var at = 0;
        foreach (var parts in statements.Select(said => said.Split('|')))
        {
            var spans = new List<TextSpan>();
            foreach (var part in parts)
            {
                spans.Add(new TextSpan(at, at + part.Length));
                at += part.Length + 1;
            }

            at++;
            made.Add(
                new Statement
                {
                    Number = made.Count + 1,
                    Source = [spans[0]],
                    Cue = [spans[1]],
                    Content = [spans[2]],
                    Form = QuotationForm.Indirect,
                    Confidence = 0.5f,
                }
            );
        }

        return new Reading
        {
            Article = new Article { Id = "a", Text = new SourceText(text) },
            Engine = Told.FirstEngine,
            Statements = made,
            Names = [],
        };
    }

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Edits.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void An_edit_is_told_by_what_it_changes(int place)
    {
        var (before, after, differences) = Edits[place];
        var changes = Matcher.Compare(ReadingOf([before]), ReadingOf([after]));
        if (differences is null)
        {
            Assert.Equal([StatementFate.Removed, StatementFate.Added], changes.Select(change => change.Fate));
        }
        else
        {
            var change = Assert.Single(changes);
            Assert.Equal(
                differences,
                string.Join(' ', change.Differences.Select(difference => difference.ToWireName()))
            );
        }
    }

    [Fact]
    public void In_one_article_each_edit_finds_its_own_statement_in_whatever_order()
    {
        var before = ReadingOf(Edits.Select(edit => edit.Before));
        var order = Enumerable.Range(0, Edits.Length).OrderBy(place => place * 7 % Edits.Length).ToList();
        var after = ReadingOf(order.Select(place => Edits[place].After));
        var wrong = Matcher
            .Compare(before, after)
            .Where(change => change is { Before: not null, After: not null })
            .Where(change =>
                Edits[order[change.After!.Number - 1]] is var found
                && found.After != Edits[change.Before!.Number - 1].After
            )
            .Select(change => (change.Before!.Number, order[change.After!.Number - 1] + 1));
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_reading_is_kept_in_itself() =>
        RandomReading.Any.Sample(
            reading =>
                Assert.All(
                    Matcher.Compare(reading, reading),
                    change => Assert.Equal((StatementFate.Kept, change.Before), (change.Fate, change.After))
                ),
            iter: 100
        );

    [Fact]
    public void Between_any_two_readings_every_statement_is_told_once_and_its_words_are_its_own() =>
        Gen.Select(RandomReading.Any, RandomReading.Any)
            .Sample(
                (before, after) =>
                {
                    var changes = Matcher.Compare(before, after);
                    Assert.Equal(
                        before.Statements.Select(statement => statement.Number).Order(),
                        changes
                            .Where(change => change.Before is not null)
                            .Select(change => change.Before!.Number)
                            .Order()
                    );
                    Assert.Equal(
                        after.Statements.Select(statement => statement.Number),
                        changes.Where(change => change.After is not null).Select(change => change.After!.Number)
                    );
                    foreach (var change in changes)
                    {
                        Assert.All(change.WordsGone, span => AssertWithin(span, change.Before!));
                        Assert.All(change.WordsNew, span => AssertWithin(span, change.After!));
                    }
                },
                iter: 200
            );

    [Fact]
    public void Thousands_of_statements_with_the_same_words_are_compared_in_a_moment()
    {
        var before = ReadingOf(
            Enumerable
                .Range(0, 2000)
                .Select(i => $"Agency {i}|said|the vote on the road in the town was put off, it said {i}")
        );
        var after = ReadingOf(
            Enumerable
                .Range(0, 2000)
                .Select(i => $"Agency {i}|said|the vote on the road in the town was lost, it said {i}")
        );
        var started = TimeProvider.System.GetTimestamp();
        var changes = Matcher.Compare(before, after);
        Assert.Equal(2000, changes.Count(change => change.Fate == StatementFate.Changed));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static void AssertWithin(TextSpan span, Statement statement) =>
        Assert.Contains(statement.Cue.Concat(statement.Content), part => part.Contains(span));
}
