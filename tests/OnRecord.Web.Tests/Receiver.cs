using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OnRecord.Web.Tests;

/// <summary>Another program that takes messages.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<Message> messages = [];
    private readonly SemaphoreSlim came = new(0);

    private Receiver(WebApplication app) => this.app = app;

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    public Uri Address => new(app.Urls.First() + "/hook?token=abc");

    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (messages)
            {
                return [.. messages];
            }
        }
    }

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.app.MapPost("/hook", receiver.TakeAsync);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>Waits for the next message.</summary>
    public async Task NextAsync(CancellationToken cancellationToken) =>
        Assert.True(await came.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken), "No message came.");

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        came.Dispose();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        lock (messages)
        {
            messages.Add(
                new Message(
                    request.Headers["webhook-id"].ToString(),
                    request.Headers["webhook-timestamp"].ToString(),
                    request.Headers["webhook-signature"].ToString(),
                    body.ToArray()
                )
            );
        }
        came.Release();
        return TypedResults.StatusCode(Status);
    }

    internal sealed record Message(string Id, string Timestamp, string Signature, byte[] Body);
}
