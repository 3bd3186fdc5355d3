using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>Finds the clause that says that a source goes unnamed: "an official, [who asked not to be named]", "said, [speaking on condition of anonymity]".</summary>
/// <remarks>The rule and its examples stand in <c>specs/setting.md</c>.</remarks>
internal static class AnonymityClause
{
    // How many words of the clause may stand before those that make it one: "who spoke to the Post on condition of".
    private const int Reach = 10;

    /// <summary>The clause that begins behind a word, a comma between them or not; null when there is none.</summary>
    internal static (int Start, int End)? Behind(WordList words, int word)
    {
        var start = words.Is(word, ",") ? word + 1 : word;
        if (words.Lower(start) is not ("who" or "speaking" or "granted"))
        {
            return null;
        }

        for (var at = start + 1; at < start + Reach && !words.IsSentenceEnd(at); at++)
        {
            if (words.Lower(at) is "anonymity" or "anonymous" || IsNotNamed(words, at))
            {
                return (start, SlotPhrases.ClauseEnd(words, at));
            }
        }

        return null;
    }

    private static bool IsNotNamed(WordList words, int at) =>
        words.Is(at, "be") && words.Lower(at + 1) is ("named" or "identified" or "quoted");
}
