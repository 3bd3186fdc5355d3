using System.Collections.Frozen;

namespace OnRecord.Ledger.Actors;

/// <summary>Tells by what two names are the same actor: without case, marks, articles and titles.</summary>
/// <remarks>
/// A person's name of one word is a surname or a first name, which many share: it is the same actor within one article
/// only, and its key ends with <c>@</c> and the article's hash. Names of bodies and countries of one word ("NATO") are not.
/// </remarks>
internal static class ActorKey
{
    // Words before a name that are no part of it.
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal,
        "the",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "president",
        "chancellor",
        "premier",
        "prime",
        "minister",
        "senator",
        "governor",
        "mayor",
        "judge",
        "justice",
        "general",
        "colonel",
        "major",
        "captain",
        "lieutenant",
        "sergeant",
        "inspector",
        "king",
        "queen",
        "prince",
        "princess",
        "pope",
        "bishop",
        "archbishop",
        "cardinal",
        "rabbi",
        "imam",
        "sheikh",
        "rep",
        "sen",
        "gov",
        "gen",
        "col",
        "lt",
        "capt"
    );

    /// <summary>Whether sources of a kind are actors that can be met again in another article.</summary>
    public static bool IsActor(SourceKind kind) =>
        kind is SourceKind.Person or SourceKind.Organization or SourceKind.Government or SourceKind.Media;

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">Of what kind its bearer is.</param>
    /// <param name="article">Hash of the text in which it stands.</param>
    public static string Of(string name, SourceKind kind, string article)
    {
        var words = WordsOf(name);
        var key = string.Join(' ', words);
        return kind == SourceKind.Person && words.Count < 2 ? $"{key}@{article}" : key;
    }

    /// <summary>The key of a name that a person writes, with <c>@</c> and the beginning of an article's hash for a surname.</summary>
    public static (string Name, string Article) Parts(string written)
    {
        var at = written.LastIndexOf('@');
        return at < 0
            ? (string.Join(' ', WordsOf(written)), "")
            : (string.Join(' ', WordsOf(written[..at])), written[(at + 1)..].Trim().ToLowerInvariant());
    }

    private static List<string> WordsOf(string name)
    {
        var words = FoldedText
            .Of(name)
            .Split([' ', '\t', '\n', '\r', '\u00A0', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        while (words.Count > 1 && Titles.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        return words;
    }
}
