namespace OnRecord.Statements.Atlas;

/// <summary>A country or territory as English-language news names it.</summary>
/// <param name="Code">ISO 3166-1 two-letter code, <c>XK</c> for Kosovo.</param>
/// <param name="Name">The usual name in plain words: "Russia".</param>
/// <param name="OtherNames">Other names and abbreviations: "Russian Federation"; may be empty.</param>
/// <param name="Adjectives">"Russian"; may be empty.</param>
/// <param name="People">One or several of its people: "Russians"; may be empty.</param>
public sealed record Country(
    string Code,
    string Name,
    IReadOnlyList<string> OtherNames,
    IReadOnlyList<string> Adjectives,
    IReadOnlyList<string> People
);
