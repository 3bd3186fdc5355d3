using System.Collections.Frozen;

namespace OnRecord.Corpora.Names;

/// <summary>What the sets call the types of names, and what the product makes of them.</summary>
internal static class NameTypes
{
    private static readonly FrozenDictionary<string, NameKind?> Kinds = new Dictionary<string, NameKind?>
    {
        ["PER"] = NameKind.Person,
        ["ORG"] = NameKind.Organization,
        ["LOC"] = NameKind.Location,
        ["MISC"] = null,
        ["person"] = NameKind.Person,
        ["politician"] = NameKind.Person,
        ["organisation"] = NameKind.Organization,
        ["politicalparty"] = NameKind.Organization,
        ["country"] = NameKind.Location,
        ["location"] = NameKind.Location,
        ["election"] = null,
        ["event"] = null,
        ["misc"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string type) => Kinds.ContainsKey(type);

    /// <summary>The kind of a known type; null for names of other things.</summary>
    public static NameKind? Kind(string type) => Kinds[type];
}
