using Microsoft.OpenApi;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Json;
using OnRecord.Statements.Json;
using OnRecord.Web.Access;

namespace OnRecord.Web.Api;

/// <summary>The API: how it is written, described and routed.</summary>
internal static class ApiSetup
{
    private const string Document = "v1";
    private const string Json = "application/json";

    /// <summary>Adds the description and the way of writing.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        // A wrong request is told apart where failures are told.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = ApiBody.Json.Encoder;
            foreach (var converter in ApiBody.Json.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddOpenApi(
            Document,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = description =>
                    description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "OnRecord";
                        document.Info.Version = WebServer.Version;
                        document.Info.Description =
                            "Who said what: statements of news articles, tied to the characters that they come from.";
                        document.Servers?.Clear();
                        return Task.CompletedTask;
                    }
                );
            }
        );
    }

    /// <summary>The routes, one a line.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json");
        var api = app.MapGroup("/api/v1").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/ledger", LedgerApi.About).Produces<JsonLedger>(contentType: Json);
        api.MapGet("/statements", StatementApi.Find).Produces<JsonFound>(200, Json, "application/x-ndjson");
        api.MapGet("/statements/{id}", StatementApi.Get).Produces<JsonStatementPage>(contentType: Json);
        api.MapPost("/statements/{id}/corrections", StatementApi.Correct)
            .Produces<JsonCorrected>(StatusCodes.Status201Created, Json)
            .RequireAuthorization(Roles.Reviewer);
        api.MapGet("/facets", StatementApi.Facets).Produces<FacetCounts>(contentType: Json);
        api.MapGet("/articles", LedgerApi.Articles).Produces<JsonArticles>(contentType: Json);
        api.MapGet("/articles/{id}", LedgerApi.Article).Produces<JsonStored>(contentType: Json);
        api.MapGet("/articles/{id}/versions", VersionApi.Versions).Produces<JsonArticleVersions>(contentType: Json);
        api.MapGet("/articles/{id}/anchors", VersionApi.Anchors).Produces<JsonAnchors>(200, Json, ApiList.Ndjson);
        api.MapPost("/articles", LedgerApi.Add)
            .Produces<JsonAddition>(StatusCodes.Status201Created, Json)
            .RequireAuthorization(Roles.Editor);
        api.MapPost("/read", LedgerApi.Read).Produces<JsonReading>(contentType: Json);
        api.MapGet("/claims", ClaimApi.Find).Produces<JsonClaimPage>(contentType: Json);
        api.MapGet("/claims/{id}", ClaimApi.Get).Produces<JsonClaim>(contentType: Json);
        api.MapPost("/claims/decisions", ClaimApi.Decide)
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/actors", LedgerApi.Actors).Produces<JsonActors>(contentType: Json);
        api.MapGet("/actor", LedgerApi.Actor).Produces<JsonActorRecord>(contentType: Json);
        api.MapPost("/actors/decisions", LedgerApi.Decide)
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/report", ReportApi.Get).Produces<JsonReport>(contentType: Json);
        api.MapPost("/check", ReportApi.Check).Produces<JsonQuoteReport>(contentType: Json);
        api.MapGet("/models", LedgerApi.Models).Produces<IReadOnlyList<JsonModel>>(contentType: Json);
        api.MapGet("/today", VersionApi.Today).Produces<JsonToday>(200, Json, ApiList.Ndjson);
        MapSources(api);
        MapWatches(api);
    }

    private static void MapSources(RouteGroupBuilder api)
    {
        api.MapGet("/feeds", SourceApi.Feeds).Produces<JsonSources>(200, Json, ApiList.Ndjson);
        api.MapPost("/feeds", SourceApi.AddFeed)
            .Produces<JsonJob>(StatusCodes.Status202Accepted, Json)
            .RequireAuthorization(Roles.Editor);
        api.MapDelete("/feeds", SourceApi.RemoveFeed)
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/jobs", SourceApi.Jobs).Produces<JsonJobs>(200, Json, ApiList.Ndjson);
        api.MapGet("/jobs/{number}", SourceApi.Job).Produces<JsonJob>(contentType: Json);
        api.MapPost("/jobs", SourceApi.Start)
            .Produces<JsonJob>(StatusCodes.Status202Accepted, Json)
            .RequireAuthorization(Roles.Editor);
        api.MapPost("/jobs/{number}/stop", SourceApi.Stop)
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/network", SourceApi.Network)
            .Produces<JsonNetwork>(200, Json, ApiList.Ndjson)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/changes", SourceApi.Changes)
            .Produces<JsonChanges>(200, Json, ApiList.Ndjson)
            .RequireAuthorization(Roles.Admin);
    }

    private static void MapWatches(RouteGroupBuilder api)
    {
        api.MapGet("/watches", WatchApi.List).Produces<JsonWatches>(200, Json, ApiList.Ndjson);
        api.MapPost("/watches", WatchApi.Add)
            .Produces<JsonWatch>(StatusCodes.Status201Created, Json)
            .RequireAuthorization(Roles.Editor);
        api.MapDelete("/watches/{id}", WatchApi.Remove)
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/watches/{id}/matches", WatchApi.Matches).Produces<JsonMatches>(200, Json, ApiList.Ndjson);
        api.MapPost("/watches/{id}/seen", WatchApi.Seen)
            .Produces<JsonSeen>(contentType: Json)
            .RequireAuthorization(Roles.Editor);
        api.MapGet("/watches/{id}/webhooks", WatchApi.Hooks)
            .Produces<JsonHooks>(200, Json, ApiList.Ndjson)
            .RequireAuthorization(Roles.Editor);
        api.MapPost("/watches/{id}/webhooks", WatchApi.AddHook)
            .Produces<JsonNewHook>(StatusCodes.Status201Created, Json)
            .RequireAuthorization(Roles.Editor);
        api.MapDelete("/watches/{id}/webhooks/{hook}", WatchApi.RemoveHook)
            .Produces(StatusCodes.Status204NoContent)
            .RequireAuthorization(Roles.Editor);
    }
}
