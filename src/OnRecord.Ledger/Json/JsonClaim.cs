using OnRecord.Claims;
using OnRecord.Claims.Erosions;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;
using OnRecord.Claims.Timelines;
using OnRecord.Ledger.Claiming;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>A page of claims, as documented in <c>docs/claims.md</c>.</summary>
/// <param name="Query">The question; null when there was none.</param>
/// <param name="Understood">How it was understood; null when there was none.</param>
/// <param name="Claims">What was found.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record JsonClaims(
    string? Query,
    string? Understood,
    IReadOnlyList<JsonClaimSummary> Claims,
    bool HasMore
);

/// <summary>A claim in a list.</summary>
/// <param name="Id">The statement whose words stand for it.</param>
/// <param name="Wording">Its words.</param>
/// <param name="Speakers">Who said them.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Publishers">Number of known publishers.</param>
/// <param name="Origins">Number of known origins.</param>
/// <param name="UnknownOrigins">Number of trails that end where nothing is said.</param>
/// <param name="Actors">Number of actors.</param>
/// <param name="Positions">Number of actors by position.</param>
/// <param name="First">First day of publication; null when unknown.</param>
/// <param name="Last">Last day of publication; null when unknown.</param>
public sealed record JsonClaimSummary(
    string Id,
    string Wording,
    IReadOnlyList<string> Speakers,
    int Statements,
    int Articles,
    int Publishers,
    int Origins,
    int UnknownOrigins,
    int Actors,
    IReadOnlyDictionary<string, int> Positions,
    DateOnly? First,
    DateOnly? Last
)
{
    /// <summary>The JSON of a claim in a list.</summary>
    public static JsonClaimSummary Of(ClaimSummary claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new JsonClaimSummary(
            claim.Id.ToString(),
            claim.Wording,
            claim.Speakers,
            claim.Statements,
            claim.Count.Articles,
            claim.Count.Publishers,
            claim.Count.Origins,
            claim.Count.Unknown,
            claim.Actors,
            claim.Positions.ToDictionary(held => held.Key.ToWireName(), held => held.Value),
            claim.First,
            claim.Last
        );
    }
}

/// <summary>A claim with all its statements.</summary>
/// <param name="Schema">Always <c>onrecord/claim/1</c>.</param>
/// <param name="Id">The statement whose words stand for it.</param>
/// <param name="Wording">Its words.</param>
/// <param name="First">The statement that was published first.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Publishers">Number of known publishers.</param>
/// <param name="Origins">Number of known origins.</param>
/// <param name="UnknownOrigins">Number of trails that end where nothing is said.</param>
/// <param name="Trail">Where it comes from, with reasons.</param>
/// <param name="Positions">Who holds what now.</param>
/// <param name="Statements">All statements, the earliest first.</param>
/// <param name="Flips">Changes of position.</param>
/// <param name="Versions">Changes between versions of an article.</param>
/// <param name="Figures">Figures by what is counted.</param>
/// <param name="Erosions">What was lost from one statement to a later one.</param>
public sealed record JsonClaim(
    string Schema,
    string Id,
    string Wording,
    string First,
    int Articles,
    int Publishers,
    int Origins,
    int UnknownOrigins,
    JsonTrail Trail,
    IReadOnlyList<JsonHeldPosition> Positions,
    IReadOnlyList<JsonClaimStatement> Statements,
    IReadOnlyList<JsonFlip> Flips,
    IReadOnlyList<JsonVersionChange> Versions,
    IReadOnlyList<JsonFigureSeries> Figures,
    IReadOnlyList<JsonErosion> Erosions
)
{
    /// <summary>The JSON of a claim.</summary>
    public static JsonClaim Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var exporters = new Dictionary<string, SpanExporter>(StringComparer.Ordinal);
        return new JsonClaim(
            "onrecord/claim/1",
            claim.Id,
            claim.Wording.Content,
            claim.First.Id,
            claim.Count.Articles,
            claim.Count.Publishers,
            claim.Count.Origins,
            claim.Count.Unknown,
            JsonTrail.Of(claim),
            [.. claim.Positions.Select(JsonHeldPosition.Of)],
            [.. claim.Statements.Select(statement => JsonClaimStatement.Of(statement, ExporterOf(statement)))],
            [
                .. claim.Timeline.Flips.Select(flip => new JsonFlip(
                    flip.Day,
                    JsonClaimActor.Of(flip.Actor),
                    flip.Before.Id,
                    flip.After.Id
                )),
            ],
            [.. claim.Timeline.Versions.Select(JsonVersionChange.Of)],
            [.. claim.Figures.Select(JsonFigureSeries.Of)],
            [.. claim.Erosions.Select(JsonErosion.Of)]
        );

        SpanExporter ExporterOf(ClaimStatement statement)
        {
            if (!exporters.TryGetValue(statement.ArticleId, out var exporter))
            {
                exporter = new SpanExporter(statement.Article.Text);
                exporters.Add(statement.ArticleId, exporter);
            }

            return exporter;
        }
    }
}

