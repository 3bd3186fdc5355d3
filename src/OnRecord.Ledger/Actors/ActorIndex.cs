namespace OnRecord.Ledger.Actors;

/// <summary>Everybody who speaks in one state of a ledger. Safe on any thread.</summary>
/// <param name="All">Those with the most statements first.</param>
/// <param name="ByKey">Each by the key that stands for it.</param>
/// <param name="Keys">All keys that stand in the ledger.</param>
/// <param name="Resolve">The key that stands for a key, as people decided.</param>
internal sealed record ActorIndex(
    IReadOnlyList<Actor> All,
    IReadOnlyDictionary<string, Actor> ByKey,
    IReadOnlyList<string> Keys,
    Func<string, string> Resolve
)
{
    /// <summary>Tells for any source of a statement who it is.</summary>
    public ActorNames Names { get; } =
        new(Resolve, ByKey.ToDictionary(actor => actor.Key, actor => actor.Value.Name, StringComparer.Ordinal));

    /// <summary>The actor of a name that a person writes; null when nobody or more than one bears it.</summary>
    public Actor? Find(string written) => KeyOf(written) is { } key ? ByKey.GetValueOrDefault(key) : null;

    /// <summary>The key that stands for the actor of a name that a person writes; null when nobody or more than one bears it.</summary>
    public string? KeyOf(string written) =>
        ActorDirectory.KeysOf(written, Keys).Select(Resolve).Distinct(StringComparer.Ordinal).ToList() is [var only]
            ? only
            : null;
}
