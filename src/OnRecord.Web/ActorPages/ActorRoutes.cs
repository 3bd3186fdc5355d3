using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Claims;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Web.Access;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;
using OnRecord.Web.SearchPages;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.ActorPages;

/// <summary>An actor with what it said.</summary>
public sealed record ActorView
{
    private const int ClaimsShown = 20;

    /// <summary>The name in the address.</summary>
    public required string Name { get; init; }

    /// <summary>The actor.</summary>
    public required Actor Actor { get; init; }

    /// <summary>What it said, the newest first.</summary>
    public required FindPage Said { get; init; }

    /// <summary>Whether a cursor was given that is none of what it said, so that this is the first page.</summary>
    public bool HasOtherCursor { get; init; }

    /// <summary>How all it said falls by field.</summary>
    public required FacetCounts Counts { get; init; }

    /// <summary>On which claims it speaks, those told last first; empty where they were not asked for.</summary>
    public ActorPositions Positions { get; init; } = new([], false);

    /// <summary>With the claims that it speaks about.</summary>
    public ActorView WithPositions(StatementLedger ledger) =>
        this with
        {
            Positions = ledger.FindPositions(Name, ClaimsShown) ?? Positions,
        };

    /// <summary>With whom it disagrees on these claims, those with most claims first.</summary>
    public IReadOnlyList<Opponent> Opponents =>
        [
            .. Positions
                .Positions.SelectMany(position => position.Against.Select(held => (held.Actor, position.Claim, held)))
                .GroupBy(against => against.Actor.Key, StringComparer.Ordinal)
                .Select(group => new Opponent(
                    group.First().Actor,
                    ArticleId.TryParse(group.First().held.Statements[0].ArticleId, out var article) ? article : null,
                    [.. group.Select(against => against.Claim)]
                ))
                .OrderByDescending(opponent => opponent.Claims.Count)
                .ThenBy(opponent => opponent.Actor.Name, StringComparer.Ordinal),
        ];

    /// <summary>The question that finds it.</summary>
    public string Question => $"actor:{Links.Quoted(Name)}";
}

/// <summary>Somebody who holds the opposite.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Article">An article in which they do; null when its id is not known.</param>
/// <param name="Claims">On what.</param>
public sealed record Opponent(ClaimActor Actor, ArticleId? Article, IReadOnlyList<ClaimSummary> Claims);

/// <summary>Who speaks: all, and one with its record.</summary>
internal static class ActorRoutes
{
    private const int PageSize = 40;
    private const int ListSize = 100;

    public static IResult List(string? q, string? review, int? from, HttpContext context, StatementLedger ledger)
    {
        if (!ReviewFilter.TryParse(review, out var state))
        {
            return FailurePages.Of(context, StatusCodes.Status400BadRequest, "There is no such state of review.");
        }

        var words = q?.Trim() ?? "";
        var matching = ledger
            .Actors(state)
            .Where(actor =>
                words.Length == 0
                || actor.Aliases.Any(alias => alias.Name.Contains(words, StringComparison.OrdinalIgnoreCase))
            )
            .ToList();
        var start = Math.Clamp(from ?? 0, 0, matching.Count);
        return new RazorComponentResult<ActorsPage>(
            new
            {
                Head = PageHead.Of(context, "Actors"),
                Words = words,
                Review = state,
                Actors = matching.Skip(start).Take(ListSize).ToList(),
                Total = matching.Count,
                Next = start + ListSize < matching.Count ? start + ListSize : (int?)null,
            }
        );
    }

    public static IResult Show(string? name, string? after, HttpContext context, StatementLedger ledger)
    {
        if (Find(ledger, name ?? "", after)?.WithPositions(ledger) is not { } view)
        {
            return FailurePages.Of(
                context,
                StatusCodes.Status404NotFound,
                "Nobody in the ledger is called that, or several are."
            );
        }

        return new RazorComponentResult<ActorPage>(
            new { View = view, Head = PageHead.Of(context, VisibleText.Line(view.Actor.Name)) }
        );
    }

    public static IResult Decide(
        [FromForm] string name,
        [FromForm] string? into,
        [FromForm] string? note,
        HttpContext context,
        StatementLedger ledger,
        AuditLog audit
    )
    {
        var other = string.IsNullOrWhiteSpace(into) ? null : into.Trim();
        ledger.DecideActor(name, other, context.User.Identity!.Name!, note is { Length: > 0 } ? note : null);
        audit.Write(context, other is null ? "split" : "merge", other is null ? name : $"{name} into {other}");
        return TypedResults.LocalRedirect($"{Links.Actor(other ?? name)}&done={(other is null ? "split" : "merged")}");
    }

    /// <summary>The record of a name, from its beginning when the cursor is of something else; null when nobody or more than one bears it.</summary>
    internal static ActorView? Find(StatementLedger ledger, string name, string? after, int limit = PageSize)
    {
        name = name.Replace("\"", "", StringComparison.Ordinal).Trim();
        // A link names the article as well, which only a surname needs.
        var actor = ledger.FindActor(name);
        if (actor is null && name.Contains('@', StringComparison.Ordinal))
        {
            name = name[..name.LastIndexOf('@')];
            actor = ledger.FindActor(name);
        }

        if (actor is null || !Query.TryParse($"actor:{Links.Quoted(name)}", out var query, out _))
        {
            return null;
        }

        var request = new FindRequest(query)
        {
            Order = FindOrder.Newest,
            Limit = limit,
            After = after is null ? null : FindCursor.Parse(after),
        };
        var isOther = after is not null && request.After?.BelongsTo(request) != true;
        return new ActorView
        {
            Name = name,
            Actor = actor,
            HasOtherCursor = isOther,
            Said = ledger.Find(isOther ? request with { After = null } : request),
            Counts = ledger.CountFacets(query),
        };
    }
}
