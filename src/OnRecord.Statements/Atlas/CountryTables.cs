using System.Collections.Frozen;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Atlas;

/// <summary>The lexicons of countries and their seats, ready for lookups.</summary>
internal sealed class CountryTables
{
    private CountryTables(IReadOnlyList<Country> countries)
    {
        Countries = countries;
        ByCode = countries.ToFrozenDictionary(country => country.Code, StringComparer.Ordinal);
        ByName = Table(countries, country => [country.Name, .. country.OtherNames]);
        ByAdjective = Table(countries, country => country.Adjectives);
        ByPeople = Table(countries, country => country.People);
        Seats = NameTable<GovernmentSeat>.Of([.. ReadCapitals(ByCode), .. ReadSeats(ByCode)]);
    }

    internal IReadOnlyList<Country> Countries { get; }

    internal FrozenDictionary<string, Country> ByCode { get; }

    internal NameTable<Country> ByName { get; }

    internal NameTable<Country> ByAdjective { get; }

    internal NameTable<Country> ByPeople { get; }

    internal NameTable<GovernmentSeat> Seats { get; }

    internal static CountryTables Load() =>
        new([
            .. LexiconFile
                .Read("countries", 5)
                .Select(row => new Country(
                    row[0],
                    row[1],
                    LexiconFile.Values(row[2]),
                    LexiconFile.Values(row[3]),
                    LexiconFile.Values(row[4])
                )),
        ]);

    private static NameTable<Country> Table(
        IReadOnlyList<Country> countries,
        Func<Country, IReadOnlyList<string>> names
    ) => NameTable<Country>.Of(countries.SelectMany(country => names(country).Select(name => (name, country))));

    private static IEnumerable<(string Name, GovernmentSeat Seat)> ReadCapitals(
        FrozenDictionary<string, Country> countries
    ) =>
        from row in LexiconFile.Read("capitals", 3)
        let seat = new GovernmentSeat(row[1], countries[row[0]], StandsFor: null, IsCapital: true)
        from name in (string[])[row[1], .. LexiconFile.Values(row[2])]
        select (name, seat);

    private static IEnumerable<(string Name, GovernmentSeat Seat)> ReadSeats(
        FrozenDictionary<string, Country> countries
    ) =>
        from row in LexiconFile.Read("seats", 4)
        let body = row[3] is "government" ? null : row[3]
        let seat = new GovernmentSeat(row[1], countries[row[0]], body, IsCapital: false)
        from name in (string[])[row[1], .. LexiconFile.Values(row[2])]
        select (name, seat);
}
