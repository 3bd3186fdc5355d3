namespace OnRecord.Corpora.Attributions;

/// <summary>Compares speakers by name.</summary>
/// <remarks>
/// Without regard to case, to an article in front, to the shape of apostrophes and to white space; several speakers of one
/// statement, joined by <c> | </c>, are a set.
/// </remarks>
public static class SpeakerNames
{
    /// <summary>Whether two speakers are the same.</summary>
    /// <param name="gold">As labelled.</param>
    /// <param name="predicted">As resolved, written the same way.</param>
    public static bool Same(string gold, string predicted) => Of(gold).SetEquals(Of(predicted));

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
