using System.CommandLine;
using OnRecord.Cli.Cards;

namespace OnRecord.Cli.Commands;

/// <summary>The options that say how statements are written.</summary>
/// <param name="description">Of <c>--format</c>.</param>
/// <param name="formats">What it takes, the default first.</param>
internal sealed class OutputChoice(string description, params (string Word, OutputFormat Value)[] formats)
{
    private readonly Option<OutputFormat> format = Choice.Of(["--format", "-f"], description, formats);

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

    /// <summary><c>--format</c>.</summary>
    public Option Format => format;

    /// <summary>The options that say what the format looks like.</summary>
    public IEnumerable<Option> Look => HasCsv ? [width, color, raw] : [width, color];

    private bool HasCsv => Array.Exists(formats, choice => choice.Value == OutputFormat.Csv);

    /// <summary>Gives a command all these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in Look.Prepend(Format))
        {
            command.Add(option);
        }
    }

    /// <summary>What was chosen.</summary>
    public OutputStyle StyleOf(ParseResult parsed) =>
        new(parsed.GetValue(format), parsed.GetValue(width), parsed.GetValue(color), HasCsv && parsed.GetValue(raw));
}
