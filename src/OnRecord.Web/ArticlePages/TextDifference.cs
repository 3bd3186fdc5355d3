namespace OnRecord.Web.ArticlePages;

/// <summary>What became of some words from one text to another.</summary>
public enum WordChange
{
    /// <summary>They stand in both.</summary>
    Kept = 0,

    /// <summary>They stand in the older one only.</summary>
    Removed = 1,

    /// <summary>They stand in the newer one only.</summary>
    Added = 2,
}

/// <summary>Words with what became of them.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Text">The words with the white space around them.</param>
public sealed record ChangedWords(WordChange Change, string Text);

/// <summary>Differences between two texts, word by word.</summary>
/// <remarks>Longest common subsequence by E. W. Myers, "An O(ND) Difference Algorithm" (1986); texts that differ in more than
/// <see cref="MostChanges"/> words are shown as wholly replaced between their common beginning and end.</remarks>
internal static class TextDifference
{
    private const int MostChanges = 1000;

    /// <summary>The words of both texts in order.</summary>
    public static IReadOnlyList<ChangedWords> Of(SourceText older, SourceText newer)
    {
        var (a, b) = (Words(older.Value), Words(newer.Value));
        var start = 0;
        while (start < Math.Min(a.Count, b.Count) && Same(a[start], b[start]))
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(a.Count, b.Count) - start && Same(a[^(end + 1)], b[^(end + 1)]))
        {
            end++;
        }

        var changes = new List<ChangedWords>();
        changes.AddRange(b.Take(start).Select(word => new ChangedWords(WordChange.Kept, word)));
        changes.AddRange(Middle(a[start..(a.Count - end)], b[start..(b.Count - end)]));
        changes.AddRange(b.Skip(b.Count - end).Select(word => new ChangedWords(WordChange.Kept, word)));
        return Joined(changes);
    }

    private static IEnumerable<ChangedWords> Middle(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count + b.Count, MostChanges);
        var reach = new int[(2 * most) + 2];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add((int[])reach.Clone());
            for (var k = -d; k <= d; k += 2)
            {
                var x =
                    k == -d || (k != d && reach[most + k - 1] < reach[most + k + 1])
                        ? reach[most + k + 1]
                        : reach[most + k - 1] + 1;
                while (x < a.Count && x - k < b.Count && Same(a[x], b[x - k]))
                {
                    x++;
                }

                reach[most + k] = x;
                if (x >= a.Count && x - k >= b.Count)
                {
                    return Walked(a, b, trace, most);
                }
            }
        }

        return a.Select(word => new ChangedWords(WordChange.Removed, word))
            .Concat(b.Select(word => new ChangedWords(WordChange.Added, word)));
    }

    private static IEnumerable<ChangedWords> Walked(List<string> a, List<string> b, List<int[]> trace, int most)
    {
        var changes = new List<ChangedWords>();
        var (x, y) = (a.Count, b.Count);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var reach = trace[d];
            var before = k == -d || (k != d && reach[most + k - 1] < reach[most + k + 1]) ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : reach[most + before];
            var fromY = d == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY)
            {
                (x, y) = (x - 1, y - 1);
                changes.Add(new ChangedWords(WordChange.Kept, b[y]));
            }

            if (d == 0)
            {
                break;
            }

            changes.Add(
                x == fromX
                    ? new ChangedWords(WordChange.Added, b[fromY])
                    : new ChangedWords(WordChange.Removed, a[fromX])
            );
            (x, y) = (fromX, fromY);
        }

        changes.Reverse();
        return changes;
    }

    private static List<ChangedWords> Joined(List<ChangedWords> changes)
    {
        var joined = new List<ChangedWords>();
        foreach (var change in changes)
        {
            if (joined.Count > 0 && joined[^1].Change == change.Change)
            {
                joined[^1] = change with { Text = joined[^1].Text + change.Text };
            }
            else
            {
                joined.Add(change);
            }
        }

        return joined;
    }

    private static bool Same(string one, string other) => one.AsSpan().Trim().SequenceEqual(other.AsSpan().Trim());

    // A word goes up to the next word, so that all words together are the text.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return words;
    }
}
