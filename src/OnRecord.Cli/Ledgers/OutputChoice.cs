using System.CommandLine;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;

namespace OnRecord.Cli.Ledgers;

/// <summary>The options that say how what is in a ledger is written.</summary>
internal sealed class OutputChoice(params (string Word, OutputFormat Value)[] formats)
{
    private readonly Option<OutputFormat> format = Choice.Of(["--format", "-f"], "How the result is written.", formats);

    private readonly Option<int?> width = new("--width")
    {
        HelpName = "COLUMNS",
        CustomParser = result => WholeNumber.Read(result, "--width", CardLayout.MinimumWidth),
        Description = "Width of text output [default: the terminal's]",
    };

    private readonly Option<ColorChoice> color = Choice.Of(
        ["--color"],
        "Colours in text output; auto honours NO_COLOR and TERM=dumb.",
        ("auto", ColorChoice.Auto),
        ("always", ColorChoice.Always),
        ("never", ColorChoice.Never)
    );

    private readonly Option<bool> raw = new("--raw")
    {
        Description = "In CSV, leave cells alone that a spreadsheet would run as a formula.",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(width);
        command.Add(color);
        if (formats.Any(choice => choice.Value == OutputFormat.Csv))
        {
            command.Add(raw);
        }
    }

    /// <summary>What was chosen.</summary>
    public OutputStyle StyleOf(ParseResult parsed) =>
        new(
            parsed.GetValue(format),
            parsed.GetValue(width),
            parsed.GetValue(color),
            formats.Any(choice => choice.Value == OutputFormat.Csv) && parsed.GetValue(raw)
        );
}
