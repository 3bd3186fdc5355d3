using OnRecord.Statements.Atlas;

namespace OnRecord.Statements.Places;

/// <summary>Words that are a name of the gazetteer.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">The word after the last one.</param>
/// <param name="Meanings">The places of that name, those of the widest kind first.</param>
/// <param name="Ambiguity">What else the name may mean; null when it is plain.</param>
internal readonly record struct Candidate(
    int Start,
    int End,
    IReadOnlyList<GazetteerPlace> Meanings,
    AmbiguousName? Ambiguity
)
{
    internal GazetteerPlace First => Meanings[0];

    /// <summary>The only country that the name can mean; null when there are several or none.</summary>
    internal string? PlainCountry =>
        Ambiguity is { } ambiguity
            ? ambiguity is { Others.Count: 0, IsDisputed: false }
                ? ambiguity.Usual
                : null
            : HasOneCountry(Meanings)
                ? First.Country
                : null;

    private static bool HasOneCountry(IReadOnlyList<GazetteerPlace> meanings) =>
        meanings.All(place => place.Country == meanings[0].Country);
}
