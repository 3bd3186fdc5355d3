using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Actors;

/// <summary>
/// Tells under which names an actor speaks, without counting who speaks how often: 1. every name once, 2. the one actor that is
/// meant, 3. its names.
/// </summary>
internal sealed class ActorLookup(Session session)
{
    private const string SpokenAndShown =
        "FROM speakers sp JOIN statements s ON s.id = sp.statement_id JOIN articles a ON a.id = s.article_id "
        + "WHERE sp.name = @name AND sp.kind = @kind AND s.is_current = 1 AND "
        + ActorDirectory.NotRejected
        + " AND "
        + ActorDirectory.NotCorrected;

    private readonly ActorDirectory directory = new(session);

    /// <summary>The names of the actor that a person means, each with the hash of the only article in which it is this actor's, or null.</summary>
    /// <returns>Null when nobody or more than one bears the name.</returns>
    public IReadOnlyList<(string Name, string? Article)>? NamesOf(string written)
    {
        var decisions = directory.Decisions();
        var names = Names();
        var (wanted, article) = ActorKey.Parts(written);
        var meant = names
            .Where(name => wanted.Contains(name.Base))
            .SelectMany(name => Keys(name, article))
            .Select(key => ActorDirectory.Resolved(key, decisions))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        if (meant is not [var actor])
        {
            return null;
        }

        var bound = decisions
            .Keys.Append(actor)
            .Where(key =>
                key.Contains('@', StringComparison.Ordinal) && ActorDirectory.Resolved(key, decisions) == actor
            )
            .Select(key => (Base: key[..key.LastIndexOf('@')], Article: key[(key.LastIndexOf('@') + 1)..]))
            .Distinct()
            .ToLookup(key => key.Base, key => key.Article, StringComparer.Ordinal);
        return
        [
            .. names
                .SelectMany(name =>
                    name.IsBound ? bound[name.Base].Select(of => (name.Name, (string?)of))
                    : ActorDirectory.Resolved(name.Base, decisions) == actor ? [(name.Name, null)]
                    : []
                )
                .Distinct(),
        ];
    }

    // A name that stands in one place alone, or that people wrote, needs no look at the statements.
    private IEnumerable<string> Keys(SpokenName name, string article)
    {
        if (name.Article is { } written)
        {
            return !name.IsBound
                ? article.Length == 0
                    ? [name.Base]
                    : []
                : written.StartsWith(article, StringComparison.Ordinal)
                    ? [$"{name.Base}@{written}"]
                    : [];
        }

        (string, object?)[] values = [("@name", name.Name), ("@kind", name.StoredKind)];
        if (name.IsBound)
        {
            return session
                .Rows($"SELECT DISTINCT a.sha256 {SpokenAndShown} ORDER BY a.sha256", row => row.Text(0), values)
                .Where(hash => hash.StartsWith(article, StringComparison.Ordinal))
                .Select(hash => $"{name.Base}@{hash}");
        }

        return article.Length == 0 && session.Number($"SELECT s.id {SpokenAndShown} LIMIT 1", values) is not null
            ? [name.Base]
            : [];
    }

    private List<SpokenName> Names()
    {
        var read = session.Rows(
            "SELECT DISTINCT name, kind FROM speakers ORDER BY name, kind",
            row => SpokenName.Of(row.Text(0), StoredNames.Kinds.Read(row.Text(1)), row.Text(1), article: null)
        );
        var written = directory
            .Corrected()
            .Select(mention => SpokenName.Of(mention.Name, mention.Kind, "", mention.Article));
        return [.. read.Concat(written).OfType<SpokenName>()];
    }

    /// <summary>A name of a speaker that can be met again.</summary>
    /// <param name="Name">As it was read or written.</param>
    /// <param name="Base">Its key, without an article.</param>
    /// <param name="IsBound">Whether it is somebody else in each article.</param>
    /// <param name="StoredKind">Its kind, as stored.</param>
    /// <param name="Article">Where a person wrote it; null for what was read.</param>
    private sealed record SpokenName(string Name, string Base, bool IsBound, string StoredKind, string? Article)
    {
        public static SpokenName? Of(string name, SourceKind kind, string storedKind, string? article)
        {
            if (!ActorKey.IsActor(kind))
            {
                return null;
            }

            var key = ActorKey.Of(name, kind, article: "");
            var isBound = key.EndsWith('@');
            return new SpokenName(name, isBound ? key[..^1] : key, isBound, storedKind, article);
        }
    }
}
