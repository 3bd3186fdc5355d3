namespace OnRecord.Claims.SourcingReports;

/// <summary>A source while statements are counted: its names, kinds and statements.</summary>
internal sealed class SourceTally
{
    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceKind, int> kinds = [];

    /// <summary>Places of its statements.</summary>
    public List<int> Statements { get; } = [];

    /// <summary>The name that stands most often; the longer one of two.</summary>
    public string Name =>
        names
            .OrderByDescending(name => name.Value)
            .ThenByDescending(name => name.Key.Length)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .First()
            .Key;

    /// <summary>The kind that was read most often; null when none was.</summary>
    public SourceKind? Kind =>
        kinds.Count == 0 ? null : kinds.OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key).First().Key;

    /// <summary>Adds a statement.</summary>
    public void Add(int statement, string name, SourceKind? kind)
    {
        Statements.Add(statement);
        names[name] = names.GetValueOrDefault(name) + 1;
        if (kind is { } known)
        {
            kinds[known] = kinds.GetValueOrDefault(known) + 1;
        }
    }
}
