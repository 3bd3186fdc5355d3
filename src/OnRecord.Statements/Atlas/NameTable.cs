using System.Collections.Frozen;

namespace OnRecord.Statements.Atlas;

/// <summary>Finds the things that share a name, whatever its spaces, hyphens and apostrophes look like.</summary>
/// <typeparam name="T">What is named.</typeparam>
internal sealed class NameTable<T>
    where T : class
{
    private readonly FrozenDictionary<string, T[]> byName;
    private readonly FrozenDictionary<string, T[]>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private NameTable(FrozenDictionary<string, T[]> byName)
    {
        this.byName = byName;
        bySpan = byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The folded names.</summary>
    internal IEnumerable<string> Names => byName.Keys;

    /// <summary>Makes the table; things of one name keep their order.</summary>
    internal static NameTable<T> Of(IEnumerable<(string Name, T Thing)> entries) =>
        new(
            entries
                .GroupBy(entry => FoldedName.Of(entry.Name), entry => entry.Thing, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal)
        );

    /// <summary>The things of a name; empty when there is none.</summary>
    internal T[] Find(ReadOnlySpan<char> name)
    {
        if (name.Length > FoldedName.LongestName)
        {
            return [];
        }

        Span<char> buffer = stackalloc char[FoldedName.LongestName];
        return FindFolded(buffer[..FoldedName.Write(name, buffer)]);
    }

    /// <summary>The things of a name that is folded already; empty when there is none.</summary>
    internal T[] FindFolded(ReadOnlySpan<char> foldedName) =>
        bySpan.TryGetValue(foldedName, out var things) ? things : [];
}
