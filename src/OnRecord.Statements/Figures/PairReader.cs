using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Reads two numbers against each other: the votes of "a 52-48 vote" are two figures, a score is none.</summary>
internal static class PairReader
{
    private const int WordsToLook = 5;

    private static readonly FrozenSet<string> VoteWords = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "vote",
            "votes",
            "voted",
            "voting",
            "ruling",
            "ruled",
            "decision",
            "passed",
            "approved",
            "defeated",
            "majority",
            "margin",
            "split",
            "rejected",
            "confirmed",
            "backed",
            "tally",
            "edge",
            "advantage",
        ]
    );

    /// <summary>The two figures of votes that begin at a word, or none for a score; null when no such pair begins there.</summary>
    internal static (IReadOnlyList<Quantity> Figures, int End)? Read(WordList words, int index)
    {
        if (!IsPlain(words, index) || words.IsGlued(index) && words.Lower(index - 1) is not ("(" or "\"" or "\u2014"))
        {
            return null;
        }

        var mark = words.Lower(index + 1);
        var isJoined = mark is "-" or "\u2013" or "\u2014" && words.IsGlued(index + 1) && words.IsGlued(index + 2);
        var isTo = mark is "to";
        if (
            (!isJoined && !isTo)
            || !IsPlain(words, index + 2)
            || (isJoined && words.Is(index + 3, "-", "\u2013") && words.IsGlued(index + 3))
        )
        {
            return null;
        }

        var first = int.Parse(words.Lower(index), CultureInfo.InvariantCulture);
        var second = int.Parse(words.Lower(index + 2), CultureInfo.InvariantCulture);
        var end = index + 3;
        var isVote = IsVote(words, index, end);
        if (
            (isTo && !isVote)
            || (first < second && !isVote)
            || words[end].Kind is WordKind.Letters or WordKind.Number && words.IsGlued(end)
        )
        {
            return null;
        }

        var isPercent = words.Lower(end) is "percent" or "%";
        if (!isVote && !isPercent)
        {
            return ([], end);
        }

        var unit = isPercent ? "%" : "votes";
        return (
            [
                new Quantity(index, index + 1) { Value = first, Unit = unit },
                new Quantity(index + 2, isPercent ? end + 1 : end) { Value = second, Unit = unit },
            ],
            isPercent ? end + 1 : end
        );
    }

    private static bool IsPlain(WordList words, int index) =>
        words.IsNumber(index)
        && words.Lower(index).Length <= 3
        && !words.Lower(index).Contains('.', StringComparison.Ordinal);

    private static bool IsVote(WordList words, int start, int end)
    {
        for (var i = 1; i <= WordsToLook; i++)
        {
            if (words.IsIn(start - i, VoteWords))
            {
                return true;
            }

            if (words.IsSentenceEnd(start - i))
            {
                break;
            }
        }

        return words.IsIn(end, VoteWords) || words.IsIn(end + 1, VoteWords);
    }
}
