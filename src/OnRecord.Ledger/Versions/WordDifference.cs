namespace OnRecord.Ledger.Versions;

/// <summary>Finds the words that only one of two wordings has.</summary>
internal static class WordDifference
{
    /// <summary>Pairs of words that are compared at most: about 2,000 words on both sides.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>The words of the first that do not stand in the second in the same order, as spans of its text; neighbours are one span.</summary>
    public static IReadOnlyList<TextSpan> Between(IReadOnlyList<PlacedWord> first, IReadOnlyList<PlacedWord> second)
    {
        var start = 0;
        var most = Math.Min(first.Count, second.Count);
        while (start < most && first[start].Folded == second[start].Folded)
        {
            start++;
        }

        var end = 0;
        while (end < most - start && first[^(end + 1)].Folded == second[^(end + 1)].Folded)
        {
            end++;
        }

        PlacedWord[] own = [.. first.Take(first.Count - end).Skip(start)];
        PlacedWord[] other = [.. second.Take(second.Count - end).Skip(start)];
        return Joined(
            (long)own.Length * other.Length > MostPairs ? [.. own.Select(_ => true)] : OnlyInFirst(own, other),
            own
        );
    }

    // The longest run of words, with gaps, that both have.
    private static bool[] OnlyInFirst(PlacedWord[] first, PlacedWord[] second)
    {
        var longest = new int[first.Length + 1, second.Length + 1];
        for (var i = first.Length - 1; i >= 0; i--)
        {
            for (var j = second.Length - 1; j >= 0; j--)
            {
                longest[i, j] =
                    first[i].Folded == second[j].Folded
                        ? longest[i + 1, j + 1] + 1
                        : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var only = new bool[first.Length];
        for (var (i, j) = (0, 0); i < first.Length; )
        {
            if (j < second.Length && first[i].Folded == second[j].Folded)
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j < second.Length && longest[i, j + 1] > longest[i + 1, j])
            {
                j++;
            }
            else
            {
                only[i++] = true;
            }
        }

        return only;
    }

    private static List<TextSpan> Joined(bool[] only, PlacedWord[] words)
    {
        var spans = new List<TextSpan>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!only[i])
            {
                continue;
            }

            var (isNext, span) = (i > 0 && only[i - 1], words[i].Span);
            if (isNext && spans[^1].End <= span.Start && span.Start - spans[^1].End <= 1)
            {
                spans[^1] = new TextSpan(spans[^1].Start, span.End);
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
