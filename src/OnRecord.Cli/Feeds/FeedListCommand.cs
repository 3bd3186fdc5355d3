using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Feeds;
using OnRecord.Statements.Json;

namespace OnRecord.Cli.Feeds;

/// <summary><c>onrecord feed list</c>.</summary>
internal static class FeedListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var broken = new Option<bool>("--broken")
        {
            Description = "Only those that failed the last time, or that gave up pages.",
        };
        var format = Choice.Of(
            ["--format", "-f"],
            "How the list is written.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json)
        );
        var place = new LedgerPlace(shell);
        var command = new Command(
            "list",
            "List the feeds: when each was last asked for and what came of it, how many articles came by it, how many pages wait, and when it is due."
        )
        {
            broken,
            format,
        };
        place.AddTo(command);
        new HelpPage(
            [
                ("All of them", "onrecord feed list"),
                ("Those that need somebody to look", "onrecord feed list --broken"),
            ],
            [
                (ExitCode.Done, "they are listed"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var feeds = ledger
                .Feeds.All()
                .Where(feed => !parsed.GetValue(broken) || feed.Error is not null || feed.GivenUp > 0)
                .ToList();
            ResultOutput.Guard(() =>
            {
                if (parsed.GetValue(format) == OutputFormat.Json)
                {
                    var json = JsonSerializer.Serialize(feeds, FeedJsonContext.Indented.IReadOnlyListStoredFeed);
                    shell.Out.Write(ReadingJson.Escape(json) + "\n");
                    return;
                }
                foreach (var line in feeds.SelectMany(Lines))
                {
                    shell.Out.WriteLine(line);
                }
            });
            return ExitCode.Done;
        });
        return command;
    }

    // https://example.org/feed.xml  The Harbour Post  [World/Ports]
    //   asked 2024-05-12 08:00:00Z: 200; 12 articles, 3 pages waiting; due 2024-05-12 08:45:00Z
    private static IEnumerable<string> Lines(StoredFeed feed)
    {
        var title = feed.Title is { } known ? $"  {VisibleText.Line(known)}" : "";
        var folder = feed.Folder is { } named ? $"  [{VisibleText.Line(named)}]" : "";
        yield return $"{VisibleText.Line(feed.Address.OriginalString)}{title}{folder}";
        var asked = feed.AskedAt is { } at
            ? $"asked {Instant(at)}: {feed.Status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"}"
            : "not asked yet";
        var givenUp = feed.GivenUp > 0 ? $", {feed.GivenUp} given up" : "";
        yield return $"  {asked}; {CountedNoun.Of(feed.Articles, "article")}, {CountedNoun.Of(feed.Waiting, "page")} waiting{givenUp}; due {Instant(feed.DueAt)}";
        if (feed.Error is { } error)
        {
            var times = feed.Failures == 1 ? "once" : $"{feed.Failures} times in a row";
            yield return $"  failed {times}: {VisibleText.Line(error)}";
        }
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

[JsonSerializable(typeof(IReadOnlyList<StoredFeed>))]
internal sealed partial class FeedJsonContext : JsonSerializerContext
{
    public static FeedJsonContext Indented { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                WriteIndented = true,
                NewLine = "\n",
            }
        );
}
