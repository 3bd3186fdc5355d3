using OnRecord.Claims.Timelines;

namespace OnRecord.Ledger.Versions;

/// <summary>Tells which statement of one version of an article is which of another version, and in what they differ.</summary>
/// <remarks>
/// 1. Statements with the same words of source, cue and content are one, in the order of the text. 2. Of the others, two
/// are one when the words of their contents weigh enough alike: Dice's coefficient, a word weighing by how few statements
/// have it. It takes less where the speaker is the same, and more where it is not. The pair that is most alike is taken
/// first. Thresholds: <c>docs/ledger.md</c>. Pure; safe on any thread.
/// </remarks>
internal sealed class VersionMatcher(SpeakerComparer speakers)
{
    /// <summary>From this on two contents are one where the speaker is the same.</summary>
    public const double LeastAlike = 0.45;

    /// <summary>From this on two contents are one whoever speaks.</summary>
    public const double LeastAlikeOfOthers = 0.65;

    /// <summary>Fewer words than this may be anybody's: "declined to comment".</summary>
    private const int LeastWordsOfOthers = 4;

    /// <summary>A word that more of the statements to choose from have brings none of them up.</summary>
    private const int MostStatementsOfWord = 200;

    /// <summary>Compares two readings.</summary>
    public IReadOnlyList<StatementChange> Compare(Reading before, Reading after)
    {
        var old = before.Statements.Select(statement => new SaidStatement(statement, before.Article.Text)).ToList();
        var current = after.Statements.Select(statement => new SaidStatement(statement, after.Article.Text)).ToList();
        var found = Match(old, current);
        return Ordered(old, current, found);
    }

    /// <summary>For each place in <paramref name="old"/> the place in <paramref name="current"/> of the same statement; no place twice.</summary>
    private Dictionary<int, int> Match(List<SaidStatement> old, List<SaidStatement> current)
    {
        var found = new Dictionary<int, int>();
        var same = current
            .Index()
            .GroupBy(said => said.Item.WholeKey, said => said.Index, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        foreach (var (i, said) in old.Index())
        {
            if (same.TryGetValue(said.WholeKey, out var places) && places.TryDequeue(out var place))
            {
                found.Add(i, place);
            }
        }

        var taken = found.Values.ToHashSet();
        foreach (var pair in Alike(old, current, found, taken))
        {
            if (!found.ContainsKey(pair.Old) && taken.Add(pair.Current))
            {
                found.Add(pair.Old, pair.Current);
            }
        }

        return found;
    }

    private List<(int Old, int Current, double Score)> Alike(
        List<SaidStatement> old,
        List<SaidStatement> current,
        Dictionary<int, int> found,
        HashSet<int> taken
    )
    {
        var weights = new WordWeights(old.Concat(current));
        var byWord = current
            .Index()
            .Where(said => !taken.Contains(said.Index))
            .SelectMany(said => said.Item.Compared.Keys.Select(word => (word, said.Index)))
            .ToLookup(entry => entry.word, entry => entry.Index, StringComparer.Ordinal);
        var pairs = new List<(int Old, int Current, double Score)>();
        foreach (var (i, said) in old.Index().Where(said => !found.ContainsKey(said.Index)))
        {
            var candidates = said
                .Compared.Keys.Select(word => byWord[word])
                .Where(places => places.Take(MostStatementsOfWord + 1).Count() <= MostStatementsOfWord)
                .SelectMany(places => places)
                .ToHashSet();
            foreach (var place in candidates)
            {
                if (ScoreOf(said, current[place], weights) is { } score)
                {
                    pairs.Add((i, place, score));
                }
            }
        }

        return
        [
            .. pairs
                .OrderByDescending(pair => pair.Score)
                .ThenBy(pair => Math.Abs(Share(pair.Old, old.Count) - Share(pair.Current, current.Count)))
                .ThenBy(pair => pair.Old)
                .ThenBy(pair => pair.Current),
        ];

        static double Share(int place, int count) => (double)place / count;
    }

    /// <summary>How much speaks for it that two are one; null when too little does.</summary>
    private double? ScoreOf(SaidStatement old, SaidStatement current, WordWeights weights)
    {
        if (old.Content.Count == 0 != (current.Content.Count == 0))
        {
            return null;
        }

        var alike = weights.Alike(old, current);
        var isSameSpeaker = speakers.AreSame(old, current);
        var least = isSameSpeaker ? LeastAlike : LeastAlikeOfOthers;
        if (
            alike < least
            || (!isSameSpeaker && Math.Min(old.Content.Count, current.Content.Count) < LeastWordsOfOthers)
        )
        {
            return null;
        }

        return alike + (isSameSpeaker ? 0.2 : 0) + (old.CueKey == current.CueKey ? 0.1 : 0);
    }

    private List<StatementChange> Ordered(
        List<SaidStatement> old,
        List<SaidStatement> current,
        Dictionary<int, int> found
    )
    {
        var changes = new List<(int Place, int Rank, int Number, StatementChange Change)>();
        var place = -1;
        foreach (var (i, said) in old.Index())
        {
            if (found.TryGetValue(i, out var there))
            {
                place = there;
                changes.Add((there, 0, 0, ChangeOf(said, current[there])));
            }
            else
            {
                changes.Add((place, 1, i, new StatementChange(said.Statement, null, [])));
            }
        }

        var met = found.Values.ToHashSet();
        changes.AddRange(
            current
                .Index()
                .Where(said => !met.Contains(said.Index))
                .Select(said => (said.Index, 0, 0, new StatementChange(null, said.Item.Statement, [])))
        );
        return
        [
            .. changes.OrderBy(change => (change.Place, change.Rank, change.Number)).Select(change => change.Change),
        ];
    }

    private StatementChange ChangeOf(SaidStatement before, SaidStatement after)
    {
        var isReworded = before.ContentKey != after.ContentKey;
        var isOtherCue = before.CueKey != after.CueKey;
        // The same words are as certain as before, whatever the labels say.
        var mayHedge = isReworded || isOtherCue;
        (bool Is, StatementDifference Difference)[] differences =
        [
            (isReworded, StatementDifference.Reworded),
            (isOtherCue, StatementDifference.OtherCue),
            (!speakers.AreSame(before, after), StatementDifference.Reattributed),
            (mayHedge && Hedges.AreLost(before, after), StatementDifference.HedgeLost),
            (mayHedge && Hedges.AreLost(after, before), StatementDifference.HedgeAdded),
        ];
        return new StatementChange(
            before.Statement,
            after.Statement,
            [.. differences.Where(difference => difference.Is).Select(difference => difference.Difference)]
        )
        {
            WordsGone = Only(before, after),
            WordsNew = Only(after, before),
        };
    }

    private static IReadOnlyList<TextSpan> Only(SaidStatement one, SaidStatement other) =>
        [
            .. WordDifference
                .Between(one.Cue, other.Cue)
                .Concat(WordDifference.Between(one.Content, other.Content))
                .Distinct()
                .Order(),
        ];
}
