using OnRecord.Statements.Speakers;

namespace OnRecord.Corpora.Attributions;

/// <summary>Compares speakers by name.</summary>
/// <remarks>
/// Without regard to case, to an article in front, to the shape of apostrophes and to white space; several speakers of one
/// statement, joined by <c> | </c>, are a set.
/// </remarks>
public static class SpeakerNames
{
    private static readonly char[] Marks = [.. ".,;:!?()[]\"'“”‘—–-"];

    /// <summary>Whether two speakers are the same.</summary>
    /// <param name="gold">As labelled.</param>
    /// <param name="predicted">As resolved, written the same way.</param>
    public static bool Same(string gold, string predicted) => Of(gold).SetEquals(Of(predicted));

    /// <summary>Whether a speaker is the party that a statement is labelled with, as far as its text can tell.</summary>
    /// <remarks>
    /// Beside the same names: a person without the titles, and without the first names that the text nowhere gives (people knew
    /// them from the uncut article); a description that goes on as the text does ("data", "data of the board"), for people do
    /// not agree where one ends.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <param name="gold">The labelled statement.</param>
    /// <param name="predicted">As resolved; several joined by <c> | </c>.</param>
    public static bool SameParty(SourceText text, Attribution gold, string predicted)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(gold);
        var (wanted, found) = (Of(gold.Speaker ?? ""), Of(predicted));
        if (wanted.SetEquals(found))
        {
            return true;
        }

        return gold.Kind switch
        {
            SourceKind.Person => Persons(wanted, WordsOf(text)).SetEquals(Persons(found, null)),
            SourceKind.Role or SourceKind.Anonymous or SourceKind.Collective or SourceKind.Document => wanted.Count
                == found.Count
                && wanted.All(name =>
                    found.Any(other => other == name || other.StartsWith(name + ' ', StringComparison.Ordinal))
                ),
            _ => false,
        };
    }

    private static HashSet<string> Persons(HashSet<string> names, HashSet<string>? known)
    {
        var persons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var words = name.Split(' ');
            var bare = words[PersonTitles.CountAtStart([.. words.Select(word => word.TrimEnd('.'))])..];
            var whole = bare.Length > 0 ? bare : words;
            persons.Add(
                known is not null && known.Contains(whole[^1])
                    ? string.Join(' ', whole.Where(known.Contains))
                    : string.Join(' ', whole)
            );
        }

        return persons;
    }

    private static HashSet<string> WordsOf(SourceText text) =>
        text
            .Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace('’', '\'').Trim(Marks))
            .SelectMany(word =>
                word.EndsWith("'s", StringComparison.Ordinal) ? [word, word[..^2]] : new[] { word, word + "." }
            )
            .Select(word => word.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The names as they are compared; empty for an empty text.</summary>
    public static HashSet<string> Of(string speakers)
    {
        ArgumentNullException.ThrowIfNull(speakers);
        return speakers.Split('|').Select(Normalized).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    private static string Normalized(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.Replace('’', '\'').ToLowerInvariant())
            .ToList();
        if (words is [("the" or "a" or "an"), _, ..])
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }
}
