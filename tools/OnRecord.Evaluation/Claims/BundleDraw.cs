using OnRecord.Claims.Grouping;

namespace OnRecord.Evaluation.Claims;

/// <summary>
/// Draws bundles of statements that are hard to tell apart: a statement at random, and some of those whose vectors lie nearest,
/// more of the likelier ones.
/// </summary>
internal sealed class BundleDraw
{
    private const int Near = 60;
    private const int BundlesOfStatement = 2;

    // A statement whose fourth likeliest neighbour is less likely than this lies alone.
    private const double LeastFourth = 0.1;

    // Of the neighbours in the order of likelihood: how many are taken, from the first so many.
    private static readonly (int Taken, int From)[] Shares = [(4, 10), (4, 25), (3, Near)];

    private readonly IReadOnlyList<StoryStatement> statements;
    private readonly TermWeights weights;
    private readonly int[] used;
    private readonly Random random;

    public BundleDraw(IReadOnlyList<StoryStatement> statements, int seed)
    {
        this.statements = statements;
        weights = new TermWeights(statements.Select(statement => statement.Grouped.Proposition!));
        used = new int[statements.Count];
        random = new Random(seed);
    }

    /// <summary>Draws; fewer when there are no more.</summary>
    public IEnumerable<IReadOnlyList<StoryStatement>> Take(int count, CancellationToken cancellationToken)
    {
        var order = Enumerable.Range(0, statements.Count).ToArray();
        random.Shuffle(order);
        foreach (var first in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (count == 0)
            {
                yield break;
            }

            if (used[first] == 0 && Around(first) is { } bundle)
            {
                count--;
                foreach (var index in bundle)
                {
                    used[index]++;
                }

                random.Shuffle(bundle);
                yield return [.. bundle.Select(index => statements[index])];
            }
        }
    }

    private int[]? Around(int first)
    {
        var own = statements[first].Grouped;
        var nearest = Enumerable
            .Range(0, statements.Count)
            .Where(index => index != first && used[index] < BundlesOfStatement)
            .Select(index => (Index: index, Cosine: own.Vector!.Cosine(statements[index].Grouped.Vector!)))
            .OrderByDescending(near => near.Cosine)
            .Take(2 * Near)
            .DistinctBy(near => statements[near.Index].Grouped.Proposition!.Wording, StringComparer.Ordinal)
            .Where(near => statements[near.Index].Grouped.Proposition!.Wording != own.Proposition!.Wording)
            .Take(Near)
            .Select(near => (near.Index, Score: ScoreOf(own, statements[near.Index].Grouped)))
            .OrderByDescending(near => near.Score)
            .ToList();
        if (nearest.Count < Near || nearest[3].Score < LeastFourth)
        {
            return null;
        }

        var bundle = new List<int> { first };
        foreach (var (taken, from) in Shares)
        {
            var left = nearest.Take(from).Select(near => near.Index).Except(bundle).ToArray();
            random.Shuffle(left);
            bundle.AddRange(left.Take(taken));
        }

        return [.. bundle];
    }

    private double ScoreOf(GroupedStatement left, GroupedStatement right) =>
        PairScorer.Default.Score(PairFeatures.Of(left, right, weights));
}
