using System.ComponentModel;
using OnRecord.Claims;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;
using OnRecord.Statements.Json;

namespace OnRecord.Web.Mcp;

/// <summary>A claim by ids, positions and spans.</summary>
/// <param name="Id">The statement whose words stand for the claim.</param>
/// <param name="Wording">Those words.</param>
/// <param name="StatementCount">How many statements there are in all.</param>
/// <param name="ArticleCount">In how many articles.</param>
/// <param name="PublisherCount">Of how many known publishers.</param>
/// <param name="OriginCount">How many origins are known.</param>
/// <param name="UnknownOriginCount">How many trails end where nothing is said; they are never origins.</param>
/// <param name="Origins">Known origins; those with the most articles first.</param>
/// <param name="TrailSteps">Who has it from whom, and why.</param>
/// <param name="UntrustedLoops">Names of outlets that have it from one another.</param>
/// <param name="Positions">Who holds what now; those with the most statements first.</param>
/// <param name="Changes">Changes of an actor's position, the earliest first.</param>
/// <param name="Figures">Figures of one counted thing.</param>
/// <param name="Statements">The statements, the earliest first.</param>
/// <param name="Truncated">Whether there are more than are given of any of these; show gives all of one.</param>
/// <param name="Next">Pass it as cursor for what follows; null when there is no more, and without show.</param>
public sealed record McpClaimCard(
    string Id,
    IReadOnlyList<McpSpan> Wording,
    int StatementCount,
    int ArticleCount,
    int PublisherCount,
    int OriginCount,
    int UnknownOriginCount,
    IReadOnlyList<McpOrigin> Origins,
    IReadOnlyList<McpTrailStep> TrailSteps,
    IReadOnlyList<IReadOnlyList<string>> UntrustedLoops,
    IReadOnlyList<McpPosition> Positions,
    IReadOnlyList<McpPositionChange> Changes,
    IReadOnlyList<McpFigures> Figures,
    IReadOnlyList<McpClaimStatement> Statements,
    bool Truncated,
    string? Next
)
{
    /// <summary>The beginning of every list of a claim, or a page of one.</summary>
    internal static McpClaimCard Of(Claim claim, McpPages pages) =>
        new(
            claim.Id,
            McpSpan.Of(claim.Wording.Statement.Content, claim.Wording.Article.Text),
            claim.Statements.Count,
            claim.Count.Articles,
            claim.Count.Publishers,
            claim.Count.Origins,
            claim.Count.Unknown,
            [.. pages.Of("origins", claim.Origins.Origins).Select(McpOrigin.Of)],
            [.. pages.Of("trailSteps", claim.Origins.Edges).Select(edge => McpTrailStep.Of(edge, claim, pages))],
            [
                .. pages
                    .Of("loops", claim.Origins.Loops)
                    .Select(loop => (IReadOnlyList<string>)[.. loop.Select(place => place.Name)]),
            ],
            [.. pages.Of("positions", claim.Positions).Select(held => McpPosition.Of(held, pages))],
            [
                .. pages
                    .Of("changes", claim.Timeline.Flips)
                    .Select(flip => new McpPositionChange(flip.Actor.Name, flip.Day, flip.Before.Id, flip.After.Id)),
            ],
            [.. pages.Of("figures", claim.Figures).Select(series => McpFigures.Of(series, pages))],
            [.. pages.Of("statements", claim.Statements, said => said.Id).Select(McpClaimStatement.Of)],
            pages.Truncated,
            pages.Next
        );
}

/// <summary>A position that somebody holds.</summary>
/// <param name="UntrustedName">Who; empty when the article names nobody.</param>
/// <param name="Kind">Kind of source; null when open.</param>
/// <param name="Stance">affirms, denies, doubts, neither, asks or reports.</param>
/// <param name="Since">Since when; null when not known.</param>
/// <param name="StatementIds">On which statements.</param>
public sealed record McpPosition(
    string UntrustedName,
    string? Kind,
    string Stance,
    DateOnly? Since,
    IReadOnlyList<string> StatementIds
)
{
    internal static McpPosition Of(HeldPosition held, McpPages pages) =>
        new(
            held.Actor.Name,
            held.Actor.Kind?.ToWireName(),
            held.Position.Stance.ToWireName(),
            held.Since,
            [.. pages.Within(held.Statements).Select(statement => statement.Id)]
        );
}

/// <summary>A change of position.</summary>
/// <param name="UntrustedName">Whose.</param>
/// <param name="Day">When.</param>
/// <param name="BeforeId">The last statement before.</param>
/// <param name="AfterId">The first statement after.</param>
public sealed record McpPositionChange(string UntrustedName, DateOnly Day, string BeforeId, string AfterId);

/// <summary>Figures of one counted thing.</summary>
/// <param name="Diverges">Whether two of them cannot both be true.</param>
/// <param name="Points">The earliest first.</param>
public sealed record McpFigures(bool Diverges, IReadOnlyList<McpFigure> Points)
{
    internal static McpFigures Of(FigureSeries series, McpPages pages) =>
        new(
            series.Diverges,
            [
                .. pages
                    .Within(series.Points)
                    .Select(point => new McpFigure(
                        point.Source.Name,
                        point.Day,
                        McpSpan.Of([point.Figure.Span], point.Statement.Article.Text)[0],
                        point.Statement.Id
                    )),
            ]
        );
}

/// <summary>A figure.</summary>
/// <param name="UntrustedName">Who gives it.</param>
/// <param name="Day">The day it is of; null when not known.</param>
/// <param name="Words">Where it stands.</param>
/// <param name="StatementId">In which statement.</param>
public sealed record McpFigure(string UntrustedName, DateOnly? Day, McpSpan Words, string StatementId);

/// <summary>A statement of a claim, with its position on it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Stance">Its position on the claim.</param>
/// <param name="Day">Day of the saying, else of publication; null when not known.</param>
/// <param name="GroupedWith">The statement that it is together with; null for one alone.</param>
public sealed record McpClaimStatement(
    McpStatement Statement,
    string Stance,
    DateOnly? Day,
    [property: Description("The statement of the claim that this one was put with.")] string? GroupedWith
)
{
    internal static McpClaimStatement Of(ClaimStatement said) =>
        new(
            McpStatement.Of(
                said.Statement,
                StatementId.TryParse(said.Id, out var id)
                    ? id.Article
                    : throw new InvalidOperationException($"'{said.Id}' is no id of a statement."),
                said.Article.Text,
                review: null
            ),
            said.Position.Stance.ToWireName(),
            said.Day,
            said.Reason?.With
        );
}
