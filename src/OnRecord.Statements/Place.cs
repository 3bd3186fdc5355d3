namespace OnRecord.Statements;

/// <summary>What sort of place a name stands for.</summary>
public enum PlaceKind
{
    /// <summary>A country or territory.</summary>
    Country = 0,

    /// <summary>A state, province, region, sea or continent.</summary>
    Region = 1,

    /// <summary>A city, town or capital.</summary>
    City = 2,

    /// <summary>A building or district that stands for a government or one of its bodies: "the Kremlin".</summary>
    Seat = 3,
}

/// <summary>A place in the text.</summary>
/// <param name="Span">The very characters, without "the".</param>
/// <param name="Country">ISO 3166 two-letter code; null when the name is ambiguous, disputed, of several countries or unknown.</param>
/// <remarks>What is found stands in <c>specs/places.md</c>.</remarks>
public sealed record Place(TextSpan Span, string? Country)
{
    /// <summary>The usual name ("United States" for "the U.S."); null when the gazetteer does not hold the place.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of place it is.</summary>
    public PlaceKind Kind { get; init; }
}