/// <summary>Somebody who holds a position.</summary>
/// <param name="Name">As it is shown; empty when the article names nobody.</param>
/// <param name="Kind">Of what kind; null when open.</param>
public sealed record JsonClaimActor(string Name, string? Kind)
{
    /// <summary>The JSON of an actor.</summary>
    public static JsonClaimActor Of(ClaimActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new JsonClaimActor(actor.Name, actor.Kind?.ToWireName());
    }
}

/// <summary>A position.</summary>
/// <param name="Stance">affirms, denies, doubts, neither, asks or reports.</param>
/// <param name="Hedge">CT+, PR+ or PS+; null where that says nothing.</param>
/// <param name="Withheld">How it was withheld; null unless it was.</param>
public sealed record JsonPosition(string Stance, string? Hedge, string? Withheld)
{
    /// <summary>The JSON of a position.</summary>
    public static JsonPosition Of(Position position) =>
        new(position.Stance.ToWireName(), position.Hedge?.ToWireName(), position.Withheld?.ToWireName());
}

/// <summary>The position that an actor holds.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Position">Which.</param>
/// <param name="Since">Since when; null when unknown.</param>
/// <param name="Statements">On which statements.</param>
public sealed record JsonHeldPosition(
    JsonClaimActor Actor,
    JsonPosition Position,
    DateOnly? Since,
    IReadOnlyList<string> Statements
)
{
    /// <summary>The JSON of a held position.</summary>
    public static JsonHeldPosition Of(HeldPosition held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return new JsonHeldPosition(
            JsonClaimActor.Of(held.Actor),
            JsonPosition.Of(held.Position),
            held.Since,
            [.. held.Statements.Select(statement => statement.Id)]
        );
    }
}

/// <summary>A statement of a claim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Publisher">Publisher of its article; null when unknown.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Url">Web address; null when unknown.</param>
/// <param name="Day">Day of the saying, else of publication; null when unknown.</param>
/// <param name="IsDayOfSaying">Whether it is the day of the saying.</param>
/// <param name="FirstSeen">When the article was first added.</param>
/// <param name="Actors">Who says it.</param>
/// <param name="Position">Its position on the claim.</param>
/// <param name="Source">Who says it, as written.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Content">What is said.</param>
/// <param name="Evidence">On what ground.</param>
/// <param name="Reason">Why it is in the claim; null for a statement that is alone.</param>
public sealed record JsonClaimStatement(
    string Id,
    string? Publisher,
    string? Title,
    Uri? Url,
    DateOnly? Day,
    bool IsDayOfSaying,
    DateTimeOffset FirstSeen,
    IReadOnlyList<JsonClaimActor> Actors,
    JsonPosition Position,
    IReadOnlyList<JsonSpan> Source,
    IReadOnlyList<JsonSpan> Cue,
    IReadOnlyList<JsonSpan> Content,
    IReadOnlyList<JsonSpan> Evidence,
    JsonClaimReason? Reason
)
{
    /// <summary>The JSON of a statement of a claim.</summary>
    /// <param name="said">The statement.</param>
    /// <param name="exporter">Of its article's text.</param>
    public static JsonClaimStatement Of(ClaimStatement said, SpanExporter exporter)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(exporter);
        IReadOnlyList<JsonSpan> Spans(IEnumerable<TextSpan> spans) => [.. spans.Select(exporter.Export)];
        return new JsonClaimStatement(
            said.Id,
            said.Article.Publisher,
            said.Article.Title,
            said.Article.Url,
            said.Day,
            said.IsDayOfSaying,
            said.FirstSeen,
            [.. said.Actors.Select(JsonClaimActor.Of)],
            JsonPosition.Of(said.Position),
            Spans(said.Statement.Source),
            Spans(said.Statement.Cue),
            Spans(said.Statement.Content),
            Spans(said.Statement.Setting.Evidence),
            said.Reason is { } reason
                ? new JsonClaimReason(
                    reason.Basis.ToString().ToLowerInvariant(),
                    reason.With,
                    Math.Round(reason.Score, 3),
                    reason.Because
                )
                : null
        );
    }
}

/// <summary>Why a statement is in a claim.</summary>
/// <param name="Basis">alike, answer or person.</param>
/// <param name="With">The statement that it is together with.</param>
/// <param name="Score">Probability that both say the same.</param>
/// <param name="Because">Reasons in words.</param>
public sealed record JsonClaimReason(string Basis, string With, double Score, IReadOnlyList<string> Because);

