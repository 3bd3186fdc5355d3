using OnRecord.Claims;
using OnRecord.Claims.Origins;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>Where a claim comes from.</summary>
/// <param name="Origins">Known origins, those with the most articles first.</param>
/// <param name="Unknown">Ids of the articles of each trail that ends where nothing is said.</param>
/// <param name="WithoutTelling">Ids of articles that only deny, doubt, ask or take no position.</param>
/// <param name="Steps">Who has it from whom.</param>
/// <param name="Loops">Names of outlets that have it from one another.</param>
public sealed record JsonTrail(
    IReadOnlyList<JsonOrigin> Origins,
    IReadOnlyList<IReadOnlyList<string>> Unknown,
    IReadOnlyList<string> WithoutTelling,
    IReadOnlyList<JsonTrailStep> Steps,
    IReadOnlyList<IReadOnlyList<string>> Loops
)
{
    /// <summary>The JSON of where a claim comes from.</summary>
    public static JsonTrail Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var origins = claim.Origins;
        var exporters = claim
            .Statements.DistinctBy(statement => statement.ArticleId, StringComparer.Ordinal)
            .ToDictionary(
                statement => statement.ArticleId,
                statement => new SpanExporter(statement.Article.Text),
                StringComparer.Ordinal
            );
        return new JsonTrail(
            [.. origins.Origins.Select(origin => new JsonOrigin(JsonTrailPlace.Of(origin.Place), origin.Articles))],
            origins.Unknown,
            origins.WithoutTelling,
            [.. origins.Edges.Select(edge => JsonTrailStep.Of(edge, exporters))],
            [.. origins.Loops.Select(loop => (IReadOnlyList<string>)[.. loop.Select(place => place.Name)])]
        );
    }
}

/// <summary>A known origin.</summary>
/// <param name="Place">The speaker or outlet.</param>
/// <param name="Articles">Ids of the articles that lead there.</param>
public sealed record JsonOrigin(JsonTrailPlace Place, IReadOnlyList<string> Articles);

/// <summary>What a trail passes through.</summary>
/// <param name="Kind">article, outlet or speaker.</param>
/// <param name="Id">Id of an article; null for others.</param>
/// <param name="Name">As it is shown: of an article, its publisher.</param>
/// <param name="Day">Day of publication of an article; null when unknown.</param>
public sealed record JsonTrailPlace(string Kind, string? Id, string Name, DateOnly? Day)
{
    /// <summary>The JSON of a place.</summary>
    public static JsonTrailPlace Of(OriginPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var id = place.Kind is OriginPlaceKind.Article ? place.Key : null;
        return new JsonTrailPlace(place.Kind.ToString().ToLowerInvariant(), id, place.Name, place.Day);
    }
}

/// <summary>A step of a trail.</summary>
/// <param name="From">Who has it.</param>
/// <param name="To">From whom.</param>
/// <param name="Why">onrecord, told, cited, credited, contributed, copied or ownarticle.</param>
/// <param name="IsDirected">False for a copy of which nothing says which text was first.</param>
/// <param name="SharedWords">For a copy, words that both passages have.</param>
/// <param name="Evidence">Where that is told.</param>
public sealed record JsonTrailStep(
    JsonTrailPlace From,
    JsonTrailPlace To,
    string Why,
    bool IsDirected,
    int SharedWords,
    IReadOnlyList<JsonTrailEvidence> Evidence
)
{
    /// <summary>The JSON of a step.</summary>
    /// <param name="edge">The step.</param>
    /// <param name="exporters">Of the articles' texts, by their ids.</param>
    public static JsonTrailStep Of(OriginEdge edge, IReadOnlyDictionary<string, SpanExporter> exporters)
    {
        ArgumentNullException.ThrowIfNull(edge);
        ArgumentNullException.ThrowIfNull(exporters);
        return new JsonTrailStep(
            JsonTrailPlace.Of(edge.From),
            JsonTrailPlace.Of(edge.To),
            edge.Kind.ToString().ToLowerInvariant(),
            edge.IsDirected,
            edge.SharedWords,
            [
                .. edge.Evidence.Select(evidence => new JsonTrailEvidence(
                    evidence.ArticleId,
                    evidence.Span is { } span ? exporters[evidence.ArticleId].Export(span) : null,
                    evidence.Words,
                    evidence.From
                )),
            ]
        );
    }
}

/// <summary>Where a step is told.</summary>
/// <param name="Article">In which article.</param>
/// <param name="Span">In which characters; null where something else says it.</param>
/// <param name="Words">In which words.</param>
/// <param name="StatedBy">What says it where it is not the text; else null.</param>
public sealed record JsonTrailEvidence(string Article, JsonSpan? Span, string Words, string? StatedBy);
