using CsCheck;
using OnRecord.Statements.Answers;
using OnRecord.Statements.Forms;
using OnRecord.Statements.Relays;
using OnRecord.Statements.Settings;

namespace OnRecord.Statements.Tests;

/// <summary>What holds of settings, relays and answers, wherever a model puts its spans.</summary>
public sealed class StageInvariantTests
{
    private static readonly string[] Words =
    [
        "Lund",
        "the",
        "her",
        "told",
        "said",
        "denied",
        "asked",
        "according",
        "to",
        "in",
        "on",
        "of",
        "with",
        "a",
        "statement",
        "interview",
        "Tuesday",
        "last",
        "week",
        "after",
        "since",
        "that",
        "charge",
        "it",
        "Twitter",
        "Herald",
        "reported",
        "'s",
        ",",
        ".",
        "\"",
        "(",
        ")",
        "-",
        "\n",
        "repeatedly",
        "2016",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1]
        .Array[1, 60]
        .Select(picks => string.Join(' ', picks.Select(i => Words[i])));

    private static readonly Gen<(int, int)> Places = Gen.Select(Gen.Int[0, 399], Gen.Int[1, 30]);

    private static readonly Gen<(string Text, (int, int)[][] Places, int[] Acts)> Cases = Gen.Select(
        Texts,
        Places.Array[6].Array[1, 5],
        Gen.Int[0, 12].Array[5]
    );

    [Fact]
    public void Settings_stay_orderly_and_relays_and_answers_lead_to_statements_that_are_there() =>
        Cases.Sample(example =>
        {
            var text = new SourceText(example.Text);
            IReadOnlyList<Statement> given =
            [
                .. example
                    .Places.Select((places, i) => Of(text, places, (Act)example.Acts[i]))
                    .OrderBy(statement => statement.Cue.Concat(statement.Source).Concat(statement.Content).Min())
                    .Select((statement, i) => statement with { Number = i + 1 }),
            ];
            var rules = new SettingRules(text);
            var refined = given.Select(statement => statement with { Setting = rules.Refine(statement) }).ToList();
            var relayed = RelayParents.Add(text, QuotationForms.Read(text), refined);
            var tied = AnswerFinder.Tie(text, RelaySlots.Fill(text, relayed));
            Assert.Equal(Enumerable.Range(1, tied.Count), tied.Select(statement => statement.Number));
            Assert.All(tied, statement => AssertOrderly(text, statement, tied.Count));
        });

    private static void AssertOrderly(SourceText text, Statement statement, int count)
    {
        Assert.NotEmpty(statement.Content);
        Assert.True(statement.Parent is not { } parent || (parent >= 1 && parent < statement.Number));
        Assert.True(statement.Answers is not { } said || (said >= 1 && said <= count && said != statement.Number));
        foreach (var slot in Enum.GetValues<Slot>())
        {
            var spans = statement.Setting[slot];
            Assert.Equal(spans.Order(), spans);
            Assert.All(spans, span => Assert.False(span.IsEmpty || span.End > text.Length));
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second)));
        }
    }

    private static Statement Of(SourceText text, (int Start, int Length)[] places, Act act)
    {
        var spans = places.Select(place => Within(text, place)).ToArray();
        return new Statement
        {
            Number = 1,
            Source = [spans[0]],
            Cue = [spans[1]],
            Content = [spans[2]],
            Form = QuotationForm.Indirect,
            Act = new Judged<Act>(act, 1),
            Setting = new Setting
            {
                Relay = [spans[3]],
                When = [spans[4]],
                Occasion = [spans[5]],
                ResponseTo = [spans[3]],
            },
            Confidence = 1,
        };
    }

    private static TextSpan Within(SourceText text, (int Start, int Length) place)
    {
        var start = place.Start % text.Length;
        return new TextSpan(start, Math.Min(text.Length, start + place.Length));
    }
}
