namespace OnRecord.Claims.Origins;

/// <summary>Follows trails to their ends. Steps may go in circles; time is linear in steps, as far as few ends are reached from each place.</summary>
/// <remarks>Strongly connected components after R. Tarjan, Depth-first search and linear graph algorithms, 1972, without recursion.</remarks>
internal sealed class TrailGraph
{
    private readonly List<List<int>> next = [];
    private int[] component = [];
    private List<List<int>> members = [];
    private HashSet<int>[] ends = [];

    /// <summary>Number of places.</summary>
    public int Count => next.Count;

    /// <summary>Circles: the places of each component of two or more.</summary>
    public IEnumerable<IReadOnlyList<int>> Circles => members.Where(circle => circle.Count > 1);

    /// <summary>Adds a place.</summary>
    public int Add()
    {
        next.Add([]);
        return next.Count - 1;
    }

    /// <summary>Adds a step.</summary>
    public void Step(int from, int to) => next[from].Add(to);

    /// <summary>Whether a step leads on from a place.</summary>
    public bool LeadsOn(int place) => next[place].Count > 0;

    /// <summary>Whether a step leads from one place to another.</summary>
    public bool Leads(int from, int to) => next[from].Contains(to);

    /// <summary>Follows all trails; after it no step may be added.</summary>
    public void Follow()
    {
        (component, members) = Components();
        // A component comes behind those that it leads to.
        ends = new HashSet<int>[members.Count];
        for (var own = 0; own < members.Count; own++)
        {
            var exits = members[own]
                .SelectMany(place => next[place])
                .Select(place => component[place])
                .Where(other => other != own)
                .Distinct()
                .ToList();
            ends[own] =
                exits.Count == 0 ? [own]
                : exits.Count == 1 ? ends[exits[0]]
                : [.. exits.SelectMany(exit => ends[exit])];
        }
    }

    /// <summary>The ends that a place leads to; a circle that leads nowhere else is one end.</summary>
    public IReadOnlySet<int> EndsOf(int place) => ends[component[place]];

    /// <summary>The places of an end: one, or those of a circle.</summary>
    public IReadOnlyList<int> PlacesOf(int end) => members[end];

    private (int[] Component, List<List<int>> Members) Components()
    {
        var (index, low, own) = (new int[Count], new int[Count], new int[Count]);
        Array.Fill(index, -1);
        Array.Fill(own, -1);
        var found = new List<List<int>>();
        var (waiting, path) = (new Stack<int>(), new Stack<(int Place, int Step)>());
        var clock = 0;
        for (var root = 0; root < Count; root++)
        {
            if (index[root] >= 0)
            {
                continue;
            }

            path.Push((root, 0));
            while (path.TryPop(out var at))
            {
                var (place, step) = at;
                if (step == 0)
                {
                    index[place] = low[place] = clock++;
                    waiting.Push(place);
                }
                else
                {
                    low[place] = Math.Min(low[place], low[next[place][step - 1]]);
                }

                while (step < next[place].Count && index[next[place][step]] >= 0)
                {
                    var seen = next[place][step++];
                    low[place] = own[seen] < 0 ? Math.Min(low[place], index[seen]) : low[place];
                }

                if (step < next[place].Count)
                {
                    path.Push((place, step + 1));
                    path.Push((next[place][step], 0));
                }
                else if (low[place] == index[place])
                {
                    Close(place);
                }
            }
        }

        return (own, found);

        void Close(int place)
        {
            var circle = new List<int>();
            do
            {
                circle.Add(waiting.Pop());
                own[circle[^1]] = found.Count;
            } while (circle[^1] != place);

            circle.Reverse();
            found.Add(circle);
        }
    }
}
