using OnRecord.Articles.Fetching;
using OnRecord.Ledger.Feeds;
using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Watching;
using OnRecord.Web.Access;
using OnRecord.Web.Jobs;

namespace OnRecord.Web.Api;

/// <summary>A feed, and how it is.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">Its title; null when it is not known.</param>
/// <param name="Home">The page that it belongs to; null when it is not known.</param>
/// <param name="Folder">The folder that it lies in; null when it lies in none.</param>
/// <param name="IgnoresRobots">Whether <c>robots.txt</c> is not asked about the feed itself.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="AskedAt">When it was last asked for; null when it never was.</param>
/// <param name="Status">The status that its server answered last; null when none did.</param>
/// <param name="Error">What was wrong the last time; null when nothing was.</param>
/// <param name="Failures">How often in a row something was wrong.</param>
/// <param name="DueAt">Before then it is not asked for by itself.</param>
/// <param name="Articles">Articles that came by it.</param>
/// <param name="Waiting">Its entries that have yet to be fetched.</param>
/// <param name="GivenUp">Its entries that were given up.</param>
public sealed record JsonSource(
    Uri Address,
    string? Title,
    Uri? Home,
    string? Folder,
    bool IgnoresRobots,
    DateTimeOffset AddedAt,
    DateTimeOffset? AskedAt,
    int? Status,
    string? Error,
    int Failures,
    DateTimeOffset DueAt,
    int Articles,
    int Waiting,
    int GivenUp
)
{
    /// <summary>The JSON of a feed.</summary>
    public static JsonSource Of(StoredFeed feed) =>
        new(
            feed.Address,
            feed.Title,
            feed.Home,
            feed.Folder,
            feed.IgnoresRobots,
            feed.AddedAt,
            feed.AskedAt,
            feed.Status,
            feed.Error,
            feed.Failures,
            feed.DueAt,
            feed.Articles,
            feed.Waiting,
            feed.GivenUp
        );
}

/// <summary>A page of feeds, in the order in which they were added.</summary>
/// <param name="Feeds">The feeds.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonSources(IReadOnlyList<JsonSource> Feeds, string? Next);

/// <summary>A feed to add.</summary>
/// <param name="Address">Its address, or that of the page that names it.</param>
/// <param name="Folder">The folder that it lies in; null for none.</param>
public sealed record FeedRequest(string? Address, string? Folder);

/// <summary>Work that goes on.</summary>
/// <param name="Number">From 1, since the server was started.</param>
/// <param name="Name">What it does.</param>
/// <param name="State"><c>running</c>, <c>done</c>, <c>failed</c> or <c>stopped</c>.</param>
/// <param name="StartedBy">Who asked for it.</param>
/// <param name="StartedAt">When.</param>
/// <param name="Progress">How far it is; empty when it has ended.</param>
/// <param name="Lines">What it said.</param>
public sealed record JsonJob(
    int Number,
    string Name,
    JobState State,
    string StartedBy,
    DateTimeOffset StartedAt,
    string Progress,
    IReadOnlyList<string> Lines
)
{
    /// <summary>The JSON of a job as it is now.</summary>
    public static JsonJob Of(Job job)
    {
        var (state, lines, progress) = job.Now;
        return new JsonJob(job.Number, job.Name, state, job.StartedBy, job.StartedAt, progress, lines);
    }
}

/// <summary>The last jobs, the newest first.</summary>
/// <param name="Jobs">The jobs.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonJobs(IReadOnlyList<JsonJob> Jobs, string? Next);

/// <summary>Work to start.</summary>
/// <param name="Work">Always <c>fetch</c>: what is due of all feeds.</param>
public sealed record JobRequest(string? Work);

/// <summary>A page of the network log, the newest first.</summary>
/// <param name="Requests">Requests that were made or refused.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonNetwork(IReadOnlyList<NetworkRequest> Requests, string? Next);

/// <summary>A page of the log of changes, the newest first.</summary>
/// <param name="Changes">Who changed what.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonChanges(IReadOnlyList<AuditEntry> Changes, string? Next);

/// <summary>A question that is asked again and again.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Question">The question.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="LookedAt">When new answers were last told; null when they never were.</param>
/// <param name="Told">Answers that have been told.</param>
public sealed record JsonWatch(long Id, string Question, DateTimeOffset AddedAt, DateTimeOffset? LookedAt, int Told)
{
    /// <summary>The JSON of a watch.</summary>
    public static JsonWatch Of(StoredWatch watch) =>
        new(watch.Id, watch.Question, watch.AddedAt, watch.LookedAt, watch.Told);
}

/// <summary>A page of watches, in the order in which they were added.</summary>
/// <param name="Watches">The watches.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonWatches(IReadOnlyList<JsonWatch> Watches, string? Next);

/// <summary>A question to watch.</summary>
/// <param name="Question">The question.</param>
/// <param name="All">Whether what is in the ledger already is new as well.</param>
public sealed record WatchRequest(string? Question, bool All = false);

/// <summary>Answers of a watch.</summary>
/// <param name="Watch">The watch.</param>
/// <param name="Matches">New ones in the order in which they came, or told ones, the last first.</param>
/// <param name="HasMore">Whether there are more new ones, which come once these are seen.</param>
public sealed record JsonMatches(JsonWatch Watch, IReadOnlyList<JsonMatch> Matches, bool HasMore);

/// <summary>How many answers are new no more.</summary>
/// <param name="Statements">Their number.</param>
public sealed record JsonSeen(int Statements);

/// <summary>An address to which new answers are sent.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Watch">Number of its watch.</param>
/// <param name="Address">The address.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="Failures">How often in a row a message did not arrive.</param>
/// <param name="DueAt">Before then nothing is sent by itself.</param>
/// <param name="Messages">The last messages, the newest first.</param>
public sealed record JsonHook(
    long Id,
    long Watch,
    Uri Address,
    DateTimeOffset AddedAt,
    int Failures,
    DateTimeOffset DueAt,
    IReadOnlyList<HookMessage> Messages
)
{
    /// <summary>The JSON of an address.</summary>
    public static JsonHook Of(StoredHook hook, IReadOnlyList<HookMessage> messages) =>
        new(hook.Id, hook.Watch, hook.Address, hook.AddedAt, hook.Failures, hook.DueAt, messages);
}

/// <summary>A page of addresses, in the order in which they were added.</summary>
/// <param name="Webhooks">The addresses.</param>
/// <param name="Next">Cursor of the next page; null when there is none.</param>
public sealed record JsonHooks(IReadOnlyList<JsonHook> Webhooks, string? Next);

/// <summary>An address to send new answers to.</summary>
/// <param name="Address">Where to; http or https.</param>
/// <param name="All">Whether what is in the ledger already is sent as well.</param>
public sealed record HookRequest(string? Address, bool All = false);

/// <summary>A new address.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Secret">What its messages are signed with; not shown again.</param>
public sealed record JsonNewHook(long Id, string Secret);
