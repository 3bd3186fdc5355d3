namespace OnRecord.Statements.Speakers;

/// <summary>Gives the antecedents around a word, the nearest first.</summary>
/// <remarks>
/// What was mentioned before comes by its last mention, what is mentioned only later by its first one, as if that lay
/// <see cref="LaterPenalty"/> words further off. Beyond <see cref="Reach"/> nobody is looked for, so that the cost of a mention does not
/// grow with the length of the text.
/// </remarks>
internal sealed class NearestAntecedents
{
    /// <summary>How much nearer, in words, a mention before is taken to be than one behind.</summary>
    private const int LaterPenalty = 10_000;

    /// <summary>Words before and behind a mention in which its antecedents are looked for.</summary>
    private const int Reach = 20_000;

    private readonly IReadOnlyList<Antecedent> antecedents;
    private readonly (int Start, int Antecedent)[] mentions;
    private readonly (int Start, int Antecedent)[] firsts;

    internal NearestAntecedents(IReadOnlyList<Antecedent> antecedents)
    {
        this.antecedents = antecedents;
        mentions =
        [
            .. antecedents
                .SelectMany((antecedent, i) => antecedent.Starts.Select(start => (start, i)))
                .OrderBy(mention => mention.start)
                .ThenByDescending(mention => mention.i),
        ];
        firsts =
        [
            .. antecedents
                .Select((antecedent, i) => (Start: antecedent.Starts.Count > 0 ? antecedent.Starts[0] : -1, i))
                .Where(first => first.Start >= 0)
                .Order(),
        ];
    }

    /// <summary>All in reach, the nearest first, each once; of two as near, the one that is listed first.</summary>
    internal IEnumerable<Antecedent> Around(int word)
    {
        using var before = Before(word).GetEnumerator();
        using var behind = Behind(word).GetEnumerator();
        var (hasBefore, hasBehind) = (before.MoveNext(), behind.MoveNext());
        while (hasBefore || hasBehind)
        {
            if (!hasBehind || (hasBefore && before.Current.CompareTo(behind.Current) < 0))
            {
                yield return antecedents[before.Current.Antecedent];
                hasBefore = before.MoveNext();
            }
            else
            {
                yield return antecedents[behind.Current.Antecedent];
                hasBehind = behind.MoveNext();
            }
        }
    }

    private IEnumerable<(int Distance, int Antecedent)> Before(int word)
    {
        var seen = new HashSet<int>();
        for (var i = CountBefore(mentions, word) - 1; i >= 0 && word - mentions[i].Start <= Reach; i--)
        {
            if (seen.Add(mentions[i].Antecedent))
            {
                yield return (word - mentions[i].Start, mentions[i].Antecedent);
            }
        }
    }

    private IEnumerable<(int Distance, int Antecedent)> Behind(int word)
    {
        for (var i = CountBefore(firsts, word); i < firsts.Length && firsts[i].Start - word <= Reach; i++)
        {
            yield return (LaterPenalty + firsts[i].Start - word, firsts[i].Antecedent);
        }
    }

    private static int CountBefore((int Start, int Antecedent)[] sorted, int word)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Start < word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
