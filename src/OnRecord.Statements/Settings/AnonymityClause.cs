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

    /// <summary>
    /// Whether a clause of another sentence says it of somebody else: the sentence brings somebody in ("A diplomat, speaking on …"), or the statement's source is named.
    /// </summary>
    internal static bool IsOfAnother(WordList words, Statement statement, TextSpan clause)
    {
        var (first, end) = words.Covering(clause);
        while (first > 0 && !words.IsSentenceStart(first))
        {
            first--;
        }

        while (end < words.Count && !words.IsSentenceEnd(end))
        {
            end++;
        }

        var isApart = statement.Source.All(span =>
            words.Covering(span) is var source && (source.End <= first || source.Start >= end)
        );
        return isApart
            && statement.Source.Count > 0
            && (
                words.Lower(first) is "a" or "an" or "another" or "some" or "other"
                || statement.Kind?.Value
                    is SourceKind.Person
                        or SourceKind.Organization
                        or SourceKind.Government
                        or SourceKind.Media
                        or SourceKind.Document
            );
    }

    private static bool IsNotNamed(WordList words, int at) =>
        words.Is(at, "be") && words.Lower(at + 1) is ("named" or "identified" or "quoted");
}
