using System.Text.RegularExpressions;

namespace OnRecord.Statements.Settings;

/// <summary>Tells whether words name the outlet of the article itself, which passes nothing on to it.</summary>
/// <remarks>
/// The words of an outlet's name are words of the publisher's ("Fox News" of "Fox Online News", "The Post" of "Washington Post") or its initials ("AP").
/// Immutable.
/// </remarks>
internal sealed partial class OwnOutlet
{
    private readonly string[] publisher;
    private readonly string initials;

    /// <summary>Of an article.</summary>
    /// <param name="publisher">Its publisher; null when it gives none, and then no name is its own.</param>
    internal OwnOutlet(string? publisher)
    {
        this.publisher = WordsOf(publisher ?? "");
        initials = string.Concat(this.publisher.Select(word => word[0]));
    }

    /// <summary>Whether a name is that outlet's, or somebody's of that outlet: "CNN's Ada Lund".</summary>
    internal bool IsNamed(string name)
    {
        var words = WordsOf(name);
        return words.Length > 0
            && (
                Array.TrueForAll(words, publisher.Contains)
                || (publisher.Length > 1 && words is [var one] && one == initials)
            );
    }

    private static string[] WordsOf(string name)
    {
        var end = name.Replace('’', '\'').IndexOf("'s", StringComparison.Ordinal);
        var words = Words().Matches(end > 0 ? name[..end] : name).Select(match => match.Value.ToLowerInvariant());
        return [.. words.SkipWhile(word => word is "the")];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
