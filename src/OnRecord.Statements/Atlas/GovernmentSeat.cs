namespace OnRecord.Statements.Atlas;

/// <summary>A capital, building or district that news uses for a government or one of its bodies.</summary>
/// <param name="Name">The usual name without "the": "Kremlin".</param>
/// <param name="Country">Whose seat it is.</param>
/// <param name="StandsFor">The body in plain words ("Foreign Ministry"); null where it stands for the government as a whole.</param>
/// <param name="IsCapital">Whether it is a city and not a building or district.</param>
public sealed record GovernmentSeat(string Name, Country Country, string? StandsFor, bool IsCapital);
