namespace OnRecord.Statements.Atlas;

/// <summary>Countries, their adjectives, people and seats of government, and the names of cities and regions, by the names that news gives them.</summary>
/// <remarks>
/// The data stand in <c>data/lexicons</c>. Names are compared with their capitals, because "Turkey" and "turkey" differ;
/// runs of white space and hyphens count as one space, a curly apostrophe as a straight one, and a leading "the" is passed over.
/// Loaded on first use; safe on any thread.
/// </remarks>
public static class Gazetteer
{
    private static readonly Lazy<CountryTables> Tables = new(CountryTables.Load);

    /// <summary>Every country and territory, in the order of the lexicon.</summary>
    public static IReadOnlyList<Country> Countries => Tables.Value.Countries;

    /// <summary>The country of an ISO 3166-1 two-letter code in capitals; null when there is none.</summary>
    public static Country? ByCode(string code) => Tables.Value.ByCode.GetValueOrDefault(code);

    /// <summary>The country of a name or abbreviation ("Russia", "the U.S."), the usual one where several share it; null when it names none.</summary>
    public static Country? ByName(ReadOnlySpan<char> name) =>
        Tables.Value.ByName.Find(name) is [var first, ..] ? first : null;

    /// <summary>The countries of an adjective ("Russian", "Congolese"); empty when it is none.</summary>
    public static IReadOnlyList<Country> ByAdjective(ReadOnlySpan<char> adjective) =>
        Tables.Value.ByAdjective.Find(adjective);

    /// <summary>The countries of a word for one or several of their people ("Russians", "a Frenchman" without the article); empty when it is none.</summary>
    public static IReadOnlyList<Country> ByPeople(ReadOnlySpan<char> people) => Tables.Value.ByPeople.Find(people);

    /// <summary>The seats that a name may stand for ("Moscow", "the Kremlin", "Downing Street"); empty when it is none.</summary>
    public static IReadOnlyList<GovernmentSeat> Seats(ReadOnlySpan<char> name) => Tables.Value.Seats.Find(name);
}
