using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnRecord.TestKit;

/// <summary>A web server on a free port of this machine, whose answers a test makes.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ServedRequest> served = new();

    private LocalServer(WebApplication app) => this.app = app;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<ServedRequest> Served => [.. served];

    /// <summary>Starts one.</summary>
    public static async Task<LocalServer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseShutdownTimeout(TimeSpan.Zero);
        var app = builder.Build();
        var server = new LocalServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The address of a path.</summary>
    public Uri Address(string path) => new(new Uri(app.Urls.First()), path);

    /// <summary>Answers a path, with its query, by a function.</summary>
    public void Answer(string path, Func<HttpContext, Task> answer) => answers[path] = answer;

    /// <summary>Answers a path with a text.</summary>
    public void Answer(string path, string type, string body, params (string Name, string Value)[] headers) =>
        Answer(
            path,
            async context =>
            {
                context.Response.ContentType = type;
                foreach (var (name, value) in headers)
                {
                    context.Response.Headers[name] = value;
                }

                await context.Response.WriteAsync(body, context.RequestAborted);
            }
        );

    /// <summary>Answers a path with a status and headers.</summary>
    public void Answer(string path, int status, params (string Name, string Value)[] headers) =>
        Answer(
            path,
            context =>
            {
                context.Response.StatusCode = status;
                foreach (var (name, value) in headers)
                {
                    context.Response.Headers[name] = value;
                }

                return Task.CompletedTask;
            }
        );

    /// <summary>How often a path was asked for.</summary>
    public int Count(string path) => served.Count(request => request.Path == path);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        served.Enqueue(
            new ServedRequest(
                path,
                context.Request.Headers.ToDictionary(
                    header => header.Key,
                    header => header.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                )
            )
        );
        if (answers.TryGetValue(path, out var answer))
        {
            await answer(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}

/// <summary>A request that came.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">Its headers.</param>
public sealed record ServedRequest(string Path, IReadOnlyDictionary<string, string> Headers);
