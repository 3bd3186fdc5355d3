namespace OnRecord.Claims.Origins;

/// <summary>
/// Traces where a claim comes from: 1. what each telling says of it, 2. passages that stand in other articles, 3. what outlets'
/// own articles say, 4. each trail to its end. Safe on any thread; the result does not depend on the order of what it is given.
/// </summary>
/// <remarks>What counts as an origin, and why, stands in <c>docs/claims.md</c> and <c>docs/decisions/0060-origins.md</c>.</remarks>
public static class OriginTracer
{
    /// <summary>Changes whenever the rules change by which origins are traced.</summary>
    public const int Rules = 4;

    /// <summary>Traces it.</summary>
    /// <param name="statements">All statements of the claim.</param>
    /// <param name="articles">Their articles by id.</param>
    /// <param name="outlets">What is an outlet; null for the lexicon alone.</param>
    /// <param name="reuse">When a telling counts as copied; null for <see cref="ReuseOptions.Default"/>.</param>
    /// <exception cref="KeyNotFoundException">The article of a statement is missing.</exception>
    public static ClaimOrigins Trace(
        IEnumerable<TracedStatement> statements,
        IReadOnlyDictionary<string, TracedArticle> articles,
        KnownOutlets? outlets = null,
        ReuseOptions? reuse = null
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(articles);
        var all = statements
            .OrderBy(statement => statement.ArticleId, StringComparer.Ordinal)
            .ThenBy(statement => statement.Trail?.Extent ?? default)
            .ThenBy(statement => statement.Id, StringComparer.Ordinal)
            .ToList();
        var trace = new OriginTrace(
            [.. all.Where(statement => statement.IsTelling)],
            articles,
            outlets ?? KnownOutlets.OfLexicon,
            reuse ?? ReuseOptions.Default
        );
        trace.Run();
        var involved = all.Select(statement => statement.ArticleId).Distinct(StringComparer.Ordinal).ToList();
        var (origins, unknown) = EndsOf(trace);
        return new ClaimOrigins
        {
            Count = new OriginCount(
                involved.Count,
                involved
                    .SelectMany(id => articles[id].Publishers)
                    .Select(FoldedText.Of)
                    .Distinct(StringComparer.Ordinal)
                    .Count(),
                origins.Count,
                unknown.Count
            ),
            Origins = origins,
            Unknown = unknown,
            WithoutTelling =
            [
                .. involved.Except(trace.Tellings.Select(telling => telling.ArticleId), StringComparer.Ordinal),
            ],
            Edges = trace.Edges,
            Loops = trace.Loops,
        };
    }

    private static (List<Origin> Known, List<IReadOnlyList<string>> Unknown) EndsOf(OriginTrace trace)
    {
        var byEnd = new SortedDictionary<int, SortedSet<string>>();
        for (var telling = 0; telling < trace.Tellings.Count; telling++)
        {
            foreach (var end in trace.Graph.EndsOf(telling))
            {
                if (!byEnd.TryGetValue(end, out var ids))
                {
                    ids = new SortedSet<string>(StringComparer.Ordinal);
                    byEnd.Add(end, ids);
                }

                ids.Add(trace.Tellings[telling].ArticleId);
            }
        }

        var known = byEnd
            .Select(pair => (Place: trace.KnownAt(pair.Key), Articles: pair.Value))
            .Where(end => end.Place is not null)
            .Select(end => new Origin(end.Place!, [.. end.Articles]))
            .OrderByDescending(origin => origin.Articles.Count)
            .ThenBy(origin => origin.Place.Key, StringComparer.Ordinal)
            .ToList();
        var settled = known.SelectMany(origin => origin.Articles).ToHashSet(StringComparer.Ordinal);
        var open = byEnd.Where(pair => trace.KnownAt(pair.Key) is null).Select(pair => pair.Value).ToList();
        open.ForEach(group => group.ExceptWith(settled));
        return (known, Joined(open));
    }

    // An article whose statements lead to several dead ends is one trail with all of them.
    private static List<IReadOnlyList<string>> Joined(List<SortedSet<string>> groups)
    {
        var byArticle = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var joined = group;
            foreach (
                var other in group.Select(id => byArticle.GetValueOrDefault(id)).OfType<SortedSet<string>>().ToList()
            )
            {
                if (!ReferenceEquals(other, joined))
                {
                    var (larger, smaller) = other.Count > joined.Count ? (other, joined) : (joined, other);
                    larger.UnionWith(smaller);
                    joined = larger;
                }
            }

            foreach (var id in joined)
            {
                byArticle[id] = joined;
            }
        }

        return
        [
            .. byArticle
                .Values.Distinct()
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Min, StringComparer.Ordinal)
                .Select(group => (IReadOnlyList<string>)[.. group]),
        ];
    }
}
