using OnRecord.Statements.Json;
using OnRecord.Statements.Settings;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests.Settings;

/// <summary>The examples of <c>specs/setting.md</c>.</summary>
public sealed class SettingSpecTests
{
    public static TheoryData<string, string, string> Examples =>
        [.. SpecTable.Rows("setting.md").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_setting_is_that_of_the_spec(string example, string slotName, string holds)
    {
        var slot = Enum.GetValues<Slot>().Single(value => value.ToWireName() == slotName);
        var (text, statements) = MarkedStatements.Parse(example);
        var statement = statements.Single();
        var found = statement with { Setting = With(slot, statement.Setting.Relay) };
        var refined = new SettingRules(text).Refine(found);
        Assert.Equal(
            holds,
            refined[slot].Count == 0 ? "–" : string.Join(" + ", refined[slot].Select(span => text[span]))
        );
    }

    public static TheoryData<string, string, string> OwnOutlets =>
        [.. SpecTable.Rows("setting.md", "statement").Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(OwnOutlets))]
    public void The_own_outlet_is_no_relay(string example, string publisher, string holds)
    {
        var (text, statements) = MarkedStatements.Parse(example);
        var rules = new SettingRules(text, publisher == "–" ? null : publisher);
        var relay = rules.Refine(statements.Single()).Relay;
        Assert.Equal(holds, relay is [var span] ? text[span] : "–");
    }

    [Fact]
    public void A_slot_that_a_rule_fills_has_the_confidence_of_the_rule_and_an_emptied_one_has_none()
    {
        var (text, statements) = MarkedStatements.Parse(
            "<1: In> the (1: Lund) {1: told} reporters [1: that it rained]."
        );
        var slots = Enum.GetValues<Slot>();
        var setting = With(Slot.Occasion, statements[0].Setting.Relay) with
        {
            Confidence = [.. slots.Select(slot => slot is Slot.Occasion ? 0.9f : (float?)null)],
        };
        var refined = new SettingRules(text).Refine(statements[0] with { Setting = setting });
        Assert.NotNull(refined.Confidence[(int)Slot.Addressee]);
        Assert.All(slots.Where(slot => slot is not Slot.Addressee), slot => Assert.Null(refined.Confidence[(int)slot]));
    }

    [Theory]
    [InlineData(SourceKind.Person, true)]
    [InlineData(SourceKind.Anonymous, false)]
    public void Anonymity_of_another_sentence_is_never_that_of_somebody_named(SourceKind kind, bool isDropped)
    {
        var (text, statements) = MarkedStatements.Parse(
            "<1: Speaking on condition of anonymity>, officials gave a number. (1: Kurland) {1: said} [1: it rained]."
        );
        var found = statements[0] with
        {
            Kind = new(kind, 0.9f),
            Setting = With(Slot.Anonymity, statements[0].Setting.Relay),
        };
        Assert.Equal(isDropped, new SettingRules(text).Refine(found)[Slot.Anonymity].Count == 0);
    }

    private static Setting With(Slot slot, IReadOnlyList<TextSpan> spans) =>
        slot switch
        {
            Slot.Addressee => new Setting { Addressee = spans },
            Slot.Target => new Setting { Target = spans },
            Slot.Occasion => new Setting { Occasion = spans },
            Slot.When => new Setting { When = spans },
            Slot.Relay => new Setting { Relay = spans },
            Slot.Repetition => new Setting { Repetition = spans },
            Slot.Anonymity => new Setting { Anonymity = spans },
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "No rule knows this slot."),
        };
}
