using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OnRecord.Cli.Commands;

/// <summary>What a command's <c>--help</c> says beyond its arguments and options.</summary>
/// <param name="examples">What each example does, and its command line.</param>
/// <param name="exitCodes">What the command returns, and when; empty where it goes without saying.</param>
internal sealed class HelpPage(
    IReadOnlyList<(string Purpose, string Line)> examples,
    IReadOnlyList<(int Code, string Meaning)> exitCodes
)
{
    private const string ProgramName = "onrecord";
    private const int Width = 100;

    /// <summary>Gives a command a help option that shows this page.</summary>
    public void AddTo(Command command)
    {
        var option = new HelpOption("--help", "-h", "-?") { Description = "Show this page." };
        option.Action = new Action(this, new HelpAction { MaxWidth = Width });
        for (var i = command.Options.Count - 1; i >= 0; i--)
        {
            if (command.Options[i] is HelpOption)
            {
                command.Options.RemoveAt(i);
            }
        }
        command.Options.Add(option);
    }

    private void Write(TextWriter output)
    {
        output.WriteLine("Examples:");
        foreach (var (purpose, line) in examples)
        {
            output.WriteLine($"  # {purpose}");
            output.WriteLine($"  {line}");
        }
        if (exitCodes.Count == 0)
        {
            return;
        }
        output.WriteLine();
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in exitCodes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {code, -4} {meaning}"));
        }
    }

    private sealed class Action(HelpPage page, HelpAction usual) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var configuration = parseResult.InvocationConfiguration;
            var output = configuration.Output;
            using var written = new StringWriter();
            configuration.Output = written;
            var code = usual.Invoke(parseResult);
            configuration.Output = output;
            // The library names the file that runs, which is 'dotnet' or a test, not what the user types.
            output.Write(
                written
                    .ToString()
                    .Replace($"  {RootCommand.ExecutableName} ", $"  {ProgramName} ", StringComparison.Ordinal)
            );
            page.Write(output);
            return code;
        }
    }
}
