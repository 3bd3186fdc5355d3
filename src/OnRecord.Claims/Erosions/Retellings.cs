using OnRecord.Claims.Origins;

namespace OnRecord.Claims.Erosions;

/// <summary>Tells from which articles a statement has a claim, as its trail says.</summary>
/// <param name="origins">The origins of the claim.</param>
internal sealed class Retellings(ClaimOrigins origins)
{
    private readonly ILookup<string, OriginEdge> steps = origins
        .Edges.Where(edge =>
            edge.IsDirected
            && edge.From.Kind is OriginPlaceKind.Article
            && edge.Kind is not (TrailKind.Contributed or TrailKind.OwnArticle)
        )
        .ToLookup(edge => edge.From.Key, StringComparer.Ordinal);

    private readonly ILookup<OriginPlace, OriginPlace> ownArticles = origins
        .Edges.Where(edge => edge.Kind is TrailKind.OwnArticle)
        .ToLookup(
            edge => edge.From.Kind is OriginPlaceKind.Outlet ? edge.From : edge.To,
            edge => edge.From.Kind is OriginPlaceKind.Outlet ? edge.To : edge.From
        );

    /// <summary>Ids of the nearest articles of others that a statement has it from; empty when its trail names none that tells the claim.</summary>
    public IReadOnlySet<string> Of(ClaimStatement statement)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<OriginPlace>();
        var next = new Queue<OriginPlace>(
            steps[statement.ArticleId]
                .Where(edge => edge.Statements.Count == 0 || edge.Statements.Contains(statement.Id))
                .Select(edge => edge.To)
        );
        while (next.TryDequeue(out var place))
        {
            if (!seen.Add(place))
            {
                continue;
            }

            if (place.Kind is OriginPlaceKind.Article)
            {
                found.Add(place.Key);
                continue;
            }

            foreach (var article in ownArticles[place])
            {
                next.Enqueue(article);
            }
        }

        found.Remove(statement.ArticleId);
        return found;
    }
}
