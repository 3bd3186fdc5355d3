using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Watching;
using OnRecord.Web.Access;
using OnRecord.Web.Layout;
using OnRecord.Web.Safety;

namespace OnRecord.Web.TodayPages;

/// <summary>One watch with its webhooks.</summary>
internal static class WatchRoutes
{
    private const int MessagesShown = 20;
    private const string Missing = "There is no such watch.";

    public static IResult Show(long id, HttpContext context, StatementLedger ledger, WebOptions options) =>
        Page(context, ledger, options, id, secret: null, error: null);

    public static IResult AddHook(
        [FromForm] long watch,
        [FromForm] string? address,
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        AuditLog audit
    )
    {
        if (options.Network?.Webhooks is not { } courier)
        {
            return FailurePages.Of(
                context,
                StatusCodes.Status400BadRequest,
                "This server does not use the network, and sends nothing."
            );
        }

        if (LedgerHooks.AddressOf(address, out var reason) is not { } to)
        {
            return Page(context, ledger, options, watch, secret: null, reason);
        }

        var (_, secret) = courier.Add(watch, to, WatchStart.FromNow);
        audit.Write(context, "add webhook", to.Host);
        return Page(context, ledger, options, watch, secret, error: null);
    }

    public static IResult RemoveHook([FromForm] long hook, HttpContext context, StatementLedger ledger, AuditLog audit)
    {
        var known = ledger.Hooks.All().FirstOrDefault(known => known.Id == hook);
        if (known is null || !ledger.Hooks.Remove(hook))
        {
            return FailurePages.Of(context, StatusCodes.Status404NotFound, "There is no such webhook.");
        }

        audit.Write(context, "remove webhook", known.Address.Host);
        return TypedResults.LocalRedirect(
            string.Create(CultureInfo.InvariantCulture, $"/watches/{known.Watch}?done=hook-removed")
        );
    }

    private static IResult Page(
        HttpContext context,
        StatementLedger ledger,
        WebOptions options,
        long id,
        string? secret,
        string? error
    ) =>
        ledger.Watches.All().FirstOrDefault(known => known.Id == id) is not { } watch
            ? FailurePages.Of(context, StatusCodes.Status404NotFound, Missing)
            : new RazorComponentResult<WatchPage>(
                new
                {
                    Head = PageHead.Of(context, $"Watch: {VisibleText.Line(watch.Question)}"),
                    Watch = watch,
                    Hooks = ledger
                        .Hooks.All()
                        .Where(hook => hook.Watch == id)
                        .Select(hook => (hook, ledger.Hooks.Messages(hook.Id, MessagesShown)))
                        .ToList(),
                    Sends = options.Network?.Webhooks is not null,
                    Secret = secret,
                    Error = error,
                }
            )
            {
                StatusCode = error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
            };
}
