namespace OnRecord.Claims.Grouping;

/// <summary>
/// Puts statements together that say the same: 1. pairs worth comparing, 2. those alike are linked, 3. groups grow along links
/// from the strongest down, as long as their statements are alike on average; what says little ("denied responsibility") comes last and never
/// ties two of them, 4. answers go where they belong, 5. people have the last word.
/// </summary>
/// <remarks>
/// The result depends on the set of statements and decisions, not on their order, so that a ledger that grew article by article
/// has the same claims as one filled at once. Memory and time grow nearly with the number of statements. Immutable; safe on any thread.
/// </remarks>
public sealed class ClaimGrouper(GroupingOptions? options = null)
{
    // So many statements of a group stand for it when groups are compared.
    private const int Compared = 8;

    private readonly GroupingOptions options = options ?? GroupingOptions.Default;

    /// <summary>Groups statements; each is in exactly one group.</summary>
    /// <param name="statements">In any order; ids differ.</param>
    /// <param name="decisions">What people decided, in the order in which they did.</param>
    /// <param name="progress">Told how many statements were compared; null for nobody.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Groups in the order of their first ids.</returns>
    public IReadOnlyList<ClaimGroup> Group(
        IEnumerable<GroupedStatement> statements,
        IReadOnlyList<ClaimDecision>? decisions = null,
        Action<int>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        var all = statements.OrderBy(statement => statement.Id, StringComparer.Ordinal).ToList();
        var last = LastDecisions(decisions ?? []);
        var apart = last
            .Values.Where(decision => decision.Verb == ClaimVerb.Split)
            .Select(decision => decision.Statement)
            .ToHashSet(StringComparer.Ordinal);
        var compared = all.Where(statement => statement.Proposition is not null && !apart.Contains(statement.Id))
            .ToList();
        var weights = new TermWeights(compared.Select(statement => statement.Proposition!));
        var forest = new GroupForest(all.Select(statement => statement.Id));
        var little = compared
            .Where(statement => statement.SaysLittle)
            .Select(statement => statement.Id)
            .ToHashSet(StringComparer.Ordinal);
        var links = LinksOf(compared, weights, progress, cancellationToken);
        bool IsOfLittle(ClaimLink link) => little.Contains(link.Left) || little.Contains(link.Right);
        foreach (var link in links.OrderBy(IsOfLittle))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                !forest.AreTogether(link.Left, link.Right)
                && (!IsOfLittle(link) || forest.AllAre(link.Left, little) || forest.AllAre(link.Right, little))
                && BelongTogether(forest, link, weights, all)
            )
            {
                forest.Join(link);
            }
        }

        JoinAnswers(all, apart, forest);
        JoinByPeople(last, forest);
        return forest.Groups();
    }

    private static SortedDictionary<string, ClaimDecision> LastDecisions(IReadOnlyList<ClaimDecision> decisions)
    {
        var last = new SortedDictionary<string, ClaimDecision>(StringComparer.Ordinal);
        foreach (var decision in decisions)
        {
            last[decision.Statement] = decision;
        }

        return last;
    }

    private List<ClaimLink> LinksOf(
        List<GroupedStatement> compared,
        TermWeights weights,
        Action<int>? progress,
        CancellationToken cancellationToken
    )
    {
        var finder = new CandidateFinder(compared, weights);
        var links = new HashSet<ClaimLink>();
        var found = new HashSet<int>();
        for (var index = 0; index < compared.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            finder.Find(index, found);
            foreach (var other in found)
            {
                var (left, right) = (compared[Math.Min(index, other)], compared[Math.Max(index, other)]);
                if (left.Vector!.Cosine(right.Vector!) < options.LeastCosine || IsInsideOpposite(left, right))
                {
                    continue;
                }

                var score = ScoreOf(left, right, weights);
                if (score >= options.Link)
                {
                    links.Add(new ClaimLink(left.Id, right.Id, LinkBasis.Alike, score));
                }
            }

            progress?.Invoke(index + 1);
        }

        return
        [
            .. links
                .OrderByDescending(link => link.Score)
                .ThenBy(link => link.Left, StringComparer.Ordinal)
                .ThenBy(link => link.Right, StringComparer.Ordinal),
        ];
    }

    // Both have the same words, so that likeness says nothing, and nobody is quoted with the opposite of what he says: "some will say that [it is not]".
    private static bool IsInsideOpposite(GroupedStatement left, GroupedStatement right) =>
        (left.Within == right.Id || right.Within == left.Id)
        && left.Proposition!.IsNegated != right.Proposition!.IsNegated;

    private double ScoreOf(GroupedStatement left, GroupedStatement right, TermWeights weights) =>
        options.Scorer.Score(PairFeatures.Of(left, right, weights));

    private bool BelongTogether(GroupForest forest, ClaimLink link, TermWeights weights, List<GroupedStatement> all)
    {
        var left = forest.Some(link.Left, Compared);
        var right = forest.Some(link.Right, Compared);
        if (left.Count == 1 && right.Count == 1)
        {
            return true;
        }

        var sum = 0.0;
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                sum += ScoreOf(all[one], all[other], weights);
            }
        }

        return sum >= options.Join * left.Count * right.Count;
    }

    // "Denied it": what has nothing of its own goes with what it answers, whatever that is in.
    private static void JoinAnswers(List<GroupedStatement> all, HashSet<string> apart, GroupForest forest)
    {
        foreach (var statement in all)
        {
            if (
                statement is { With: { } other }
                && !apart.Contains(statement.Id)
                && forest.Has(other)
                && (
                    statement.Proposition is null
                    || (forest.IsAlone(statement.Id) && MayAnswer(statement, all[forest.IndexOf(other)]))
                )
                && !forest.AreTogether(statement.Id, other)
            )
            {
                forest.Join(new ClaimLink(statement.Id, other, LinkBasis.Answer, 1));
            }
        }
    }

    // "Expressed skepticism that the law allows it" has words of its own, and none of them is of the link to the attacks.
    private static bool MayAnswer(GroupedStatement own, GroupedStatement other) =>
        other.Proposition is null
        || own.SaysLittle
        || other.SaysLittle
        || own.Proposition!.Terms.Any(other.Proposition.Terms.Contains);

    private static void JoinByPeople(SortedDictionary<string, ClaimDecision> last, GroupForest forest)
    {
        foreach (var (statement, decision) in last)
        {
            if (
                decision.Other is { } other
                && forest.Has(statement)
                && forest.Has(other)
                && !forest.AreTogether(statement, other)
            )
            {
                forest.Join(new ClaimLink(statement, other, LinkBasis.Person, 1));
            }
        }
    }
}
