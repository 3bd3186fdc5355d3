using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Watching;
using OnRecord.Web.Access;
using OnRecord.Web.ClaimPages;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.TodayPages;

/// <summary>A watch with what it has to tell.</summary>
/// <param name="Watch">The watch.</param>
/// <param name="New">Answers that nobody has seen yet, at most 20.</param>
/// <param name="HasMore">Whether there are more.</param>
/// <param name="Told">Answers that were told within the days that are shown.</param>
public sealed record WatchView(
    StoredWatch Watch,
    IReadOnlyList<WatchMatch> New,
    bool HasMore,
    IReadOnlyList<WatchMatch> Told
)
{
    /// <summary>The claim that is watched; null where it is another question.</summary>
    public WatchedClaim? Claim { get; init; }

    /// <summary>What is watched, in words.</summary>
    public string Name => Claim is { } claim ? $"claim: {claim.Words}" : VisibleText.Line(Watch.Question);
}

/// <summary>What is new: claims and watches.</summary>
internal static class TodayRoutes
{
    private const int MostMatches = 20;
    internal const int MostDays = 365;

    public static IResult Show(int? days, HttpContext context, StatementLedger ledger, TodayBoard board, ClaimDesk desk)
    {
        var view = board.Since(Math.Clamp(days ?? 1, 1, MostDays));
        return new RazorComponentResult<TodayPage>(
            new
            {
                Head = PageHead.Of(context, "Today"),
                View = view,
                Watches = ledger.Watches.All().Select(watch => ViewOf(ledger, watch, view.Since)).ToList(),
                IsBusy = desk.IsBusy,
            }
        );
    }

    public static IResult Add([FromForm] string? question, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (!Query.TryParse(question?.Trim() ?? "", out var query, out var error))
        {
            return FailurePages.Of(
                context,
                StatusCodes.Status400BadRequest,
                $"The question cannot be understood: {error.Message}"
            );
        }

        ledger.Watches.Add(query);
        audit.Write(context, "add watch", query.Text);
        return TypedResults.LocalRedirect("/today?done=watch-added#watches");
    }

    public static IResult Remove([FromForm] long watch, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (!ledger.Watches.Remove(watch))
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no such watch.");
        }

        audit.Write(context, "remove watch", watch.ToString(CultureInfo.InvariantCulture));
        return TypedResults.LocalRedirect("/today?done=watch-removed#watches");
    }

    public static IResult Seen([FromForm] long watch, HttpContext context, StatementLedger ledger)
    {
        if (ledger.Watches.All().All(known => known.Id != watch))
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no such watch.");
        }

        ledger.Watches.MarkTold(ledger.Watches.News(watch, MostMatches));
        return TypedResults.LocalRedirect("/today?done=watch-seen#watches");
    }

    private static WatchView ViewOf(StatementLedger ledger, StoredWatch watch, DateTimeOffset since)
    {
        var news = ledger.Watches.News(watch.Id, MostMatches);
        return new WatchView(
            watch,
            news.Matches,
            news.HasMore,
            [.. ledger.Watches.Told(watch.Id, MostMatches).Where(match => match.ToldAt >= since)]
        )
        {
            Claim = WatchedClaim.Of(ledger, watch.Question),
        };
    }
}
