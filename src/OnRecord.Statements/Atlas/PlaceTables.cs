using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Atlas;

/// <summary>The names of all places of the lexicons, ready for lookups.</summary>
internal sealed class PlaceTables
{
    /// <summary>No name of the lexicons has more words than this.</summary>
    internal const int MostWords = 7;

    private static readonly Lazy<PlaceTables> Loaded = new(() => new PlaceTables());

    private PlaceTables()
    {
        Places = NameTable<GazetteerPlace>.Of([
            .. Gazetteer.Countries.SelectMany(country =>
                Named(new GazetteerPlace(country.Name, PlaceKind.Country, country.Code), country.OtherNames)
            ),
            .. Read("regions", PlaceKind.Region),
            .. Read("capitals", PlaceKind.City),
            .. Read("towns", PlaceKind.City),
            .. Read("cities", PlaceKind.City),
            .. LexiconFile
                .Read("seats", 4)
                .SelectMany(row =>
                    Named(new GazetteerPlace(row[1], PlaceKind.Seat, row[0]), LexiconFile.Values(row[2]))
                ),
        ]);
        Ambiguous = NameTable<AmbiguousName>.Of(
            LexiconFile
                .Read("ambiguous", 4)
                .Select(row =>
                    (
                        row[0],
                        new AmbiguousName(
                            row[1].Length == 0 ? null : row[1],
                            LexiconFile.Values(row[2]),
                            row[3].Contains("person", StringComparison.Ordinal)
                                || row[3].Contains("word", StringComparison.Ordinal)
                                || row[3].Contains("organization", StringComparison.Ordinal),
                            row[3].Contains("disputed", StringComparison.Ordinal)
                        )
                    )
                )
        );
    }

    internal static PlaceTables Instance => Loaded.Value;

    internal NameTable<GazetteerPlace> Places { get; }

    internal NameTable<AmbiguousName> Ambiguous { get; }

    private static IEnumerable<(string Name, GazetteerPlace Place)> Read(string file, PlaceKind kind) =>
        LexiconFile
            .Read(file, 3)
            .SelectMany(row =>
                Named(new GazetteerPlace(row[1], kind, row[0].Length == 0 ? null : row[0]), LexiconFile.Values(row[2]))
            );

    private static IEnumerable<(string Name, GazetteerPlace Place)> Named(
        GazetteerPlace place,
        IReadOnlyList<string> otherNames
    ) => otherNames.Prepend(place.Name).Select(name => (name, place));
}
