using System.CommandLine;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Watching;
using OnRecord.Web.Webhooks;

namespace OnRecord.Cli.Watching;

/// <summary><c>onrecord watch run</c>, and <c>onrecord watch</c> without a verb.</summary>
/// <remarks>What is new is written first and noted as told afterwards, so that nothing is lost when writing fails.</remarks>
internal sealed class WatchRunCommand(Shell shell)
{
    private const int PageLength = 1000;

    // As many as a feed reader may have missed.
    private const int AtomLength = 100;

    private readonly Argument<long[]> numbers = new("number")
    {
        HelpName = "NUMBER",
        Description = "Only these watches [default: all]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> peek = new("--peek")
    {
        Description = "Show what is new without noting it as told, so that it stays new.",
    };

    private readonly Option<OutputFormat> format = Choice.Of(
        ["--format", "-f"],
        "How the result is written; atom has the last 100 that were told besides what is new.",
        ("text", OutputFormat.Text),
        ("json", OutputFormat.Json),
        ("jsonl", OutputFormat.Jsonl),
        ("atom", OutputFormat.Atom)
    );

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Report errors only: no summary." };
    private readonly LedgerPlace place = new(shell);

    /// <summary>What it returns.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> Codes { get; } =
    [
        (ExitCode.Done, "what is new was shown, even when there was nothing"),
        (ExitCode.SomeFailed, "there is no such watch, or a webhook did not get its message"),
        (ExitCode.Usage, "the command line is wrong"),
        (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
    ];

    /// <summary>Makes <c>watch run</c>.</summary>
    public static Command Create(Shell shell)
    {
        var run = new WatchRunCommand(shell);
        var command = new Command(
            "run",
            "Show what is new since the last time, each statement with the reason why it answers. Each is told once, also when another model reads it again."
        )
        {
            run.numbers,
        };
        run.AddTo(command);
        new HelpPage(
            [
                ("What is new in all watches", "onrecord watch run"),
                ("In one of them, and let it stay new", "onrecord watch run 3 --peek"),
                ("For a feed reader", "onrecord watch run --format atom > watches.xml"),
            ],
            Codes
        ).AddTo(command);
        return command;
    }

    /// <summary>Gives a command the options and the action.</summary>
    public void AddTo(Command command)
    {
        command.Add(peek);
        command.Add(format);
        command.Add(quiet);
        place.AddTo(command);
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var ledger = place.Open(parsed);
        var watches = ledger.Watches.All();
        var wanted = parsed.CommandResult.GetResult(numbers) is null ? [] : parsed.GetValue(numbers) ?? [];
        var missing = wanted.Where(number => watches.All(watch => watch.Id != number)).ToList();
        if (missing.Count > 0)
        {
            shell.Complain($"There is no watch {missing[0]}; 'onrecord watch list' lists them.");
            return ExitCode.SomeFailed;
        }
        var chosen = watches.Where(watch => wanted.Length == 0 || wanted.Contains(watch.Id)).ToList();
        var told = parsed.GetValue(format) switch
        {
            OutputFormat.Json => RunWhole(chosen, ledger.Watches, parsed, WriteJson),
            OutputFormat.Atom => RunWhole(chosen, ledger.Watches, parsed, news => WriteAtom(news, ledger.Watches)),
            var other => RunByPages(chosen, ledger.Watches, parsed, WriterOf(other)),
        };
        if (!parsed.GetValue(quiet))
        {
            await shell.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{told:N0} new {(told == 1 ? "statement" : "statements")} in {chosen.Count:N0} {(chosen.Count == 1 ? "watch" : "watches")}."
                )
            );
        }
        return parsed.GetValue(peek) ? ExitCode.Done : await SendAsync(ledger, chosen, parsed, cancellationToken);
    }

    /// <summary>Sends what is new to the webhooks of the watches that are run, whenever they were last tried.</summary>
    private async Task<int> SendAsync(
        StatementLedger ledger,
        IReadOnlyList<StoredWatch> watches,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var ids = watches.Select(watch => watch.Id).ToHashSet();
        if (!ledger.Hooks.All().Any(hook => ids.Contains(hook.Watch)))
        {
            return ExitCode.Done;
        }
        using var courier = new NetworkPlace(shell).OpenCourier(ledger);
        var tally = await courier.SendAsync(HookSelection.All, ids, cancellationToken);
        foreach (var (hook, reason) in tally.Lost)
        {
            shell.Complain($"the webhook {hook.Address} of watch {hook.Watch} did not get its message: {reason}");
        }
        if (!parsed.GetValue(quiet) && tally.Statements > 0)
        {
            await shell.Error.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{tally.Statements:N0} {(tally.Statements == 1 ? "statement" : "statements")} sent to webhooks."
                )
            );
        }
        return tally.Lost.Count == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private int RunByPages(
        List<StoredWatch> watches,
        LedgerWatches ledger,
        ParseResult parsed,
        Action<StoredWatch, WatchMatch> write
    )
    {
        var told = 0;
        foreach (var watch in watches)
        {
            WatchNews news;
            do
            {
                news = ledger.News(watch.Id, parsed.GetValue(peek) ? int.MaxValue : PageLength);
                ResultOutput.Guard(() =>
                {
                    foreach (var match in news.Matches)
                    {
                        write(watch, match);
                    }
                    shell.Out.Flush();
                });
                told += news.Matches.Count;
                if (!parsed.GetValue(peek))
                {
                    ledger.MarkTold(news);
                }
            } while (news.HasMore);
        }
        return told;
    }

    private int RunWhole(
        List<StoredWatch> watches,
        LedgerWatches ledger,
        ParseResult parsed,
        Action<List<WatchNews>> write
    )
    {
        var news = watches.ConvertAll(watch => ledger.News(watch.Id, int.MaxValue));
        ResultOutput.Guard(() =>
        {
            write(news);
            shell.Out.Flush();
        });
        if (!parsed.GetValue(peek))
        {
            news.ForEach(ledger.MarkTold);
        }
        return news.Sum(one => one.Matches.Count);
    }

    private void WriteJson(List<WatchNews> news) =>
        shell.Out.Write(
            LedgerJson.ToIndented([
                .. news.Select(one => new JsonWatchNews(
                    one.Watch.Id,
                    one.Watch.Question,
                    one.Watch.LookedAt,
                    [.. one.Matches.Select(match => JsonMatch.Of(one.Watch, match))]
                )),
            ]) + "\n"
        );

    private void WriteAtom(List<WatchNews> news, LedgerWatches ledger)
    {
        var entries = news.SelectMany(one =>
            one.Matches.Concat(ledger.Told(one.Watch.Id, AtomLength)).Select(match => (one.Watch, match))
        );
        MatchFeed.Write(entries, shell.Time.GetUtcNow(), shell.Out);
    }

    private Action<StoredWatch, WatchMatch> WriterOf(OutputFormat wanted)
    {
        if (wanted == OutputFormat.Jsonl)
        {
            return (watch, match) => shell.Out.Write(LedgerJson.ToLine(JsonMatch.Of(watch, match)) + "\n");
        }
        var style = new OutputStyle(OutputFormat.Text, Width: null, ColorChoice.Auto, RawCells: false);
        var printer = new MatchPrinter(shell.Out, CardLayout.Of(style, shell, toShell: true));
        return printer.Write;
    }
}