/// <summary>A change of an actor's position.</summary>
/// <param name="Day">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Before">The last statement before.</param>
/// <param name="After">The first statement after.</param>
public sealed record JsonFlip(DateOnly Day, JsonClaimActor Actor, string Before, string After);

/// <summary>What became of a statement of the claim when its article was changed, as the comparison of the versions tells it.</summary>
/// <param name="Address">Where the article stands.</param>
/// <param name="Seen">When the later version was first seen.</param>
/// <param name="Fate">changed, added or removed.</param>
/// <param name="Differences">Any of reworded, other_cue, reattributed, hedge_lost, hedge_added; empty unless it was changed.</param>
/// <param name="OtherPosition">Whether the two hold other positions on the claim.</param>
/// <param name="Half">Whether only one of the two is in the claim.</param>
/// <param name="Before">The statement in the earlier version; null when there is none.</param>
/// <param name="After">The statement in the later version; null when there is none.</param>
public sealed record JsonVersionChange(
    string Address,
    DateTimeOffset Seen,
    string Fate,
    IReadOnlyList<string> Differences,
    bool OtherPosition,
    bool Half,
    string? Before,
    string? After
)
{
    /// <summary>The JSON of a change.</summary>
    public static JsonVersionChange Of(VersionChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new JsonVersionChange(
            change.Address,
            change.Seen,
            change.Fate.ToWireName(),
            [.. change.Differences.Select(difference => difference.ToWireName())],
            change.IsOtherPosition,
            change.IsHalf,
            change.Before?.Id,
            change.After?.Id
        );
    }
}

/// <summary>Figures of one thing.</summary>
/// <param name="Thing">What is counted.</param>
/// <param name="Unit">Unit; null for a plain count.</param>
/// <param name="Diverges">Whether two of them cannot both be true.</param>
/// <param name="Points">The earliest first.</param>
/// <param name="Corrections">Pairs of points, by their places in <paramref name="Points"/>, where one source differs from itself.</param>
public sealed record JsonFigureSeries(
    string Thing,
    string? Unit,
    bool Diverges,
    IReadOnlyList<JsonFigurePoint> Points,
    IReadOnlyList<int[]> Corrections
)
{
    /// <summary>The JSON of a series.</summary>
    public static JsonFigureSeries Of(FigureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var points = series.Points.ToList();
        return new JsonFigureSeries(
            series.Thing,
            series.Unit,
            series.Diverges,
            [
                .. points.Select(point => new JsonFigurePoint(
                    point.Day,
                    point.IsAsOf,
                    JsonClaimActor.Of(point.Source),
                    point.Words,
                    point.Figure.Bound.ToWireName(),
                    point.Figure.Value,
                    point.Figure.Low,
                    point.Figure.High,
                    point.Scope,
                    point.Statement.Id
                )),
            ],
            [
                .. series.Corrections.Select(correction =>
                    (int[])[points.IndexOf(correction.Before), points.IndexOf(correction.After)]
                ),
            ]
        );
    }
}

/// <summary>A figure.</summary>
/// <param name="Day">The day that it was true of, or of the saying; null when unknown.</param>
/// <param name="IsAsOf">Whether it is the day that it was true of.</param>
/// <param name="Source">Who gives it.</param>
/// <param name="Words">In the article's words.</param>
/// <param name="Bound">exact, about, at least and so on.</param>
/// <param name="Value">The number; null for a range.</param>
/// <param name="Low">Lower end; null when there is none.</param>
/// <param name="High">Upper end; null when there is none.</param>
/// <param name="Scope">Of what it holds; null when the article does not say.</param>
/// <param name="Statement">Where.</param>
public sealed record JsonFigurePoint(
    DateOnly? Day,
    bool IsAsOf,
    JsonClaimActor Source,
    string Words,
    string Bound,
    decimal? Value,
    decimal? Low,
    decimal? High,
    string? Scope,
    string Statement
);

/// <summary>What was lost.</summary>
/// <param name="Lost">hedge, attribution or denial.</param>
/// <param name="Before">The statement that has it.</param>
/// <param name="After">The later one that has not.</param>
public sealed record JsonErosion(string Lost, string Before, string After)
{
    /// <summary>The JSON of what was lost.</summary>
    public static JsonErosion Of(Erosion erosion)
    {
        ArgumentNullException.ThrowIfNull(erosion);
        return new JsonErosion(erosion.Kind.ToString().ToLowerInvariant(), erosion.Before.Id, erosion.After.Id);
    }
}
