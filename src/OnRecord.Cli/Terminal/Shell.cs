using System.Text;
using Microsoft.Win32.SafeHandles;
using OnRecord.Articles.Fetching;
using OnRecord.Inference.Packages;

namespace OnRecord.Cli.Terminal;

/// <summary>What a command runs in: its streams, its terminal, its environment and its clock.</summary>
internal sealed record Shell
{
    /// <summary>The result goes here, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything that is not the result.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input; opening it reads nothing.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Opens standard output for bytes; whoever writes there leaves <see cref="Out"/> alone.</summary>
    public Func<Stream> OpenBytes { get; init; } = Console.OpenStandardOutput;

    /// <summary>Whether standard input is a terminal where somebody types.</summary>
    public required bool InputIsTerminal { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public required bool OutIsTerminal { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; null when there is none.</summary>
    public required int? Width { get; init; }

    /// <summary>An environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>How pages are fetched, where something may be.</summary>
    public FetchOptions Fetching { get; init; } = FetchOptions.Default;

    /// <summary>How servers are spared that are asked without a person waiting.</summary>
    public PoliteOptions Politeness { get; init; } = PoliteOptions.Default;

    /// <summary>How messages are sent to webhooks.</summary>
    public PostOptions Posting { get; init; } = PostOptions.Default;

    /// <summary>An environment variable; null when it is not set or empty.</summary>
    public string? Setting(string name) => Variable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Says what is wrong on <see cref="Error"/>; the lines after the first are indented.</summary>
    public void Complain(string message)
    {
        var lines = message.Split('\n').Select(line => VisibleText.Line(line));
        Error.WriteLine($"onrecord: {string.Join("\n  ", lines)}");
    }

    /// <summary>Where models are looked for.</summary>
    public ModelLocator Models() => new(Setting(ModelLocator.ModelsVariable), AppContext.BaseDirectory);

    /// <summary>The shell of this process.</summary>
    public static Shell OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Shell
        {
            Out = new StreamWriter(OpenOutput(), utf8, bufferSize: 16 * 1024),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            OpenInput = Console.OpenStandardInput,
            InputIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = TerminalWidth(),
            Variable = Environment.GetEnvironmentVariable,
            Time = TimeProvider.System,
        };
    }

    // The stream of Console drops what goes into a closed pipe without a word, so that reading would go on for nobody.
    // A file keeps that stream: it appends where standard error may write as well.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
#pragma warning disable CA2000 // Standard output stays open as long as the process.
            var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
#pragma warning restore CA2000
            if (!stream.CanSeek)
            {
                return stream;
            }
        }
        return Console.OpenStandardOutput();
    }

    private static int? TerminalWidth()
    {
        if (Console.IsOutputRedirected)
        {
            return null;
        }
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
