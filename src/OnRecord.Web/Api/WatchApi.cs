using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Watching;
using OnRecord.Web.Access;

namespace OnRecord.Web.Api;

/// <summary>Watches and their webhooks for programs.</summary>
internal static class WatchApi
{
    private const int MessagesShown = 20;
    private const string Off = "This server does not use the network, and sends nothing.";

    /// <summary>Lists the watches; with <c>Accept: application/x-ndjson</c> all of them, one a line.</summary>
    /// <param name="limit">Most watches of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each watch; nothing for all.</param>
    public static IResult List(int? limit, string? after, string? fields, HttpContext context, StatementLedger ledger)
    {
        _ = fields;
        return ApiList.Of(
            context,
            "watches",
            [.. ledger.Watches.All().Select(JsonWatch.Of)],
            watch => watch.Id.ToString(CultureInfo.InvariantCulture),
            limit,
            after,
            (watches, next) => new JsonWatches(watches, next)
        );
    }

    /// <summary>Watches a question.</summary>
    /// <param name="watch">The question.</param>
    public static IResult Add(WatchRequest watch, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (!Query.TryParse(watch.Question?.Trim() ?? "", out var query, out var error))
        {
            return ApiProblem.Of(error);
        }

        var id = ledger.Watches.Add(query, StartOf(watch.All));
        audit.Write(context, "add watch", query.Text);
        return TypedResults.Json(
            JsonWatch.Of(ledger.Watches.All().Single(known => known.Id == id)),
            ApiBody.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    /// <summary>Watches a question no more.</summary>
    /// <param name="id">Number of the watch.</param>
    public static IResult Remove(long id, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (!ledger.Watches.Remove(id))
        {
            return ApiProblem.OfMissing("watch");
        }

        audit.Write(context, "remove watch", id.ToString(CultureInfo.InvariantCulture));
        return TypedResults.NoContent();
    }

    /// <summary>Answers of a watch, with the reasons.</summary>
    /// <param name="id">Number of the watch.</param>
    /// <param name="state"><c>new</c> (by default), those that nobody has seen, or <c>told</c>.</param>
    /// <param name="limit">Most answers, 1 to 200; 50 by default.</param>
    /// <param name="fields">Which fields of each answer; nothing for all.</param>
    public static IResult Matches(
        long id,
        string? state,
        int? limit,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        if (limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        if (state is not (null or "new" or "told"))
        {
            return ApiProblem.Of("state is new or told.");
        }

        if (ledger.Watches.All().FirstOrDefault(known => known.Id == id) is not { } watch)
        {
            return ApiProblem.OfMissing("watch");
        }

        var most = limit ?? 50;
        var news = state == "told" ? null : ledger.Watches.News(id, most);
        var matches = (news?.Matches ?? ledger.Watches.Told(id, most)).Select(match => JsonMatch.Of(watch, match));
        return ApiList.WantsLines(context)
            ? ApiList.Lines(context, matches)
            : ApiBody.Of(context, new JsonMatches(JsonWatch.Of(watch), [.. matches], news?.HasMore == true), "matches");
    }

    /// <summary>Notes that the first new answers were seen; they are told no more.</summary>
    /// <param name="id">Number of the watch.</param>
    /// <param name="limit">How many, in the order of <c>matches</c>, 1 to 200; 50 by default.</param>
    public static IResult Seen(long id, int? limit, StatementLedger ledger)
    {
        if (limit is < 1 or > ApiProblem.MostOnPage)
        {
            return ApiProblem.OfLimit();
        }

        if (ledger.Watches.All().All(known => known.Id != id))
        {
            return ApiProblem.OfMissing("watch");
        }

        var news = ledger.Watches.News(id, limit ?? 50);
        ledger.Watches.MarkTold(news);
        return TypedResults.Json(new JsonSeen(news.Matches.Count), ApiBody.Json);
    }

    /// <summary>Lists where new answers of a watch are sent, with the last messages.</summary>
    /// <param name="id">Number of the watch.</param>
    /// <param name="limit">Most webhooks of a page, 1 to 200; 50 by default.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="fields">Which fields of each webhook; nothing for all.</param>
    public static IResult Hooks(
        long id,
        int? limit,
        string? after,
        string? fields,
        HttpContext context,
        StatementLedger ledger
    )
    {
        _ = fields;
        return ledger.Watches.All().All(known => known.Id != id)
            ? ApiProblem.OfMissing("watch")
            : ApiList.Of(
                context,
                "webhooks",
                [
                    .. ledger
                        .Hooks.All()
                        .Where(hook => hook.Watch == id)
                        .Select(hook => JsonHook.Of(hook, ledger.Hooks.Messages(hook.Id, MessagesShown))),
                ],
                hook => hook.Id.ToString(CultureInfo.InvariantCulture),
                limit,
                after,
                (hooks, next) => new JsonHooks(hooks, next)
            );
    }

    /// <summary>Has new answers of a watch sent to an address.</summary>
    /// <param name="id">Number of the watch.</param>
    /// <param name="hook">The address.</param>
    public static IResult AddHook(
        long id,
        HookRequest hook,
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        AuditLog audit
    )
    {
        if (options.Network?.Webhooks is not { } courier)
        {
            return ApiProblem.Of(Off);
        }

        if (LedgerHooks.AddressOf(hook.Address, out var reason) is not { } address)
        {
            return ApiProblem.Of(reason);
        }

        if (ledger.Watches.All().All(known => known.Id != id))
        {
            return ApiProblem.OfMissing("watch");
        }

        var (number, secret) = courier.Add(id, address, StartOf(hook.All));
        audit.Write(context, "add webhook", address.Host);
        return TypedResults.Json(
            new JsonNewHook(number, secret),
            ApiBody.Json,
            statusCode: StatusCodes.Status201Created
        );
    }

    /// <summary>Sends nothing to an address any more.</summary>
    /// <param name="id">Number of the watch.</param>
    /// <param name="hook">Number of the webhook.</param>
    public static IResult RemoveHook(long id, long hook, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        if (ledger.Hooks.All().All(known => known.Id != hook || known.Watch != id) || !ledger.Hooks.Remove(hook))
        {
            return ApiProblem.OfMissing("webhook");
        }

        audit.Write(context, "remove webhook", hook.ToString(CultureInfo.InvariantCulture));
        return TypedResults.NoContent();
    }

    private static WatchStart StartOf(bool all) => all ? WatchStart.FromTheBeginning : WatchStart.FromNow;
}
