namespace OnRecord.Claims.SourcingReports;

/// <summary>Tells of what kind those are who speak in an article: a name is of one kind in it, also where it stands for "we". Immutable.</summary>
internal sealed class SourceKinds
{
    private readonly Dictionary<string, SourceKind> kinds;

    /// <summary>Takes the statements of an article.</summary>
    public SourceKinds(IEnumerable<Statement> statements) =>
        kinds = statements
            .SelectMany(Sources)
            .Where(source => source.Kind is not null and not SourceKind.Unspecified)
            .GroupBy(source => KeyOf(source.Name), source => source.Kind!.Value)
            .ToDictionary(
                group => group.Key,
                group =>
                    group
                        .CountBy(kind => kind)
                        .OrderByDescending(count => count.Value)
                        .ThenBy(count => count.Key)
                        .First()
                        .Key,
                StringComparer.Ordinal
            );

    /// <summary>The kind that a source has most often in the article; null when none was read.</summary>
    public SourceKind? Of(string name) => kinds.TryGetValue(KeyOf(name), out var kind) ? kind : null;

    /// <summary>The speakers of a statement, each with the kind that was read there.</summary>
    public static IEnumerable<(string Name, SourceKind? Kind)> Sources(Statement said) =>
        said.Speakers is [var only]
            ? [(only.Name, said.Kind?.Value ?? only.Kind)]
            : said.Speakers.Select(speaker => (speaker.Name, (SourceKind?)speaker.Kind));

    private static string KeyOf(string name) => FoldedText.Of(name);
}
