using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnRecord.Web.Access;
using OnRecord.Web.Api;
using OnRecord.Web.CheckPages;
using OnRecord.Web.ClaimPages;
using OnRecord.Web.Jobs;
using OnRecord.Web.Mcp;
using OnRecord.Web.ReportPages;
using OnRecord.Web.Safety;
using OnRecord.Web.TodayPages;
using OnRecord.Web.Webhooks;

namespace OnRecord.Web;

/// <summary>The web server of a ledger: pages, REST, feeds and MCP.</summary>
public static class WebServer
{
    // A pasted article with its form; far more than any article has.
    private const long MaxBody = 4 * 1024 * 1024;

    /// <summary>The version of the program, for example <c>0.1.0</c>.</summary>
    internal static string Version { get; } = typeof(WebServer).Assembly.GetName().Version!.ToString(3);

    /// <summary>Makes a server that is yet to be started.</summary>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static WebApplication Create(WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebServer).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
        builder.Logging.AddFilter(level => level >= LogLevel.Error);
        // A port that is taken is told in words by whoever starts the server.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(options.Address, options.Port);
        });

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(options.Ledger);
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton<ReadingDesk>();
        builder.Services.AddSingleton<ReportDesk>();
        builder.Services.AddSingleton(services => new CheckDesk(
            options.Ledger,
            () => options.Read is null ? null : services.GetRequiredService<ReadingDesk>().ReadAsync
        ));
        builder.Services.AddSingleton<JobBoard>();
        builder.Services.AddSingleton<TodayBoard>();
        builder.Services.AddSingleton<ClaimDesk>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ClaimDesk>());
        builder.Services.AddHostedService<WebhookDesk>();
        builder.Services.AddRazorComponents();
        builder.Services.AddAccess(options);
        builder.Services.AddRateLimits(options);
        builder.Services.AddApi();
        builder.Services.AddLedgerMcp().WithHttpTransport();

        var app = builder.Build();
        app.UseSafety(options);
        app.UseFailurePages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        Routes.Map(app, options);
        return app;
    }

    /// <summary>The path of the page that makes a team's first account; null when there are accounts, or nobody signs in.</summary>
    public static string? SetUpPathOf(WebApplication server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var book = server.Services.GetRequiredService<AccountBook>();
        return server.Services.GetRequiredService<WebOptions>().Team && book.All.Count == 0
            ? $"/set-up?code={book.SetUpCode}"
            : null;
    }

    /// <summary>The address at which a started server is reached, ending with a slash.</summary>
    public static Uri AddressOf(WebApplication server)
    {
        ArgumentNullException.ThrowIfNull(server);
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new Uri(addresses.Addresses.First().TrimEnd('/') + "/");
    }
}
