using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Postgres;

/// <summary>
/// Splits and folds words as the word index of SQLite does, so that both databases find the same, whatever the server takes for a
/// word: runs of letters, digits and marks, without case and accents.
/// </summary>
internal static class PostgresWords
{
    // The server refuses an index entry of more than a megabyte, and leaves out words of more than two kilobytes.
    private const int MaxLength = 50_000;
    private const int MaxWordLength = 500;

    /// <summary>A word that no text has and the server knows for one word.</summary>
    public const string Border = "a@b.cd";

    // A word is not itself and its contrary.
    private const string Nothing = "('x' & !'x')";

    /// <summary>The words of a text, one space between them; borders between pieces stay.</summary>
    public static string Joined(string text)
    {
        var joined = new StringBuilder();
        foreach (var word in Split(text))
        {
            if (joined.Length + word.Length > MaxLength)
            {
                break;
            }

            joined.Append(word == StatementWords.Border ? Border : word).Append(' ');
        }

        return joined.ToString();
    }

    /// <summary>Words of a question, in the language of <c>to_tsquery</c>.</summary>
    /// <param name="node">Words, and ALL and ANY of them.</param>
    public static string Query(QueryNode node) =>
        node switch
        {
            QueryNode.Words(var text, var place) => Phrase(text, place),
            QueryNode.All(var parts) => Combined(parts, " & "),
            QueryNode.Any(var parts) => Combined(parts, " | "),
            _ => throw new InvalidOperationException($"{node.GetType().Name} is no words."),
        };

    private static string Combined(IReadOnlyList<QueryNode> parts, string with) =>
        string.Join(with, parts.Select(part => $"({Query(part)})"));

    private static string Phrase(string text, WordPlace place)
    {
        var weight = place switch
        {
            WordPlace.Speaker => ":B",
            WordPlace.Target => ":D",
            WordPlace.Content => ":A",
            WordPlace.Cue => ":C",
            _ => "",
        };
        var words = Split(text).Where(word => word != StatementWords.Border).Select(word => $"'{word}'{weight}");
        return string.Join(" <-> ", words) is { Length: > 0 } phrase ? phrase : Nothing;
    }

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in FoldedText.Of(text).EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                if (word.Length < MaxWordLength)
                {
                    word.Append(rune.ToString());
                }
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.PrivateUse;
}
