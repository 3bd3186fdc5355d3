namespace OnRecord.Evaluation.Claims;

/// <summary>The assignment of the largest total weight (Kuhn 1955), for each connected part of the pairs by itself.</summary>
internal static class Alignment
{
    public static double Best(List<(int Left, int Right, double Weight)> pairs)
    {
        var total = 0.0;
        foreach (var part in Parts(pairs))
        {
            total += part.Count == 1 ? part[0].Weight : Assign(part);
        }

        return total;
    }

    private static IEnumerable<List<(int Left, int Right, double Weight)>> Parts(
        List<(int Left, int Right, double Weight)> pairs
    )
    {
        var ofLeft = pairs.ToLookup(pair => pair.Left);
        var ofRight = pairs.ToLookup(pair => pair.Right);
        var seen = new HashSet<int>();
        foreach (var first in pairs.Select(pair => pair.Left).Distinct())
        {
            if (!seen.Add(first))
            {
                continue;
            }

            var part = new List<(int, int, double)>();
            var waiting = new Queue<int>([first]);
            while (waiting.TryDequeue(out var left))
            {
                foreach (var pair in ofLeft[left])
                {
                    part.Add(pair);
                    foreach (var next in ofRight[pair.Right].Where(next => seen.Add(next.Left)))
                    {
                        waiting.Enqueue(next.Left);
                    }
                }
            }

            yield return part;
        }
    }

    // The Hungarian method with potentials on costs that are weights turned round.
    private static double Assign(List<(int Left, int Right, double Weight)> part)
    {
        var lefts = part.Select(pair => pair.Left)
            .Distinct()
            .Select((id, i) => (id, i))
            .ToDictionary(x => x.id, x => x.i);
        var rights = part.Select(pair => pair.Right)
            .Distinct()
            .Select((id, i) => (id, i))
            .ToDictionary(x => x.id, x => x.i);
        var size = Math.Max(lefts.Count, rights.Count);
        var weights = new double[size + 1, size + 1];
        foreach (var (left, right, weight) in part)
        {
            weights[lefts[left] + 1, rights[right] + 1] = weight;
        }

        var (rowOf, way) = (new int[size + 1], new int[size + 1]);
        var (ofRow, ofColumn) = (new double[size + 1], new double[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = Enumerable.Repeat(double.MaxValue, size + 1).ToArray();
            var used = new bool[size + 1];
            do
            {
                used[column] = true;
                var (delta, next) = (double.MaxValue, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    var cost = -weights[rowOf[column], j] - ofRow[rowOf[column]] - ofColumn[j];
                    if (cost < least[j])
                    {
                        (least[j], way[j]) = (cost, column);
                    }

                    if (least[j] < delta)
                    {
                        (delta, next) = (least[j], j);
                    }
                }

                for (var j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        ofRow[rowOf[j]] += delta;
                        ofColumn[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            } while (rowOf[column] != 0);

            do
            {
                var before = way[column];
                rowOf[column] = rowOf[before];
                column = before;
            } while (column != 0);
        }

        return Enumerable.Range(1, size).Sum(column => weights[rowOf[column], column]);
    }
}
