using OnRecord.Statements.Times;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Settings;

/// <summary>The times of an article, as ranges of its words in their order.</summary>
internal sealed class WordTimes
{
    private readonly List<Period> periods;

    /// <summary>Finds them.</summary>
    /// <param name="words">The article's words.</param>
    internal WordTimes(WordList words) => periods = TimeFinder.Read(words, published: null);

    /// <summary>The first time that shares a word with a range; null when none does.</summary>
    internal Period? Around(int start, int end)
    {
        var at = FirstEndingAfter(start);
        return at < periods.Count && periods[at].Start < end ? periods[at] : null;
    }

    /// <summary>Whether a range of words is a time and nothing else.</summary>
    internal bool IsTime(int start, int end) =>
        Around(start, end) is { } time && time.Start <= start && end <= time.End;

    /// <summary>The times that begin in a range of words.</summary>
    internal IEnumerable<Period> Within(int start, int end)
    {
        for (var at = FirstEndingAfter(start); at < periods.Count && periods[at].Start < end; at++)
        {
            if (periods[at].Start >= start)
            {
                yield return periods[at];
            }
        }
    }

    private int FirstEndingAfter(int word)
    {
        var (low, high) = (0, periods.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = periods[middle].End <= word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
