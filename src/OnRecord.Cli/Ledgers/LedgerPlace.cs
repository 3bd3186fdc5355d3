using System.CommandLine;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary>Which ledger a command works on.</summary>
internal sealed class LedgerPlace(Shell shell)
{
    /// <summary>Names the ledger where the command line does not.</summary>
    public const string Variable = "ONRECORD_LEDGER";

    private readonly Option<string?> option = new("--ledger", "-l")
    {
        HelpName = "PLACE",
        Description =
            $"The ledger: a file, or postgres://USER@HOST/DATABASE [env: {Variable}] [default: onrecord/ledger.db in your data folder]",
    };

    /// <summary>Gives a command the option.</summary>
    public void AddTo(Command command) => command.Add(option);

    /// <summary>Opens the ledger that is there.</summary>
    /// <exception cref="LedgerException">There is none, or it cannot be used.</exception>
    public StatementLedger Open(ParseResult parsed) => StatementLedger.Open(PathOf(parsed), shell.Time);

    /// <summary>Where the ledger is: a file or a database.</summary>
    public string PathOf(ParseResult parsed) =>
        parsed.GetValue(option) ?? shell.Setting(Variable) ?? Path.Combine(DataFolder.Of(shell), "ledger.db");
}
