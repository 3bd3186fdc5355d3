using OnRecord.Web.Access;
using OnRecord.Web.ActorPages;
using OnRecord.Web.Api;
using OnRecord.Web.ArticlePages;
using OnRecord.Web.CheckPages;
using OnRecord.Web.ClaimPages;
using OnRecord.Web.Feeds;
using OnRecord.Web.Jobs;
using OnRecord.Web.Layout;
using OnRecord.Web.ReportPages;
using OnRecord.Web.Safety;
using OnRecord.Web.SearchPages;
using OnRecord.Web.SettingsPages;
using OnRecord.Web.SharedPages;
using OnRecord.Web.SourcePages;
using OnRecord.Web.StatementPages;
using OnRecord.Web.TodayPages;

namespace OnRecord.Web;

/// <summary>Every route, one a line. What no line allows to everybody needs somebody signed in.</summary>
internal static class Routes
{
    /// <summary>Maps them.</summary>
    public static void Map(WebApplication app, WebOptions options)
    {
        MapPages(app);
        MapChanges(app);
        if (options.Team)
        {
            MapAccounts(app, options);
        }

        app.MapGet("/feeds/statements.atom", FeedRoutes.Atom).ExcludeFromDescription();
        app.MapGet("/feeds/statements.json", FeedRoutes.Json).ExcludeFromDescription();
        app.MapApi();
        app.MapMcp("/mcp").RequireAuthorization(AccessSchemes.KeyOnly);
    }

    private static void MapPages(WebApplication app)
    {
        app.MapGet("/assets/marks.css", Asset.GetMarks).AllowAnonymous();
        app.MapGet("/assets/{name}", Asset.Get).AllowAnonymous();
        app.MapGet("/", SearchRoutes.Home);
        app.MapGet("/find", SearchRoutes.Find);
        app.MapGet("/find.csv", TableRoutes.Csv);
        app.MapGet("/articles", ArticleRoutes.List);
        app.MapGet("/articles/{id}", ArticleRoutes.Show);
        app.MapGet("/articles/{id}/text", ArticleRoutes.Text);
        app.MapGet("/articles/{id}/against/{other}", ArticleRoutes.Compare);
        app.MapGet("/s/{address}", StatementRoutes.Show);
        app.MapGet("/s/{address}/edit", StatementRoutes.Edit).RequireAuthorization(Roles.Reviewer);
        app.MapGet("/shared/{key}", SharedRoutes.Show).AllowAnonymous();
        app.MapGet("/claims", ClaimRoutes.List);
        app.MapGet("/claims/{address}", ClaimRoutes.Show);
        app.MapGet("/actors", ActorRoutes.List);
        app.MapGet("/actor", ActorRoutes.Show);
        app.MapGet("/report", ReportRoutes.Show);
        app.MapGet("/report.csv", ReportRoutes.Csv);
        app.MapGet("/check", CheckRoutes.Ask);
        app.MapGet("/today", TodayRoutes.Show);
        app.MapGet("/watches/{id:long}", WatchRoutes.Show).RequireAuthorization(Roles.Editor);
        app.MapGet("/sources", SourceRoutes.Show);
        app.MapGet("/sources/feeds.opml", SourceRoutes.Export);
        app.MapGet("/jobs/{number}", JobRoutes.Show);
        app.MapGet("/jobs/{number}/events", JobRoutes.Events);
        app.MapGet("/network", SourceRoutes.Network).RequireAuthorization(Roles.Editor);
        app.MapGet("/read", ArticleRoutes.Ask);
        app.MapGet("/models", SettingsRoutes.Models);
        app.MapGet("/settings", SettingsRoutes.Show);
        app.MapGet("/log", SettingsRoutes.Log).RequireAuthorization(Roles.Admin);
    }

    private static void MapChanges(WebApplication app)
    {
        var forms = app.MapGroup("").AddEndpointFilter(FormTokens.Check).WithMetadata(FormTokens.Required);
        forms.MapPost("/read", ArticleRoutes.Read);
        forms.MapPost("/check", CheckRoutes.Check);
        forms.MapPost("/s/{address}/review", StatementRoutes.Review).RequireAuthorization(Roles.Reviewer);
        forms.MapPost("/s/{address}/edit", StatementRoutes.SaveEdit).RequireAuthorization(Roles.Reviewer);
        forms.MapPost("/s/{address}/share", SharedRoutes.Make).RequireAuthorization(Roles.Editor);
        forms.MapPost("/articles/{id}/nothing", ArticleRoutes.Nothing).RequireAuthorization(Roles.Reviewer);
        forms.MapPost("/claims/{address}/decide", ClaimRoutes.Decide).RequireAuthorization(Roles.Editor);
        forms.MapPost("/claims/{address}/watch", ClaimRoutes.Watch).RequireAuthorization(Roles.Editor);
        forms.MapPost("/actors/decide", ActorRoutes.Decide).RequireAuthorization(Roles.Editor);
        forms.MapPost("/watches/add", TodayRoutes.Add).RequireAuthorization(Roles.Editor);
        forms.MapPost("/watches/remove", TodayRoutes.Remove).RequireAuthorization(Roles.Editor);
        forms.MapPost("/watches/seen", TodayRoutes.Seen).RequireAuthorization(Roles.Editor);
        forms.MapPost("/watches/hooks/add", WatchRoutes.AddHook).RequireAuthorization(Roles.Editor);
        forms.MapPost("/watches/hooks/remove", WatchRoutes.RemoveHook).RequireAuthorization(Roles.Editor);
        forms.MapPost("/sources/add", SourceRoutes.Add).RequireAuthorization(Roles.Editor);
        forms.MapPost("/sources/remove", SourceRoutes.Remove).RequireAuthorization(Roles.Editor);
        forms.MapPost("/sources/import", SourceRoutes.Import).RequireAuthorization(Roles.Editor);
        forms.MapPost("/sources/fetch", SourceRoutes.Fetch).RequireAuthorization(Roles.Editor);
        forms.MapPost("/jobs/{number}/stop", JobRoutes.Stop).RequireAuthorization(Roles.Editor);
        forms.MapPost("/settings/keys", SettingsRoutes.MakeKey);
        forms.MapPost("/settings/keys/revoke", SettingsRoutes.RevokeKey);
    }

    private static void MapAccounts(WebApplication app, WebOptions options)
    {
        var forms = app.MapGroup("").AddEndpointFilter(FormTokens.Check).WithMetadata(FormTokens.Required);
        app.MapGet("/sign-in", SignInRoutes.Ask).AllowAnonymous();
        if (options.OpenId is not null)
        {
            app.MapGet("/sign-in/openid/start", SignInRoutes.AskProvider)
                .AllowAnonymous()
                .RequireRateLimiting(RateLimits.SignIn);
        }

        forms.MapPost("/sign-in", SignInRoutes.SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        forms.MapPost("/sign-out", SignInRoutes.SignOut);
        app.MapGet("/set-up", SignInRoutes.AskFirst).AllowAnonymous();
        forms.MapPost("/set-up", SignInRoutes.MakeFirst).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapGet("/accounts", SettingsRoutes.Accounts).RequireAuthorization(Roles.Admin);
        forms.MapPost("/accounts", SettingsRoutes.MakeAccount).RequireAuthorization(Roles.Admin);
        forms.MapPost("/accounts/change", SettingsRoutes.ChangeAccount).RequireAuthorization(Roles.Admin);
    }
}
