using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Tells contents that leave open what they are about: "where the number comes from", "I do not know why the gate failed".</summary>
/// <remarks>Nobody can affirm or deny them. "Whether the gate failed" is so or not, and is none. Safe on any thread.</remarks>
internal static class BareQuestion
{
    // Verb forms end a clause in front only behind its own verb, and a content has that many words before the second verb.
    private const int LeastBeforeVerb = 3;

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(
        StringComparer.Ordinal,
        ["where", "when", "why", "how", "what", "who", "whom"]
    );

    private static readonly FrozenSet<string> Being = FrozenSet.Create(
        StringComparer.Ordinal,
        ["is", "are", "was", "were", "will", "would", "isn't", "aren't", "wasn't", "weren't"]
    );

    /// <summary>Whether all of a content is a clause that begins with a question word, without a main clause behind it.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    public static bool Is(IReadOnlyList<Word> words)
    {
        var start = ClauseWords.Begin(words, 0);
        if (start >= words.Count || !Openers.Contains(words[start].Lower))
        {
            return false;
        }

        var end = ClauseWords.SentenceEnd(words, start);
        return !HasLetters(words, end, words.Count) && !HasMainClause(words, start, end);
    }

    /// <summary>Whether a content says that it is not known where, when, why, how or what; who did it tells what was done.</summary>
    /// <param name="words">The words of the content, in the order of the text.</param>
    public static bool IsUnknown(IReadOnlyList<Word> words) =>
        MainClause.IsOpen(words)
        && words.FirstOrDefault(word => word.Lower is "whether" or "if" || Openers.Contains(word.Lower)).Lower
            is "where"
                or "when"
                or "why"
                or "how"
                or "what";

    // "When the men came, the gate was open"; "what they did was wrong"; "who did this will pay".
    private static bool HasMainClause(IReadOnlyList<Word> words, int start, int end)
    {
        for (var at = start + 1; at + 1 < end; at++)
        {
            if (words[at].Lower == ",")
            {
                return true;
            }

            if (at >= start + LeastBeforeVerb && Being.Contains(words[at].Lower) && IsBehindVerb(words, start, at))
            {
                return true;
            }
        }

        return false;
    }

    // "What we saw was smoke" has a verb that no list holds; "how the old gate was opened" has none before "was".
    private static bool IsBehindVerb(IReadOnlyList<Word> words, int start, int at)
    {
        if (words[start].Lower is "what")
        {
            return true;
        }

        for (var before = start + 1; before < at; before++)
        {
            if (ClauseWords.IsVerb(words[before].Lower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLetters(IReadOnlyList<Word> words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (words[at].Kind == WordKind.Letters)
            {
                return true;
            }
        }

        return false;
    }
}
