using OnRecord.Claims;

namespace OnRecord.Ledger.Actors;

/// <summary>Who the sources of statements are, across articles.</summary>
/// <param name="resolve">The key that stands for a key, as people decided.</param>
/// <param name="names">Names to show, by keys that stand for themselves.</param>
/// <param name="told">Notes what was told, by the key that was asked for; null when nobody wants to know.</param>
internal sealed class ActorNames(
    Func<string, string> resolve,
    IReadOnlyDictionary<string, string> names,
    IDictionary<string, ToldActor>? told = null
)
{
    /// <summary>The actor that a speaker is; a source that cannot be met again is one of its article alone.</summary>
    /// <param name="name">Name or description.</param>
    /// <param name="kind">Of what kind; null when open.</param>
    /// <param name="article">Hash of the article.</param>
    public ClaimActor Of(string name, SourceKind? kind, string article)
    {
        if (kind is not { } known || !ActorKey.IsActor(known))
        {
            return new ClaimActor($"{FoldedText.Of(name)}@{article}", name, kind);
        }

        var own = ActorKey.Of(name, known, article);
        var actor = Tell(own);
        told?[own] = actor;
        return new ClaimActor(actor.Key, actor.Name ?? name, kind);
    }

    /// <summary>The same, noting what it tells.</summary>
    public ActorNames Noting(IDictionary<string, ToldActor> told) => new(resolve, names, told);

    /// <summary>Whether all would be told as it was.</summary>
    public bool TellsStill(IReadOnlyDictionary<string, ToldActor> told) =>
        told.All(actor => Tell(actor.Key) == actor.Value);

    /// <summary>The source of a statement that names nobody.</summary>
    /// <param name="statement">Its id.</param>
    /// <param name="written">The source as written; empty when there is none.</param>
    /// <param name="kind">Of what kind; null when open.</param>
    /// <param name="article">Hash of the article.</param>
    public static ClaimActor Unresolved(string statement, string written, SourceKind? kind, string article) =>
        written.Length == 0
            ? new ClaimActor($"?{statement}", "", kind)
            : new ClaimActor($"{FoldedText.Of(written)}@{article}", written, kind);

    private ToldActor Tell(string own)
    {
        var key = resolve(own);
        return new ToldActor(key, names.GetValueOrDefault(key));
    }
}

/// <summary>Who was told for a key.</summary>
/// <param name="Key">The key that stands for it.</param>
/// <param name="Name">The name to show; null when there is none.</param>
internal readonly record struct ToldActor(string Key, string? Name);
