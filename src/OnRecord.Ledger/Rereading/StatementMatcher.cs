namespace OnRecord.Ledger.Rereading;

/// <summary>Tells which statement of one reading is which of another reading of the same text.</summary>
/// <remarks>
/// Two statements are the same when source, cue and content are; else when at least half of the characters that either
/// content has are in both, and both cues share a character. Where several would do, the pair that shares most is taken
/// first. A statement without content is compared by its cue.
/// </remarks>
internal static class StatementMatcher
{
    private const double LeastShared = 0.5;

    /// <summary>For each number of <paramref name="from"/> that is found again its number in <paramref name="to"/>; no number twice.</summary>
    public static IReadOnlyDictionary<int, int> Match(IReadOnlyList<Statement> from, IReadOnlyList<Statement> to)
    {
        var found = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        var same = to.GroupBy(KeyOf).ToDictionary(group => group.Key, group => new Queue<Statement>(group));
        foreach (var statement in from)
        {
            if (same.TryGetValue(KeyOf(statement), out var others) && others.TryDequeue(out var other))
            {
                found.Add(statement.Number, other.Number);
                taken.Add(other.Number);
            }
        }

        var left = to.Where(statement => !taken.Contains(statement.Number)).ToList();
        var pairs =
            from old in @from
            where !found.ContainsKey(old.Number)
            from candidate in left
            let shared = Shared(old, candidate)
            where shared >= LeastShared
            orderby shared descending, old.Number, candidate.Number
            select (Old: old.Number, New: candidate.Number);
        foreach (var (old, candidate) in pairs.ToList())
        {
            if (!found.ContainsKey(old) && taken.Add(candidate))
            {
                found.Add(old, candidate);
            }
        }

        return found;
    }

    /// <summary>Whether source, cue and content are the very same.</summary>
    public static bool AreSame(Statement one, Statement other) => KeyOf(one) == KeyOf(other);

    private static string KeyOf(Statement statement) =>
        string.Join('/', new[] { statement.Source, statement.Cue, statement.Content }.Select(Ranges));

    private static string Ranges(IReadOnlyList<TextSpan> spans) =>
        string.Join(',', spans.Select(span => FormattableString.Invariant($"{span.Start}-{span.End}")));

    private static double Shared(Statement one, Statement other)
    {
        if (one.Cue.Count > 0 && other.Cue.Count > 0 && Overlap(one.Cue, other.Cue) == 0)
        {
            return 0;
        }

        var (a, b) =
            one.Content.Count > 0 && other.Content.Count > 0 ? (one.Content, other.Content) : (one.Cue, other.Cue);
        var both = Overlap(a, b);
        var either = Length(a) + Length(b) - both;
        return either == 0 ? 0 : (double)both / either;
    }

    private static int Length(IReadOnlyList<TextSpan> spans) => spans.Sum(span => span.Length);

    private static int Overlap(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b) =>
        a.Sum(one => b.Sum(other => Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start))));
}
