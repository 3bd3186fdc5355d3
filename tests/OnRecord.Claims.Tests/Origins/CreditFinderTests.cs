using OnRecord.Claims.Origins;

namespace OnRecord.Claims.Tests.Origins;

public sealed class CreditFinderTests
{
    [Theory]
    [InlineData("TOLMEN (Reuters) - The wall cracked on Sunday.", "Reuters", TrailKind.Credited)]
    [InlineData("OSTWICK, Feb. 3 (AP) — The wall cracked.", "Associated Press", TrailKind.Credited)]
    [InlineData("TOLMEN, February 3. /TASS/. The wall cracked.", "TASS", TrailKind.Credited)]
    [InlineData("By Agence France-Presse\nThe wall cracked on Sunday.", "AFP", TrailKind.Credited)]
    [InlineData("By Ida Falk, Associated Press\nThe wall cracked.", "Associated Press", TrailKind.Credited)]
    [InlineData("The wall cracked.\n© 2025 Deutsche Welle", "Deutsche Welle", TrailKind.Credited)]
    [InlineData(
        "The wall cracked.\nCopyright 2025 The Associated Press. All rights reserved.",
        "Associated Press",
        TrailKind.Credited
    )]
    [InlineData(
        "The wall cracked.\nThis article was first published in the Guardian.",
        "The Guardian",
        TrailKind.Credited
    )]
    [InlineData("The wall cracked. — AFP", "AFP", TrailKind.Credited)]
    [InlineData(
        "The wall cracked.\nThe Associated Press contributed to this report.",
        "Associated Press",
        TrailKind.Contributed
    )]
    [InlineData("The wall cracked.\n(With inputs from PTI)", "PTI", TrailKind.Contributed)]
    public void The_ends_of_a_text_name_whom_it_is_credited_to(string text, string outlet, TrailKind kind)
    {
        var source = new SourceText(text);
        var credit = Assert.Single(CreditFinder.InText(source));
        Assert.Equal((outlet, kind), (credit.Outlet, credit.Kind));
        Assert.Equal(credit.Words, source[credit.Span!.Value]);
    }

    [Theory]
    [InlineData("Reuters said on Sunday that the wall (of 1950) - the oldest - had cracked.")]
    [InlineData("By Ida Falk\nThe wall cracked on Sunday, the Associated Press reported.")]
    [InlineData("By Friday the Guardian had called it a scandal.\nNobody answered.")]
    [InlineData("The wall cracked, and a source: a man of the yard, said so.")]
    public void Other_names_of_outlets_are_no_credits(string text) =>
        Assert.Empty(CreditFinder.InText(new SourceText(text)));

    [Fact]
    public void Bylines_and_credits_of_the_place_count_where_they_name_an_outlet()
    {
        var credits = CreditFinder.InFacts([
            new StatedFact(FactField.Byline, "By Ida Falk", "meta author"),
            new StatedFact(FactField.Byline, "Reuters Staff", "meta author"),
            new StatedFact(FactField.Credit, "AFP", "JSON-LD creditText"),
            new StatedFact(FactField.Title, "Reuters tells all", "title"),
        ]);
        Assert.Equal(["Reuters", "AFP"], credits.Select(credit => credit.Outlet));
        Assert.Equal("byline, meta author", credits[0].From);
    }
}
