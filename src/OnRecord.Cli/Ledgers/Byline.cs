using System.CommandLine;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Ledgers;

/// <summary>The options that say who makes a correction, and why.</summary>
internal sealed class Byline(Shell shell)
{
    private const string Variable = "ONRECORD_AUTHOR";

    private readonly Option<string?> author = new("--by")
    {
        HelpName = "NAME",
        Description = $"Who says so [env: {Variable}] [default: your user name]",
    };

    private readonly Option<string?> note = new("--note") { HelpName = "TEXT", Description = "Why." };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(author);
        command.Add(note);
    }

    /// <summary>Who; never empty.</summary>
    public string AuthorOf(ParseResult parsed) =>
        parsed.GetValue(author)
        ?? shell.Setting(Variable)
        ?? shell.Setting("USER")
        ?? shell.Setting("USERNAME")
        ?? "somebody on this machine";

    /// <summary>Why; null when nobody says.</summary>
    public string? NoteOf(ParseResult parsed) => parsed.GetValue(note);
}
