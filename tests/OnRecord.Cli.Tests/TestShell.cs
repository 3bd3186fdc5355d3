using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using System.Text;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Tests;

/// <summary>Runs command lines in this process, with a folder of their own and a reader that needs no model.</summary>
internal sealed class TestShell : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-cli-");

    public TestShell() => Variables["ONRECORD_NETWORK_LOG"] = PathOf("network.jsonl");

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>How pages are fetched; addresses of this machine are refused, as everywhere.</summary>
    public FetchOptions Fetching { get; set; } = FetchOptions.Default;

    /// <summary>How servers are spared.</summary>
    public PoliteOptions Politeness { get; set; } = PoliteOptions.Default;

    /// <summary>How messages are sent.</summary>
    public PostOptions Posting { get; set; } = PostOptions.Default;

    public string Input { get; set; } = "";

    public bool IsTerminal { get; set; }

    public int? Width { get; set; }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Makes the reading of an article; by default one statement of its first three words.</summary>
    public Func<Article, CancellationToken, Reading> Read { get; set; } = FirstWords;

    /// <summary>What readings say they were made by.</summary>
    public EngineVersion Engine { get; set; } = new("0.1.0", "hand");

    /// <summary>The clock; by default one whose stopwatch stands still, so that summaries can be compared.</summary>
    public TimeProvider Time { get; set; } = new StandingClock();

    /// <summary>Takes the place of standard output; null for one that is kept in <see cref="Out"/>.</summary>
    public TextWriter? Output { get; set; }

    /// <summary>Makes the reader; null for one that uses <see cref="Read"/>.</summary>
    public OpenReader? Open { get; set; }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Runs a command line, with phrases in single quotes; <c>{name}</c> in it stands for a file in the folder.</summary>
    public async Task<int> RunAsync(string line, CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var shell = new Shell
        {
            Out = Output ?? output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            InputIsTerminal = false,
            OutIsTerminal = IsTerminal,
            ErrorIsTerminal = IsTerminal,
            Width = Width,
            Variable = name => Variables.GetValueOrDefault(name),
            Time = Time,
            Fetching = Fetching,
            Politeness = Politeness,
            Posting = Posting,
        };
        // Outside single quotes a line is split as the command line's own library does it; inside them nothing is.
        string[] arguments =
        [
            .. line.Split('\'')
                .SelectMany((part, i) => i % 2 == 1 ? [part] : CommandLineParser.SplitCommandLine(part))
                .Select(word => word.StartsWith('{') && word.EndsWith('}') ? PathOf(word[1..^1]) : word),
        ];
        var open = Open ?? ((_, _) => new OpenedReader.Ready(ReadAllAsync, Engine, Owner: null));
        var code = await OnRecordCommand.RunAsync(arguments, shell, open, cancellationToken);
        Out = output.ToString();
        Error = error.ToString().Replace(folder.FullName, "", StringComparison.Ordinal);
        return code;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async IAsyncEnumerable<Reading> ReadAllAsync(
        IAsyncEnumerable<Article> articles,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var article in articles.WithCancellation(cancellationToken))
        {
            yield return Read(article, cancellationToken);
        }
    }

    private static Reading FirstWords(Article article, CancellationToken cancellationToken)
    {
        var words = article.Text.Value.Split(' ', 4);
        return HandMade.OneStatement(article.Text.Value, words[0], words[1], words[2]) with { Article = article };
    }

    private sealed class StandingClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
