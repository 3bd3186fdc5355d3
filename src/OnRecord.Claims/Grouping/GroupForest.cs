namespace OnRecord.Claims.Grouping;

/// <summary>Groups that grow by joining two at a time (Tarjan 1975), with the links that joined them.</summary>
internal sealed class GroupForest
{
    private readonly List<string> ids;
    private readonly Dictionary<string, int> indexOf;
    private readonly int[] parent;
    private readonly List<int>?[] members;
    private readonly List<ClaimLink>?[] links;

    /// <param name="ids">In order; each a group of its own.</param>
    public GroupForest(IEnumerable<string> ids)
    {
        this.ids = [.. ids];
        indexOf = new Dictionary<string, int>(this.ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < this.ids.Count; i++)
        {
            indexOf.Add(this.ids[i], i);
        }

        parent = [.. Enumerable.Range(0, this.ids.Count)];
        members = new List<int>?[this.ids.Count];
        links = new List<ClaimLink>?[this.ids.Count];
    }

    public bool Has(string id) => indexOf.ContainsKey(id);

    public int IndexOf(string id) => indexOf[id];

    /// <summary>Whether all statements of a group are among some.</summary>
    public bool AllAre(string id, IReadOnlySet<string> some)
    {
        var root = Root(indexOf[id]);
        return members[root]?.TrueForAll(member => some.Contains(ids[member])) ?? some.Contains(ids[root]);
    }

    public bool AreTogether(string left, string right) => Root(indexOf[left]) == Root(indexOf[right]);

    public bool IsAlone(string id) => members[Root(indexOf[id])] is null;

    /// <summary>Some statements of a group, spread over it in the order in which they came.</summary>
    public IReadOnlyList<int> Some(string id, int most)
    {
        var root = Root(indexOf[id]);
        if (members[root] is not { } all)
        {
            return [root];
        }

        if (all.Count <= most)
        {
            return all;
        }

        var some = new int[most];
        for (var i = 0; i < most; i++)
        {
            some[i] = all[(int)((long)i * all.Count / most)];
        }

        return some;
    }

    public void Join(ClaimLink link)
    {
        var (left, right) = (Root(indexOf[link.Left]), Root(indexOf[link.Right]));
        var (large, small) = SizeOf(left) >= SizeOf(right) ? (left, right) : (right, left);
        var all = members[large] ??= [large];
        all.AddRange(members[small] ?? [small]);
        var reasons = links[large] ??= [];
        reasons.AddRange(links[small] ?? []);
        reasons.Add(link);
        (members[small], links[small]) = (null, null);
        parent[small] = large;
    }

    public IReadOnlyList<ClaimGroup> Groups() =>
        [
            .. Enumerable
                .Range(0, ids.Count)
                .Where(index => Root(index) == index)
                .Select(root => new ClaimGroup(
                    [.. (members[root] ?? [root]).Order().Select(member => ids[member])],
                    links[root] ?? []
                ))
                .OrderBy(group => group.Members[0], StringComparer.Ordinal),
        ];

    private int SizeOf(int root) => members[root]?.Count ?? 1;

    private int Root(int index)
    {
        while (parent[index] != index)
        {
            parent[index] = parent[parent[index]];
            index = parent[index];
        }

        return index;
    }
}
