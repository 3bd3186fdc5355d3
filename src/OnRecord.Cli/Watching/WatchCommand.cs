using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Ledgers;
using OnRecord.Cli.Network;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Hooks;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Watching;

namespace OnRecord.Cli.Watching;

/// <summary><c>onrecord watch</c> and its verbs.</summary>
internal static class WatchCommand
{
    private static readonly HelpPage Help = new(
        [
            ("Watch what somebody denies", "onrecord watch add 'speaker:\"Anna Brandt\" act:denies'"),
            ("What is new since the last time, and why", "onrecord watch"),
            ("For a program, a statement a line", "onrecord watch run --format jsonl"),
            ("For a feed reader", "onrecord watch run --format atom > watches.xml"),
        ],
        WatchRunCommand.Codes
    );

    /// <summary>Makes the command; without a verb it runs all watches.</summary>
    public static Command Create(Shell shell)
    {
        var command = new Command(
            "watch",
            "Questions that are asked again and again: what is new since the last time, each statement with the reason why it answers. Without a verb, 'run'."
        )
        {
            Add(shell),
            List(shell),
            Remove(shell),
            WatchRunCommand.Create(shell),
        };
        new WatchRunCommand(shell).AddTo(command);
        Help.AddTo(command);
        return command;
    }

    private static Command Add(Shell shell)
    {
        var question = QuestionArgument.Of(ArgumentArity.OneOrMore, "As of 'onrecord find'; best in single quotes.");
        var all = new Option<bool>("--all")
        {
            Description = "Tell what is in the ledger already as well, not only what comes from now on.",
        };
        var webhooks = new Option<string[]>("--webhook")
        {
            HelpName = "ADDRESS",
            Description =
                "Send new answers there, signed; the secret is shown this once. May be given several times. This uses the network.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command("add", "Watch a question, and print its number.") { question, all, webhooks };
        place.AddTo(command);
        new HelpPage(
            [
                ("From now on", "onrecord watch add 'bridge act:denies'"),
                ("From the beginning", "onrecord watch add 'publisher:harbour has:figure' --all"),
                ("Tell another program as well", "onrecord watch add 'act:denies' --webhook https://desk.example/hook"),
            ],
            [
                (ExitCode.Done, "it is watched"),
                (ExitCode.Usage, "the command line or the question is wrong"),
                (ExitCode.Ledger, "the ledger cannot be used or written"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(question));
            if (!Query.TryParse(text, out var query, out var error))
            {
                FindCommand.Explain(text, error, shell);
                return ExitCode.Usage;
            }
            var addresses = new List<Uri>();
            foreach (var written in parsed.GetValue(webhooks) ?? [])
            {
                if (LedgerHooks.AddressOf(written, out var reason) is not { } address)
                {
                    shell.Complain($"{written}: {reason}");
                    return ExitCode.Usage;
                }
                addresses.Add(address);
            }
            using var ledger = StatementLedger.OpenOrCreate(place.PathOf(parsed), shell.Time);
            var start = parsed.GetValue(all) ? WatchStart.FromTheBeginning : WatchStart.FromNow;
            var id = ledger.Watches.Add(query, start);
            AddWebhooks(ledger, id, addresses, start, shell);
            ResultOutput.Guard(() => shell.Out.WriteLine(id.ToString(CultureInfo.InvariantCulture)));
            return ExitCode.Done;
        });
        return command;
    }

    private static void AddWebhooks(
        StatementLedger ledger,
        long watch,
        List<Uri> addresses,
        WatchStart start,
        Shell shell
    )
    {
        if (addresses.Count == 0)
        {
            return;
        }
        using var courier = new NetworkPlace(shell).OpenCourier(ledger);
        foreach (var address in addresses)
        {
            var (_, secret) = courier.Add(watch, address, start);
            shell.Error.WriteLine(
                $"What is sent to {VisibleText.Line(address.AbsoluteUri)} is signed with {secret}; this is not shown again."
            );
        }
    }

    private static Command List(Shell shell)
    {
        var place = new LedgerPlace(shell);
        var command = new Command(
            "list",
            "List the watches: number, question, what was told and when, and how their webhooks are."
        );
        place.AddTo(command);
        new HelpPage(
            [("All of them", "onrecord watch list")],
            [
                (ExitCode.Done, "they are listed"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var watches = ledger.Watches.All();
            var hooks = ledger.Hooks.All().ToLookup(hook => hook.Watch);
            ResultOutput.Guard(() =>
            {
                foreach (var watch in watches)
                {
                    var looked = watch.LookedAt is { } at ? $"last looked {Instant(at)}" : "not looked yet";
                    shell.Out.WriteLine(
                        $"{watch.Id}  {VisibleText.Line(watch.Question)}  (added {Instant(watch.AddedAt)}, {looked}, {watch.Told} told)"
                    );
                    foreach (var hook in hooks[watch.Id])
                    {
                        shell.Out.WriteLine(
                            $"   sent to {VisibleText.Line(hook.Address.AbsoluteUri)}  ({StateOf(hook)})"
                        );
                    }
                }
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Remove(Shell shell)
    {
        var ids = new Argument<long[]>("number")
        {
            HelpName = "NUMBER",
            Description = "Numbers of watches, as 'onrecord watch list' shows them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var webhooks = new Option<string[]>("--webhook")
        {
            HelpName = "ADDRESS",
            Description =
                "Only send nothing there any more, and keep the watch. The address as 'onrecord watch list' shows it; may be given several times.",
        };
        var place = new LedgerPlace(shell);
        var command = new Command("remove", "Watch questions no more, or send nothing more to a webhook.")
        {
            ids,
            webhooks,
        };
        place.AddTo(command);
        new HelpPage(
            [
                ("Watch it no more", "onrecord watch remove 3"),
                ("Watch it, but send nothing there", "onrecord watch remove 3 --webhook https://desk.example/hook"),
            ],
            [
                (ExitCode.Done, "they are removed"),
                (ExitCode.SomeFailed, "there is no such watch or webhook; the others are removed"),
                (ExitCode.Usage, "the command line is wrong"),
                (ExitCode.Ledger, "there is no ledger, or it cannot be used or written"),
            ]
        ).AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            if (parsed.GetValue(webhooks) is { Length: > 0 } addresses)
            {
                return RemoveWebhooks(ledger, parsed.GetRequiredValue(ids), addresses, shell);
            }
            var code = ExitCode.Done;
            foreach (var id in parsed.GetRequiredValue(ids))
            {
                if (!ledger.Watches.Remove(id))
                {
                    shell.Complain($"There is no watch {id}; 'onrecord watch list' lists them.");
                    code = ExitCode.SomeFailed;
                }
            }
            return code;
        });
        return command;
    }

    private static int RemoveWebhooks(StatementLedger ledger, long[] watches, string[] addresses, Shell shell)
    {
        var code = ExitCode.Done;
        foreach (var (watch, address) in watches.SelectMany(_ => addresses, (watch, address) => (watch, address)))
        {
            var wanted = LedgerHooks.AddressOf(address, out _);
            var hooks = ledger.Hooks.All().Where(hook => hook.Watch == watch && hook.Address == wanted).ToList();
            if (hooks.Count == 0)
            {
                shell.Complain(
                    $"Watch {watch} sends nothing to {VisibleText.Line(address)}; 'onrecord watch list' lists where it does."
                );
                code = ExitCode.SomeFailed;
            }
            foreach (var hook in hooks)
            {
                ledger.Hooks.Remove(hook.Id);
            }
        }
        return code;
    }

    private static string StateOf(StoredHook hook) =>
        hook switch
        {
            { Last: null } => "nothing sent yet",
            { Failures: > 0, Last: { } last } =>
                $"failed {hook.Failures} in a row, last {Instant(last.SentAt)}: {VisibleText.Line(last.Error ?? "")}",
            { Last: { } last } => $"last sent {Instant(last.SentAt)}, status {last.Status}",
        };

    internal static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
