using System.CommandLine;
using System.CommandLine.Parsing;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Commands;

/// <summary>The options of every command that reads with a model, and the variables that stand in for them.</summary>
internal sealed class ReaderSettings(Shell shell)
{
    /// <summary>Names the model where the command line does not.</summary>
    public const string ModelVariable = "ONRECORD_MODEL";

    private const string ThreadsVariable = "ONRECORD_THREADS";

    /// <summary>Which model.</summary>
    public Option<string?> Model { get; } =
        new("--model", "-m")
        {
            HelpName = "NAME|FOLDER",
            Description = $"The model to read with [env: {ModelVariable}] [default: en-1]",
        };

    /// <summary>How many threads.</summary>
    public Option<int?> Threads { get; } =
        new("--threads")
        {
            HelpName = "N",
            CustomParser = result => WholeNumber.Read(result, "--threads", least: 1),
            Description = $"Threads to read with; changes no result [env: {ThreadsVariable}] [default: all processors]",
        };

    /// <summary>Path or name of the model; null for the default.</summary>
    public string? ModelOf(ParseResult parsed) => parsed.GetValue(Model) ?? shell.Setting(ModelVariable);

    /// <summary>How many threads to read with; 1 or more.</summary>
    public int ThreadsOf(ParseResult parsed) =>
        parsed.GetValue(Threads) ?? ThreadsFromEnvironment() ?? Environment.ProcessorCount;

    /// <summary>Refuses a variable that is no number.</summary>
    public void Validate(CommandResult result)
    {
        if (
            result.GetResult(Threads) is null
            && shell.Setting(ThreadsVariable) is { } value
            && ThreadsFromEnvironment() is null
        )
        {
            result.AddError($"{ThreadsVariable} must be a whole number of 1 or more; it is '{value}'.");
        }
    }

    private int? ThreadsFromEnvironment() =>
        int.TryParse(shell.Setting(ThreadsVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
            ? number
            : null;
}
