using System.Diagnostics.CodeAnalysis;

namespace OnRecord.Articles.Fields;

/// <summary>Which fields of a collection hold what is known of its articles. Immutable, so safe on any thread.</summary>
public sealed class FieldMap
{
    private static readonly string[] All =
    [
        "id",
        FactField.Title,
        FactField.Publisher,
        FactField.Section,
        FactField.Byline,
        FactField.Published,
        FactField.Modified,
        FactField.Url,
        "text",
    ];

    private readonly Dictionary<string, string> sources;

    private FieldMap(Dictionary<string, string> sources) => this.sources = sources;

    /// <summary>Every field under its own name.</summary>
    public static FieldMap Default { get; } = new(All.ToDictionary(name => name, StringComparer.Ordinal));

    /// <summary>Reads a map such as <c>text=body,title=headline,published=meta.date</c>; what it does not name keeps its own name.</summary>
    /// <param name="value">Pairs of a field of articles and one of the collection, parted by commas; dots lead into JSON objects.</param>
    /// <param name="map">Null when it is none.</param>
    /// <param name="error">What is wrong, in a sentence; null when nothing is.</param>
    public static bool TryParse(
        string value,
        [NotNullWhen(true)] out FieldMap? map,
        [NotNullWhen(false)] out string? error
    )
    {
        ArgumentNullException.ThrowIfNull(value);
        map = null;
        var sources = new Dictionary<string, string>(Default.sources, StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in value.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[1].Length == 0)
            {
                error = $"'{pair}' is no pair like text=body.";
                return false;
            }

            var target = parts[0] == "date" ? FactField.Published : parts[0];
            if (!All.Contains(target))
            {
                error = $"Articles have no field '{parts[0]}'; there are {string.Join(", ", All)}.";
                return false;
            }

            if (!given.Add(target))
            {
                error = $"'{parts[0]}' is mapped twice.";
                return false;
            }

            sources[target] = parts[1];
        }

        map = new FieldMap(sources);
        error = null;
        return true;
    }

    /// <summary>The fields that articles have.</summary>
    internal static IReadOnlyList<string> Targets => All;

    /// <summary>The collection's name of a field of articles.</summary>
    internal string SourceOf(string target) => sources[target];

    /// <summary>The fields of articles that a name of the collection stands for; often none.</summary>
    internal IEnumerable<string> TargetsOf(string source) =>
        All.Where(target => sources[target].Equals(source, StringComparison.Ordinal));

    /// <summary>Whether a field lies somewhere inside an object of that name.</summary>
    internal bool LeadsInto(string source) =>
        All.Any(target =>
            sources[target].Length > source.Length
            && sources[target][source.Length] == '.'
            && sources[target].StartsWith(source, StringComparison.Ordinal)
        );
}
