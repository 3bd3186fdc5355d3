using OnRecord.Statements.Speakers;

namespace OnRecord.Ledger.Actors;

/// <summary>Tells by what two names are the same actor: without case, marks, articles and titles.</summary>
/// <remarks>
/// A person's name of one word is a surname or a first name, which many share: it is the same actor within one article
/// only, and its key ends with <c>@</c> and the article's hash. So is a body that is called by what it is ("the ministry"); names of
/// bodies and countries of one word ("NATO") are not.
/// </remarks>
internal static class ActorKey
{
    /// <summary>Whether sources of a kind are actors that can be met again in another article.</summary>
    public static bool IsActor(SourceKind kind) =>
        kind is SourceKind.Person or SourceKind.Organization or SourceKind.Government or SourceKind.Media;

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">Of what kind its bearer is; only persons have titles ("General Motors").</param>
    /// <param name="article">Hash of the text in which it stands.</param>
    public static string Of(string name, SourceKind kind, string article)
    {
        var words = WordsOf(name);
        if (kind != SourceKind.Person)
        {
            return Key(words, BodyNames.IsDescription(name));
        }

        words = WithoutTitles(words);
        return Key(words, words.Count < 2);

        string Key(List<string> of, bool isOfArticle) => string.Join(' ', of) + (isOfArticle ? $"@{article}" : "");
    }

    /// <summary>The keys that a name which a person writes may mean, with <c>@</c> and the beginning of an article's hash for a surname.</summary>
    public static (IReadOnlyList<string> Names, string Article) Parts(string written)
    {
        var at = written.LastIndexOf('@');
        var words = WordsOf(at < 0 ? written : written[..at]);
        string[] names = [string.Join(' ', words), string.Join(' ', WithoutTitles(words))];
        return ([.. names.Distinct()], at < 0 ? "" : written[(at + 1)..].Trim().ToLowerInvariant());
    }

    private static List<string> WordsOf(string name)
    {
        var words = FoldedText
            .Of(name)
            .Split([' ', '\t', '\n', '\r', '\u00A0', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        return words is ["the", _, ..] ? words[1..] : words;
    }

    // What is called by a title alone keeps it.
    private static List<string> WithoutTitles(List<string> words) =>
        PersonTitles.CountAtStart(words) is var titles && titles < words.Count ? words[titles..] : words;
}
