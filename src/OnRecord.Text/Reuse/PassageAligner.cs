namespace OnRecord.Text.Reuse;

/// <summary>Finds the passages of one text that stand in another, also when they were cut, put in another order, or have words changed.</summary>
/// <remarks>
/// Runs of three words that both texts have are joined to chains along which both go on at about the same pace; what
/// stands between two runs of a chain is compared word by word. As in seed-and-extend alignment of sequences (S. Altschul
/// et al., Basic local alignment search tool, 1990), here over words. Runs that a text has often say nothing and are passed
/// over, and only a bounded number of chains is open at a time, so time is about linear in the length of both texts.
/// </remarks>
public static class PassageAligner
{
    // Chosen by hand; not measured yet.
    private const int LongestGap = 14;
    private const int MostDrift = 7;
    private const int MostOccurrences = 8;
    private const int MostOpen = 48;
    private const int LongestSkip = 3;

    /// <summary>The passages, in the order of the first text; those of one common run are among them.</summary>
    public static IReadOnlyList<ReusedPassage> Align(ComparedWords first, ComparedWords second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var places = PlacesOf(second);
        var open = new List<Chain>();
        var done = new List<Chain>();
        for (var i = 0; i < first.Runs.Count; i++)
        {
            Close(open, done, i);
            if (!places.TryGetValue(first.Runs[i], out var at) || at.Count > MostOccurrences)
            {
                continue;
            }

            foreach (var j in at)
            {
                Join(open, done, i, j);
            }
        }

        done.AddRange(open);
        return
        [
            .. done.Select(chain => PassageOf(chain, first, second))
                .OrderBy(passage => passage.First)
                .ThenBy(passage => passage.Second),
        ];
    }

    private static Dictionary<ulong, List<int>> PlacesOf(ComparedWords words)
    {
        var places = new Dictionary<ulong, List<int>>(words.Runs.Count);
        for (var j = 0; j < words.Runs.Count; j++)
        {
            if (!places.TryGetValue(words.Runs[j], out var at))
            {
                at = new List<int>(1);
                places.Add(words.Runs[j], at);
            }

            if (at.Count <= MostOccurrences)
            {
                at.Add(j);
            }
        }

        return places;
    }

    private static void Close(List<Chain> open, List<Chain> done, int i)
    {
        for (var c = open.Count - 1; c >= 0; c--)
        {
            if (i - open[c].LastFirst > LongestGap)
            {
                done.Add(open[c]);
                open.RemoveAt(c);
            }
        }
    }

    // The chain that goes on most straightly takes the run.
    private static void Join(List<Chain> open, List<Chain> done, int i, int j)
    {
        Chain? best = null;
        var least = int.MaxValue;
        foreach (var chain in open)
        {
            var (ahead, across) = (i - chain.LastFirst, j - chain.LastSecond);
            var drift = Math.Abs(ahead - across);
            if (
                ahead > 0
                && across > 0
                && across <= LongestGap
                && drift <= MostDrift
                && (drift * LongestGap) + across < least
            )
            {
                (best, least) = (chain, (drift * LongestGap) + across);
            }
        }

        if (best is not null)
        {
            best.Add(i, j);
            return;
        }

        if (open.Count == MostOpen)
        {
            done.Add(open[0]);
            open.RemoveAt(0);
        }

        open.Add(new Chain(i, j));
    }

    private static ReusedPassage PassageOf(Chain chain, ComparedWords first, ComparedWords second)
    {
        var pairs = new List<(int First, int Second)>();
        foreach (var (i, j) in chain.Runs)
        {
            if (pairs.Count > 0)
            {
                Fill(pairs, first, second, i, j);
            }

            for (var k = 0; k < ComparedWords.RunLength; k++)
            {
                if (pairs.Count == 0 || (i + k > pairs[^1].First && j + k > pairs[^1].Second))
                {
                    pairs.Add((i + k, j + k));
                }
            }
        }

        ExtendBack(pairs, first, second);
        ExtendOn(pairs, first, second);
        var (start, end) = (pairs[0], pairs[^1]);
        return new ReusedPassage(
            first.SpanOf(start.First).Union(first.SpanOf(end.First)),
            second.SpanOf(start.Second).Union(second.SpanOf(end.Second)),
            pairs.Count,
            Math.Max(end.First - start.First, end.Second - start.Second) + 1,
            [
                .. pairs.Select(pair => new SharedWord(
                    first.SpanOf(pair.First),
                    second.SpanOf(pair.Second),
                    first.IsQuoted(pair.First) && second.IsQuoted(pair.Second)
                )),
            ]
        );
    }

    // The longest common subsequence of what stands between two runs.
    private static void Fill(
        List<(int First, int Second)> pairs,
        ComparedWords first,
        ComparedWords second,
        int i,
        int j
    )
    {
        var (fromFirst, fromSecond) = (pairs[^1].First + 1, pairs[^1].Second + 1);
        var (rows, columns) = (i - fromFirst, j - fromSecond);
        if (rows <= 0 || columns <= 0)
        {
            return;
        }

        var longest = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                longest[row, column] =
                    first.HashOf(fromFirst + row) == second.HashOf(fromSecond + column)
                        ? longest[row + 1, column + 1] + 1
                        : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < rows && column < columns; )
        {
            if (first.HashOf(fromFirst + row) == second.HashOf(fromSecond + column))
            {
                pairs.Add((fromFirst + row++, fromSecond + column++));
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private static void ExtendOn(List<(int First, int Second)> pairs, ComparedWords first, ComparedWords second)
    {
        while (Next(pairs[^1], 1, first, second) is { } next)
        {
            pairs.Add(next);
        }
    }

    private static void ExtendBack(List<(int First, int Second)> pairs, ComparedWords first, ComparedWords second)
    {
        var before = new List<(int First, int Second)>();
        while (Next(before.Count > 0 ? before[^1] : pairs[0], -1, first, second) is { } next)
        {
            before.Add(next);
        }

        before.Reverse();
        pairs.InsertRange(0, before);
    }

    // The nearest pair of equal words in a direction, over a few words that differ.
    private static (int First, int Second)? Next(
        (int First, int Second) from,
        int step,
        ComparedWords first,
        ComparedWords second
    )
    {
        for (var skipped = 0; skipped <= LongestSkip; skipped++)
        {
            for (var own = 0; own <= skipped; own++)
            {
                var i = from.First + (step * (own + 1));
                var j = from.Second + (step * (skipped - own + 1));
                // Behind words that differ, one word may be the same by chance.
                if (AreSame(first, second, i, j) && (skipped == 0 || AreSame(first, second, i + step, j + step)))
                {
                    return (i, j);
                }
            }
        }

        return null;
    }

    private static bool AreSame(ComparedWords first, ComparedWords second, int i, int j) =>
        i >= 0 && j >= 0 && i < first.Count && j < second.Count && first.HashOf(i) == second.HashOf(j);

    private sealed class Chain(int first, int second)
    {
        public List<(int First, int Second)> Runs { get; } = [(first, second)];

        public int LastFirst => Runs[^1].First;

        public int LastSecond => Runs[^1].Second;

        public void Add(int i, int j) => Runs.Add((i, j));
    }
}
