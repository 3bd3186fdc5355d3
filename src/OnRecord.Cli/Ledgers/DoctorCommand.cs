using System.CommandLine;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Upkeep;

namespace OnRecord.Cli.Ledgers;

/// <summary><c>onrecord doctor</c>.</summary>
internal static class DoctorCommand
{
    private static readonly HelpPage Help = new(
        [("See how the ledger is", "onrecord doctor")],
        [
            (ExitCode.Done, "nothing is wrong"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Ledger, "something is wrong, or there is no ledger"),
        ]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var place = new LedgerPlace(shell);
        var command = new Command(
            "doctor",
            "Say where the ledger is, what it holds, how large it is, and what the database finds wrong with it."
        );
        place.AddTo(command);
        Help.AddTo(command);
        command.SetAction(parsed =>
        {
            using var ledger = place.Open(parsed);
            var health = ledger.Examine();
            ResultOutput.Guard(() => Write(health, ledger.Location, shell.Out));
            return health.Faults.Count == 0 ? ExitCode.Done : ExitCode.Ledger;
        });
        return command;
    }

    private static void Write(LedgerHealth health, string location, TextWriter output)
    {
        Line("ledger", $"{VisibleText.Line(location)}");
        Line("database", $"{health.Database}, tables of {health.Version}");
        Line(
            "size",
            $"{health.Bytes:N0} bytes{(health.UnusedBytes is { } unused ? FormattableString.Invariant($", {unused:N0} of them unused") : "")}{(health.FreeBytes is { } free ? FormattableString.Invariant($"; {free:N0} free on the disk") : "")}"
        );
        var counts = health.Counts;
        Line(
            "holds",
            $"{CountedNoun.Of(counts.Articles, "article")} from {CountedNoun.Of(counts.Appearances, "place")}, {CountedNoun.Of(counts.Statements, "statement")}, {CountedNoun.Of(counts.Readings, "reading")}"
        );
        foreach (var (engine, articles) in health.Engines)
        {
            Line("read by", $"{engine.Version} with {engine.Model}: {CountedNoun.Of(articles, "article")}");
        }
        foreach (var fault in health.Faults)
        {
            Line("fault", $"{VisibleText.Line(fault)}");
        }
        output.WriteLine(
            health.Faults.Count == 0
                ? "Nothing is wrong with the database; 'onrecord verify' proves every hash and span as well."
                : "'onrecord verify' shows what is affected; 'onrecord restore' puts a backup in its place."
        );

        void Line(string name, FormattableString value) =>
            output.WriteLine($"{name, -9} {value.ToString(CultureInfo.InvariantCulture)}");
    }
}
