using OnRecord.Web.Webhooks;

namespace OnRecord.Web;

/// <summary>What the server may do over the network when somebody asks for it; every request is logged.</summary>
public sealed record NetworkWork
{
    /// <summary>Adds the feed at an address, or the one that the page there names. False when nothing was added.</summary>
    public required Func<Uri, string?, JobVoice, CancellationToken, Task<bool>> AddFeed { get; init; }

    /// <summary>Fetches what is due of all feeds, and keeps the articles. False when some could not be had.</summary>
    public required Func<JobVoice, CancellationToken, Task<bool>> Fetch { get; init; }

    /// <summary>Sends new answers of watches where people want them; null where nothing is sent.</summary>
    public WebhookCourier? Webhooks { get; init; }

    /// <summary>The file of the network log.</summary>
    public required string LogPath { get; init; }
}

/// <summary>How work says what it does; may be called on any thread.</summary>
/// <param name="Say">A line that stays.</param>
/// <param name="Progress">How far it is, in place of what was said before.</param>
public sealed record JobVoice(Action<string> Say, Action<string> Progress);
