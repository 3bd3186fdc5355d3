using System.Globalization;
using OnRecord.Statements.Forms;
using OnRecord.Statements.Json;
using OnRecord.Statements.Relays;
using OnRecord.TestKit;

namespace OnRecord.Statements.Tests.Relays;

/// <summary>The examples of <c>specs/relays.md</c>.</summary>
public sealed class RelaySpecTests
{
    private const string None = "–";

    public static TheoryData<string, string, string, string, string> Parents =>
        [
            .. SpecTable
                .Rows("relays.md")
                .Where(row => row.Length == 5)
                .Select(row => (row[0], row[1], row[2], row[3], row[4])),
        ];

    public static TheoryData<string, string, string> Slots =>
        [.. SpecTable.Rows("relays.md").Where(row => row.Length == 3).Select(row => (row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Parents))]
    public void A_relay_becomes_a_parent(string example, string source, string cue, string content, string holds)
    {
        var (text, statements) = MarkedStatements.Parse(example);
        var told = statements.Select(statement => statement with { Setting = WithAddressee(text, statement.Setting) });
        var placed = RelayParents.Add(text, QuotationForms.Read(text), [.. told]);
        var added = placed
            .Where(statement => !statements.Any(other => other.Cue.SequenceEqual(statement.Cue)))
            .ToList();
        Assert.Equal(source == None ? 0 : 1, added.Count);
        if (added is not [var parent])
        {
            Assert.All(placed, statement => Assert.Null(statement.Parent));
            return;
        }

        Assert.Equal(
            (source, cue, content),
            (Words(text, parent.Source), Words(text, parent.Cue), Words(text, parent.Content))
        );
        var children = placed.Where(statement => statement.Parent == parent.Number).Select(child => child.Cue);
        Assert.Equal(
            holds.Split(' ').Select(number => statements[int.Parse(number, CultureInfo.InvariantCulture) - 1].Cue),
            children
        );
        Assert.Equal(Act.Asserts, parent.Act?.Value);
        Assert.Equal(Enumerable.Range(1, placed.Count), placed.Select(statement => statement.Number));
    }

    [Theory]
    [MemberData(nameof(Slots))]
    public void A_parent_that_passes_on_is_the_relay(string example, string kind, string relay)
    {
        var (text, statements) = MarkedStatements.Parse(example);
        var outer = statements[0] with
        {
            Kind = new(Enum.GetValues<SourceKind>().Single(value => value.ToWireName() == kind), 1),
        };
        var filled = RelaySlots.Fill(text, [outer, statements[1] with { Parent = 1 }]);
        Assert.Empty(filled[0].Setting.Relay);
        Assert.Equal(relay, filled[1].Setting.Relay is { Count: > 0 } spans ? Words(text, spans) : None);
    }

    [Fact]
    public void A_new_parent_hangs_where_its_child_hung()
    {
        var (text, statements) = MarkedStatements.Parse(
            "(1: Strand) {1 asserts: said} [1: that, according to <2: the Herald>, (2: Lund) {2 asserts: said} [2: it rained]]."
        );
        var placed = RelayParents.Add(
            text,
            QuotationForms.Read(text),
            [statements[0], statements[1] with { Parent = 1 }]
        );
        Assert.Equal([null, 1, 2], placed.Select(statement => statement.Parent));
        Assert.Equal("the Herald", Words(text, placed[1].Source));
    }

    [Fact]
    public void A_relay_that_is_the_parent_already_adds_none()
    {
        var (text, statements) = MarkedStatements.Parse(
            "[1: (2: Lund) {2 asserts: said} [2: it rained]], {1 asserts: according to} (1: <2: the Herald>)."
        );
        IReadOnlyList<Statement> given = [statements[0], statements[1] with { Parent = 1 }];
        Assert.Equal(given, RelayParents.Add(text, QuotationForms.Read(text), given));
    }

    [Fact]
    public void Speakers_who_are_known_to_differ_need_no_name_in_the_source()
    {
        var (text, statements) = MarkedStatements.Parse(
            "(1: Two officials) {1 asserts: said} [1: (2: she) {2 denies: denied} [2: it]]."
        );
        var outer = statements[0] with { Kind = new(SourceKind.Anonymous, 1) };
        var inner = statements[1] with { Parent = 1 };
        Assert.Empty(RelaySlots.Fill(text, [outer, inner])[1].Setting.Relay);
        outer = outer with { Speakers = [new Speaker("Two officials", SourceKind.Anonymous, 1)] };
        inner = inner with { Speakers = [new Speaker("Ada Lund", SourceKind.Person, 1)] };
        Assert.Equal(outer.Source, RelaySlots.Fill(text, [outer, inner])[1].Setting.Relay);
    }

    // In these examples whoever is told something is marked by the word before.
    private static Setting WithAddressee(SourceText text, Setting setting) =>
        setting with
        {
            Addressee =
            [
                .. setting.Relay.Where(relay => text.Value[..relay.Start].EndsWith("told ", StringComparison.Ordinal)),
            ],
        };

    private static string Words(SourceText text, IReadOnlyList<TextSpan> spans) =>
        string.Join(" … ", spans.Select(span => text[span]));
}
