using System.CommandLine;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Versions;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord versions</c>.</summary>
internal static class VersionsCommand
{
    private static readonly HelpPage Help = new(
        [
            ("What changed at an address, version by version", "onrecord versions https://post.example/bridge"),
            ("The same for each address of an article", "onrecord versions 3f2a99b0c1d2"),
            ("The first version and the fifth", "onrecord versions https://post.example/bridge --from 1 --to 5"),
            ("What stayed as well", "onrecord versions notes/bridge.txt --all"),
        ],
        [
            (ExitCode.Done, "they were shown"),
            (ExitCode.SomeFailed, "the ledger holds nothing of this id or address, or no such version"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "there is no ledger, or it cannot be used"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var given = new Argument<string>("place")
        {
            HelpName = "ADDRESS|ID",
            Description =
                "A web address or a file that was added, as 'onrecord show' prints it, or an article by 6 or more digits of its id.",
        };
        var from = NumberOption("--from", "The earlier version.");
        var to = NumberOption("--to", "The later version.");
        var all = new Option<bool>("--all") { Description = "Show statements that stayed as they were, too." };
        var output = new OutputChoice(
            "How the result is written; JSON always has all statements.",
            ("text", OutputFormat.Text),
            ("json", OutputFormat.Json)
        );
        var place = new LedgerPlace(shell);
        var command = new Command(
            "versions",
            "Show which texts stood at an address, and what became of each statement from one to the next."
        )
        {
            given,
            from,
            to,
            all,
        };
        output.AddTo(command);
        place.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(from) is null != result.GetResult(to) is null)
            {
                result.AddError("--from and --to go together.");
            }
        });
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var asked = parsed.GetRequiredValue(given);
            var places = PlacesOf(ledger, asked);
            if (places.Count == 0)
            {
                shell.Complain($"The ledger {ledger.Location} holds no {VisibleText.Line(asked)}.");
                return ExitCode.SomeFailed;
            }
            (int From, int To)? pair =
                parsed.GetValue(from) is { } first && parsed.GetValue(to) is { } last ? (first, last) : null;
            if (pair is { } wanted && places.FirstOrDefault(versions => !Has(versions, wanted)) is { } without)
            {
                shell.Complain(
                    $"{VisibleText.Line(without[0].Address)} has the versions 1 to {without[^1].Number}, not {wanted.From} and {wanted.To}."
                );
                return ExitCode.SomeFailed;
            }
            var style = output.StyleOf(parsed);
            ResultOutput.Guard(() =>
            {
                if (style.Format == OutputFormat.Json)
                {
                    WriteJson(ledger, places, pair, shell);
                }
                else
                {
                    WriteText(
                        ledger,
                        places,
                        pair,
                        new VersionPrinter(shell.Out, CardLayout.Of(style, shell, toShell: true), parsed.GetValue(all))
                    );
                }
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<int?> NumberOption(string name, string description) =>
        new(name)
        {
            HelpName = "N",
            Description = $"{description} [default: each with the one before it]",
            CustomParser = result => WholeNumber.Read(result, name, least: 1),
        };

    /// <summary>The versions at each address that is meant: what is an id of an article, else an address, else the path of a file.</summary>
    private static List<IReadOnlyList<StoredVersion>> PlacesOf(StatementLedger ledger, string given)
    {
        if (ArticleId.TryParse(given, out var id) && ledger.Find(id) is { } stored)
        {
            return
            [
                .. stored
                    .Versions.GroupBy(version => version.Address)
                    .Select(versions => (IReadOnlyList<StoredVersion>)[.. versions]),
            ];
        }
        var addresses = new List<string> { given };
        if (given.Length > 0 && !given.Contains('\0', StringComparison.Ordinal))
        {
            addresses.Add(Path.GetFullPath(given));
        }
        return [.. addresses.Select(ledger.VersionsAt).Where(versions => versions.Count > 0).Take(1)];
    }

    private static bool Has(IReadOnlyList<StoredVersion> versions, (int From, int To) wanted) =>
        versions.Any(version => version.Number == wanted.From) && versions.Any(version => version.Number == wanted.To);

    private static IEnumerable<(int From, int To)> Pairs(IReadOnlyList<StoredVersion> versions, (int, int)? pair) =>
        pair is { } one
            ? [one]
            : versions.Zip(versions.Skip(1)).Select(next => (next.First.Number, next.Second.Number));

    private static IEnumerable<VersionComparison> Compared(
        StatementLedger ledger,
        IReadOnlyList<StoredVersion> versions,
        (int, int)? pair
    ) => Pairs(versions, pair).Select(two => ledger.CompareVersions(versions[0].Address, two.From, two.To)!);

    private static void WriteJson(
        StatementLedger ledger,
        List<IReadOnlyList<StoredVersion>> places,
        (int, int)? pair,
        Shell shell
    )
    {
        var json = places
            .Select(versions => JsonVersions.Of(versions[0].Address, versions, [.. Compared(ledger, versions, pair)]))
            .ToList();
        shell.Out.Write(LedgerJson.ToIndented(json) + "\n");
    }

    private static void WriteText(
        StatementLedger ledger,
        List<IReadOnlyList<StoredVersion>> places,
        (int, int)? pair,
        VersionPrinter printer
    )
    {
        foreach (var versions in places)
        {
            printer.Write(versions);
            foreach (var comparison in Compared(ledger, versions, pair))
            {
                printer.Write(comparison);
            }
        }
    }
}
