namespace OnRecord.Claims.Grouping;

/// <summary>
/// Finds pairs of statements that are worth comparing: 1. those that share two of their rarest terms, 2. those whose vectors
/// lie on the same side of most of some planes. In time near n log n, with a bounded number of candidates for each statement.
/// </summary>
/// <remarks>
/// Statements that share a key are sorted by where their vectors lie, and each is compared with those next to it, as in the
/// sorted-neighbourhood method (Hernández and Stolfo 1995); planes are random but fixed (Charikar 2002). The pairs depend
/// on the set of statements alone, not on their order.
/// </remarks>
internal sealed class CandidateFinder
{
    private const int RareTerms = 7;
    private const int KeyNeighbours = 40;
    private const int Orders = 8;
    private const int PlanesOfOrder = 32;
    private const int OrderNeighbours = 12;
    private const int Seed = 20240229;

    private readonly IReadOnlyList<GroupedStatement> statements;
    private readonly int[] keyed;
    private readonly ulong[] keys;
    private readonly int[][] placesOfStatement;
    private readonly int[][] orders;
    private readonly int[][] placeInOrder;

    /// <param name="statements">With propositions and vectors, in the order of their ids.</param>
    /// <param name="weights">How rare terms are.</param>
    public CandidateFinder(IReadOnlyList<GroupedStatement> statements, TermWeights weights)
    {
        this.statements = statements;
        var sides = SidesOf(statements);
        (keyed, keys) = SortedByKey(statements, weights, sides[0]);
        placesOfStatement = PlacesOf(keyed, statements.Count);
        orders = [.. sides.Select(own => Sorted(own))];
        placeInOrder = [.. orders.Select(Inverse)];
    }

    /// <summary>The statements that one is to be compared with; each pair is found from at least one of its two.</summary>
    /// <param name="index">Index of the statement.</param>
    /// <param name="found">Emptied and filled.</param>
    public void Find(int index, HashSet<int> found)
    {
        found.Clear();
        foreach (var place in placesOfStatement[index])
        {
            var end = Math.Min(keyed.Length, place + 1 + KeyNeighbours);
            for (var next = place + 1; next < end && keys[next] == keys[place]; next++)
            {
                found.Add(keyed[next]);
            }
        }

        for (var order = 0; order < orders.Length; order++)
        {
            var place = placeInOrder[order][index];
            for (var next = place + 1; next < Math.Min(statements.Count, place + 1 + OrderNeighbours); next++)
            {
                found.Add(orders[order][next]);
            }
        }

        found.Remove(index);
    }

    private static ulong[][] SidesOf(IReadOnlyList<GroupedStatement> statements)
    {
        var sides = new ulong[Orders][];
        var random = new Random(Seed);
        for (var order = 0; order < Orders; order++)
        {
            var width = statements.Count > 0 ? statements[0].Vector!.Width : 0;
            var planes = new sbyte[PlanesOfOrder][];
            for (var plane = 0; plane < PlanesOfOrder; plane++)
            {
                planes[plane] = new sbyte[width];
                for (var i = 0; i < width; i++)
                {
                    planes[plane][i] = (sbyte)random.Next(-127, 128);
                }
            }

            sides[order] = [.. statements.Select(statement => statement.Vector!.Sides(planes))];
        }

        return sides;
    }

    private static (int[] Statements, ulong[] Keys) SortedByKey(
        IReadOnlyList<GroupedStatement> statements,
        TermWeights weights,
        ulong[] sides
    )
    {
        var entries = new List<(ulong Key, ulong Side, int Statement)>(statements.Count * RareTerms * 3);
        var own = new List<(int Count, string Term)>();
        for (var index = 0; index < statements.Count; index++)
        {
            own.Clear();
            var proposition = statements[index].Proposition!;
            own.AddRange(proposition.Terms.Concat(proposition.Names).Select(term => (weights.CountOf(term), term)));
            own.Sort();
            var some = Math.Min(RareTerms, own.Count);
            for (var i = 0; i < some; i++)
            {
                for (var j = i + 1; j < some; j++)
                {
                    // The sum does not depend on which of the two is rarer.
                    entries.Add((unchecked(HashOf(own[i].Term) + HashOf(own[j].Term)), sides[index], index));
                }
            }
        }

        entries.Sort();
        return ([.. entries.Select(entry => entry.Statement)], [.. entries.Select(entry => entry.Key)]);
    }

    private static int[][] PlacesOf(int[] keyed, int count)
    {
        var counts = new int[count];
        foreach (var statement in keyed)
        {
            counts[statement]++;
        }

        var places = Array.ConvertAll(counts, own => new int[own]);
        for (var place = keyed.Length - 1; place >= 0; place--)
        {
            places[keyed[place]][--counts[keyed[place]]] = place;
        }

        return places;
    }

    private static int[] Sorted(ulong[] sides)
    {
        var order = new int[sides.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (left, right) => (sides[left], left).CompareTo((sides[right], right)));
        return order;
    }

    private static int[] Inverse(int[] order)
    {
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return places;
    }

    // FNV-1a; the hash of .NET differs from run to run.
    private static ulong HashOf(string term)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in term)
        {
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        }

        return hash;
    }
}
