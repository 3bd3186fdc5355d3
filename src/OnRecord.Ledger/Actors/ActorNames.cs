using OnRecord.Claims;

namespace OnRecord.Ledger.Actors;

/// <summary>Who the sources of statements are, across articles.</summary>
/// <param name="resolve">The key that stands for a key, as people decided.</param>
/// <param name="names">Names to show, by keys that stand for themselves.</param>
internal sealed class ActorNames(Func<string, string> resolve, IReadOnlyDictionary<string, string> names)
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

        var key = resolve(ActorKey.Of(name, known, article));
        return new ClaimActor(key, names.GetValueOrDefault(key, name), kind);
    }

    /// <summary>The source of a statement that names nobody.</summary>
    /// <param name="statement">Its id.</param>
    /// <param name="written">The source as written; empty when there is none.</param>
    /// <param name="kind">Of what kind; null when open.</param>
    /// <param name="article">Hash of the article.</param>
    public static ClaimActor Unresolved(string statement, string written, SourceKind? kind, string article) =>
        written.Length == 0
            ? new ClaimActor($"?{statement}", "", kind)
            : new ClaimActor($"{FoldedText.Of(written)}@{article}", written, kind);
}
