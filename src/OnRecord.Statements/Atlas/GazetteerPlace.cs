namespace OnRecord.Statements.Atlas;

/// <summary>One place that a name may stand for.</summary>
/// <param name="Name">The usual name.</param>
/// <param name="Kind">What sort of place it is.</param>
/// <param name="Country">ISO 3166 two-letter code; null for a place of several countries or a disputed one.</param>
internal sealed record GazetteerPlace(string Name, PlaceKind Kind, string? Country);

/// <summary>A name that means more than one place, or a place and something else.</summary>
/// <param name="Usual">The country that is meant unless something says otherwise; null when the name is left open.</param>
/// <param name="Others">The other countries that it may mean.</param>
/// <param name="IsAlsoOther">Whether it is also a person, a word or an organization.</param>
/// <param name="IsDisputed">Whether several countries claim it, so that it stays open.</param>
internal sealed record AmbiguousName(string? Usual, IReadOnlyList<string> Others, bool IsAlsoOther, bool IsDisputed)
{
    internal bool MayMean(string code) => Usual == code || Others.Contains(code);
}
