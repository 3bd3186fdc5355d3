using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Storing;

/// <summary>Labels by the names under which they are stored, which are those on the wire.</summary>
internal static class StoredNames
{
    public static IReadOnlyDictionary<string, Act> Acts { get; } = By<Act>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, Certainty> Certainties { get; } = By<Certainty>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, SourceKind> Kinds { get; } = By<SourceKind>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, QuotationForm> Forms { get; } = By<QuotationForm>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, FigureBound> Bounds { get; } = By<FigureBound>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, TimeForm> TimeForms { get; } = By<TimeForm>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, TimeGrain> Grains { get; } = By<TimeGrain>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, TimeRole> Roles { get; } = By<TimeRole>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, PlaceKind> PlaceKinds { get; } = By<PlaceKind>(WireNames.ToWireName);

    public static IReadOnlyDictionary<string, NameKind> NameKinds { get; } = By<NameKind>(WireNames.ToWireName);

    /// <summary>The value of a stored name.</summary>
    /// <exception cref="LedgerException">It is no name of this kind of label.</exception>
    public static T Read<T>(this IReadOnlyDictionary<string, T> names, string name)
        where T : struct, Enum =>
        names.TryGetValue(name, out var value)
            ? value
            : throw new LedgerException(
                LedgerFailure.Damaged,
                $"The ledger holds '{name}', which is no {typeof(T).Name}."
            );

    private static Dictionary<string, T> By<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(name, StringComparer.Ordinal);
}
