using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Feeds;

/// <summary><c>onrecord fetch</c>.</summary>
internal static class FetchCommand
{
    private static readonly TimeSpan DefaultRevisit = TimeSpan.FromDays(2);

    private static readonly HelpPage Help = new(
        [
            ("Fetch what is new in the feeds, once", "onrecord fetch"),
            ("Go on until Ctrl-C", "onrecord fetch --every 15m"),
            ("Ask every feed and page now that waits for a later time or was given up", "onrecord fetch --all"),
            ("What was asked of the network", "onrecord network"),
        ],
        [
            (ExitCode.Done, "everything that was due is fetched and kept"),
            (ExitCode.SomeFailed, "a feed is broken, or pages could not be had or read; the others were"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "the model is missing, altered or of another version"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
            (
                ExitCode.Cancelled,
                "stopped by Ctrl-C; what was finished is kept, and the same command goes on from there"
            ),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell, OpenReader openReader)
    {
        var every = new Option<TimeSpan?>("--every")
        {
            HelpName = "TIME",
            CustomParser = result => DurationOption.Read(result, "--every", TimeSpan.FromMinutes(1)),
            Description = "Begin again after this time, such as 15m or 2h, until Ctrl-C; at least 1m.",
        };
        var all = new Option<bool>("--all")
        {
            Description = "Ask for every feed and page, due or not, also for pages that were given up.",
        };
        var revisit = new Option<TimeSpan?>("--revisit")
        {
            HelpName = "TIME",
            CustomParser = result => DurationOption.Read(result, "--revisit", TimeSpan.Zero),
            Description =
                "For how long pages are looked at again for changes, every 6 hours at most; 0 for never [default: 2d]",
        };
        var force = new Option<bool>("--force")
        {
            Description = "Keep texts in other languages than English as well; expect poor results.",
        };
        var quiet = new Option<bool>("--quiet", "-q")
        {
            Description = "Report errors only: no summary, no notes, no progress.",
        };
        var reader = new ReaderSettings(shell);
        var place = new LedgerPlace(shell);
        var command = new Command(
            "fetch",
            "Fetch the feeds of the ledger and the articles in them, and keep their statements. Servers are spared: robots.txt, one request to a host a second, nothing that has not changed, Retry-After."
        )
        {
            every,
            all,
            revisit,
            force,
            reader.Model,
            reader.Threads,
            quiet,
        };
        place.AddTo(command);
        command.Validators.Add(reader.Validate);
        Help.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                using var ledger = place.Open(parsed);
                if (ledger.Feeds.All().Count == 0)
                {
                    shell.Complain("There are no feeds; 'onrecord feed add' adds one.");
                    return ExitCode.Done;
                }
                var options = ReaderOptions.Default with { Parallelism = reader.ThreadsOf(parsed) };
                var opened = openReader(reader.ModelOf(parsed), options);
                if (opened is not OpenedReader.Ready ready)
                {
                    shell.Complain(((OpenedReader.Unavailable)opened).Reason);
                    return ExitCode.Model;
                }
                using var owner = ready.Owner;
                var request = new FetchRunRequest
                {
                    Every = parsed.GetValue(every),
                    All = parsed.GetValue(all),
                    Revisit = parsed.GetValue(revisit) ?? DefaultRevisit,
                    Force = parsed.GetValue(force),
                    Quiet = parsed.GetValue(quiet),
                };
                return await new FetchRun(request, ledger, ready, shell).RunAsync(cancellationToken);
            }
        );
        return command;
    }
}
