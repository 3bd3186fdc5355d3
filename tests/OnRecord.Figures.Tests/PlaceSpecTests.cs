using OnRecord.Statements.Places;

namespace OnRecord.Figures.Tests;

public sealed class PlaceSpecTests
{
    public static TheoryData<string, string> Examples() =>
        new(SpecTable.Rows("places.md").Select(row => (row[0], string.Join(" | ", row[1..]))));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_spec_holds(string example, string expected)
    {
        var (plain, _) = SpecTable.Unmark(example);
        var text = new SourceText(plain);

        var places = PlaceFinder.Find(text, text.Whole, []);

        var found = string.Join(
            " | ",
            string.Join("; ", places.Select(place => place.Country ?? "-")),
            string.Join("; ", places.Select(place => place.Name ?? "-")),
            string.Join("; ", places.Select(place => SpecTable.Words(place.Kind)))
        );
        Assert.Equal((example, expected), (SpecTable.Mark(plain, places.Select(place => place.Span)), found));
    }

    [Theory]
    [InlineData("Victoria Paris spoke.", "Victoria Paris", NameKind.Person, 0)]
    [InlineData("The Moscow Trust spoke.", "Moscow Trust", NameKind.Organization, 0)]
    [InlineData("In Moscow, they spoke.", "Moscow", NameKind.Location, 1)]
    [InlineData("Moscow spoke.", "Moscow", NameKind.Organization, 1)]
    public void Names_of_the_reader_decide(string plain, string name, NameKind kind, int count)
    {
        var text = new SourceText(plain);
        var start = plain.IndexOf(name, StringComparison.Ordinal);

        var places = PlaceFinder.Find(
            text,
            text.Whole,
            [new NameMention(new TextSpan(start, start + name.Length), kind, 1)]
        );

        Assert.Equal(count, places.Count);
    }
}
