using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Web.Access;

namespace OnRecord.Web.Tests;

public sealed class RouteTests
{
    /// <summary>What anybody may ask for without saying who they are.</summary>
    private static readonly string[] Anonymous =
    [
        "/assets/marks.css",
        "/assets/{name}",
        "/set-up",
        "/set-up",
        "/shared/{key}",
        "/sign-in",
        "/sign-in",
        "/sign-in/openid/start",
    ];

    [Fact]
    public async Task No_route_is_open_to_everybody_but_those_on_the_list()
    {
        await using var site = await TestSite.StartAsync(Team);
        var open = RoutesOf(site)
            .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(route => route.RoutePattern.RawText)
            .Order(StringComparer.Ordinal);
        Assert.Equal(Anonymous, open);
    }

    [Fact]
    public async Task Every_other_route_turns_a_stranger_away()
    {
        await using var site = await TestSite.StartAsync(Team);
        var routes = RoutesOf(site).Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        Assert.True(routes.Count > 25);
        foreach (var route in routes)
        {
            var path = "/" + route.RoutePattern.RawText!.TrimStart('/');
            path = path.Replace("{documentName}", "v1", StringComparison.Ordinal)
                .Replace("{id}", TestSite.Harbour.ToString(), StringComparison.Ordinal)
                .Replace("{other}", TestSite.Harbour.ToString(), StringComparison.Ordinal)
                .Replace("{id:long}", "1", StringComparison.Ordinal)
                .Replace("{number}", "1", StringComparison.Ordinal)
                .Replace("{hook}", "1", StringComparison.Ordinal)
                .Replace("{address}", $"{TestSite.Harbour}.s1", StringComparison.Ordinal);
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(
                    response.StatusCode == HttpStatusCode.Unauthorized
                        || (
                            response.StatusCode == HttpStatusCode.Redirect
                            && response.Headers.Location!.AbsolutePath == "/sign-in"
                        ),
                    $"{method} {path}: {response.StatusCode}"
                );
            }
        }
    }

    private static WebOptions Team(WebOptions options) =>
        options with
        {
            Team = true,
            Hosts = ["127.0.0.1"],
            Network = new NetworkWork
            {
                AddFeed = (_, _, _, _) => Task.FromResult(true),
                Fetch = (_, _) => Task.FromResult(true),
                LogPath = Path.Combine(options.StateFolder, "network.jsonl"),
            },
            OpenId = new OpenIdSettings(new Uri("https://login.example/"), "onrecord", "secret"),
        };

    private static List<RouteEndpoint> RoutesOf(TestSite site) =>
        [.. site.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];
}
