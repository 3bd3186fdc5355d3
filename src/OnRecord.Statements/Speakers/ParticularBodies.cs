using System.Collections.Frozen;

namespace OnRecord.Statements.Speakers;

/// <summary>Tells bodies apart that a noun of one sort cannot mean: "the coastguard" is no union that was named before.</summary>
/// <remarks>"The company", "the group" or "the agency" may be any body; these nouns say of what sort it is.</remarks>
internal static class ParticularBodies
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(
        StringComparer.Ordinal,
        "coastguard",
        "coast guard",
        "ministry",
        "embassy",
        "consulate",
        "police",
        "court",
        "tribunal",
        "army",
        "navy",
        "military",
        "parliament",
        "hospital",
        "church",
        "school",
        "university",
        "college",
        "inspectorate",
        "observatory"
    );

    /// <summary>Whether a noun says of what sort a body is, and neither the entity's name nor the article's words for it say the same.</summary>
    internal static bool IsAnother(SourceNoun? noun, NamedEntity entity) =>
        noun is { IsPlural: false, Class: NounClass.Organization or NounClass.Government }
        && Nouns.Contains(noun.Singular)
        && !entity.Roles.Contains(noun.Singular)
        && entity.Name.Any(char.IsLower)
        && !entity.Name.Contains(noun.Singular, StringComparison.OrdinalIgnoreCase)
        && !entity
            .Name.Replace(" ", "", StringComparison.Ordinal)
            .Contains(noun.Singular, StringComparison.OrdinalIgnoreCase);
}
