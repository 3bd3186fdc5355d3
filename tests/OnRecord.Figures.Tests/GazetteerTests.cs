using OnRecord.Statements.Atlas;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Figures.Tests;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Russia", "RU")]
    [InlineData("the United States", "US")]
    [InlineData("U.S.", "US")]
    [InlineData("the U.K.", "GB")]
    [InlineData("Britain", "GB")]
    [InlineData("Guinea Bissau", "GW")]
    [InlineData("North\nKorea", "KP")]
    [InlineData("Côte d’Ivoire", "CI")]
    [InlineData("The Netherlands", "NL")]
    public void A_country_is_found_by_its_names(string name, string code) =>
        Assert.Equal(code, Gazetteer.ByName(name)?.Code);

    [Theory]
    [InlineData("russia")]
    [InlineData("turkey")]
    [InlineData("us")]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("the ")]
    [InlineData("-")]
    [InlineData("Russia Russia Russia Russia Russia Russia Russia Russia Russia Russia Russia")]
    public void Other_words_name_no_country(string name) => Assert.Null(Gazetteer.ByName(name));

    [Theory]
    [InlineData("Russian", "RU")]
    [InlineData("North Korean", "KP")]
    [InlineData("Congolese", "CG CD")]
    [InlineData("U.S.", "US")]
    [InlineData("Moscow", "")]
    public void An_adjective_gives_its_countries(string adjective, string codes) =>
        Assert.Equal(codes, string.Join(' ', Gazetteer.ByAdjective(adjective).Select(country => country.Code)));

    [Theory]
    [InlineData("Russians", "RU")]
    [InlineData("Frenchwoman", "FR")]
    [InlineData("Saudis", "SA")]
    [InlineData("Senators", "")]
    public void Words_for_people_give_their_countries(string people, string codes) =>
        Assert.Equal(codes, string.Join(' ', Gazetteer.ByPeople(people).Select(country => country.Code)));

    [Theory]
    [InlineData("Moscow", "RU", null, true)]
    [InlineData("the Kremlin", "RU", null, false)]
    [InlineData("Kiev", "UA", null, true)]
    [InlineData("Foggy Bottom", "US", "State Department", false)]
    [InlineData("Élysée", "FR", "presidency", false)]
    [InlineData("the Elysee Palace", "FR", "presidency", false)]
    [InlineData("Quai d’Orsay", "FR", "Foreign Ministry", false)]
    [InlineData("No. 10", "GB", "Prime Minister's Office", false)]
    public void A_seat_gives_its_country_and_body(string name, string code, string? body, bool isCapital)
    {
        var seat = Assert.Single(Gazetteer.Seats(name));

        Assert.Equal(code, seat.Country.Code);
        Assert.Equal(body, seat.StandsFor);
        Assert.Equal(isCapital, seat.IsCapital);
    }

    [Fact]
    public void A_place_that_is_no_seat_stands_for_nobody() => Assert.Empty(Gazetteer.Seats("Wuhan"));

    [Fact]
    public void Codes_are_two_capitals_and_used_once()
    {
        Assert.All(Gazetteer.Countries, country => Assert.Matches("^[A-Z]{2}$", country.Code));
        Assert.Equal(
            Gazetteer.Countries.Count,
            Gazetteer.Countries.Select(country => country.Code).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal("South Sudan", Gazetteer.ByCode("SS")?.Name);
        Assert.Null(Gazetteer.ByCode("QQ"));
    }

    [Theory]
    [InlineData("countries", 5)]
    [InlineData("capitals", 3)]
    [InlineData("seats", 4)]
    [InlineData("regions", 3)]
    [InlineData("towns", 3)]
    [InlineData("cities", 3)]
    [InlineData("ambiguous", 4)]
    public void Every_cell_of_a_lexicon_is_clean(string name, int columns)
    {
        var rows = LexiconFile.Read(name, columns);

        Assert.NotEmpty(rows);
        Assert.All(
            rows.SelectMany(row => row).SelectMany(LexiconFile.Values),
            value => Assert.True(value.Trim() == value && value.Length > 0, $"'{value}' in {name}")
        );
        Assert.Equal(rows.Count, rows.Select(row => string.Join('\t', row)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_missing_lexicon_is_named() =>
        Assert.Contains(
            "'planets'",
            Assert.Throws<InvalidDataException>(() => LexiconFile.Read("planets", 2)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_lexicon_with_other_columns_is_named_with_its_line() =>
        Assert.Contains(
            "'countries', line ",
            Assert.Throws<InvalidDataException>(() => LexiconFile.Read("countries", 4)).Message,
            StringComparison.Ordinal
        );
}
