using System.ComponentModel;
using OnRecord.Claims;
using OnRecord.Claims.Origins;

namespace OnRecord.Web.Mcp;

/// <summary>A known origin of a claim.</summary>
/// <param name="Kind">speaker or outlet.</param>
/// <param name="UntrustedName">Its name.</param>
/// <param name="ArticleIds">The articles that lead there.</param>
public sealed record McpOrigin(string Kind, string UntrustedName, IReadOnlyList<string> ArticleIds)
{
    internal static McpOrigin Of(Origin origin) =>
        new(origin.Place.Kind.ToString().ToLowerInvariant(), origin.Place.Name, origin.Articles);
}

/// <summary>A step of a trail: who has the claim from whom.</summary>
/// <param name="UntrustedFrom">An article by its id, an outlet or speaker by name.</param>
/// <param name="UntrustedTo">The same.</param>
/// <param name="Why">onrecord, told, cited, credited, contributed, copied or ownarticle.</param>
/// <param name="IsDirected">False for a copy of which nothing says which text was first.</param>
/// <param name="Evidence">Where articles tell it; empty where something else does.</param>
public sealed record McpTrailStep(
    string UntrustedFrom,
    string UntrustedTo,
    [property: Description("onrecord, told, cited, credited, contributed, copied or ownarticle.")] string Why,
    bool IsDirected,
    IReadOnlyList<McpTrailSpan> Evidence
)
{
    internal static McpTrailStep Of(OriginEdge edge, Claim claim, McpPages pages) =>
        new(
            NameOf(edge.From),
            NameOf(edge.To),
            edge.Kind.ToString().ToLowerInvariant(),
            edge.IsDirected,
            [
                .. from evidence in pages.Within(edge.Evidence)
                where evidence.Span is not null
                let text = claim.Statements.First(said => said.ArticleId == evidence.ArticleId).Article.Text
                select new McpTrailSpan(evidence.ArticleId, McpSpan.Of([evidence.Span!.Value], text)[0]),
            ]
        );

    private static string NameOf(OriginPlace place) => place.Kind is OriginPlaceKind.Article ? place.Key : place.Name;
}

/// <summary>Where an article tells a step.</summary>
/// <param name="ArticleId">Which article.</param>
/// <param name="Words">The characters.</param>
public sealed record McpTrailSpan(string ArticleId, McpSpan Words);
