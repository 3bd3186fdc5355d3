using System.CommandLine;
using System.CommandLine.Parsing;
using OnRecord.Articles;
using OnRecord.Articles.Fields;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Commands;

/// <summary>The arguments and options of <c>onrecord read</c>, and what they come to.</summary>
internal sealed class ReadOptions(Shell shell)
{
    private readonly ReaderSettings reader = new(shell);

    private readonly Argument<string[]> inputs = InputKinds.Argument(
        "input",
        "FILE|-|URL",
        $"What to read: {InputKinds.Named}; - for standard input; web addresses with --online."
    );

    private readonly OutputChoice style = new(
        "How the statements are written.",
        ("text", OutputFormat.Text),
        ("json", OutputFormat.Json),
        ("jsonl", OutputFormat.Jsonl),
        ("csv", OutputFormat.Csv),
        ("html", OutputFormat.Html)
    );

    private readonly Option<string?> output = new("--output", "-o")
    {
        HelpName = "FILE",
        Description = "Write the result to a file instead of standard output.",
    };

    private readonly Option<InputFormat> inputFormat = InputKinds.FormatOption();

    private readonly Option<FieldMap?> map = InputKinds.MapOption();

    private readonly Option<string?> encoding = new("--encoding")
    {
        HelpName = "NAME",
        Description = "Encoding of the inputs when it is known, for example windows-1252 [default: found out]",
    };

    private readonly Option<string?> title = new("--title")
    {
        HelpName = "TEXT",
        Description = "Headline, for a single input.",
    };

    private readonly Option<DateOnly?> published = new("--published")
    {
        HelpName = "YYYY-MM-DD",
        Description = "Day of publication, for a single input; \"Tuesday\" is resolved against it.",
        CustomParser = result => DayOption.Read(result, "--published"),
    };

    private readonly Option<string?> publisher = new("--publisher")
    {
        HelpName = "TEXT",
        Description = "Publisher, for a single input.",
    };

    private readonly Option<bool> online = new("--online")
    {
        Description = "Allow web addresses to be fetched; without it nothing leaves this machine.",
    };

    private readonly Option<bool> force = new("--force")
    {
        Description = "Read texts in other languages than English as well; expect poor results.",
    };

    private readonly Option<bool> noNested = new("--no-nested")
    {
        Description = "Do not look for statements inside the contents of statements.",
    };

    private readonly Option<bool> quiet = new("--quiet", "-q")
    {
        Description = "Report errors only: no summary, no notes, no progress.",
    };

    /// <summary>Gives a command these arguments and options.</summary>
    public void AddTo(Command command)
    {
        command.Add(inputs);
        Option[] all =
        [
            style.Format,
            output,
            inputFormat,
            map,
            encoding,
            title,
            published,
            publisher,
            online,
            force,
            reader.Model,
            reader.Threads,
            noNested,
            .. style.Look,
            quiet,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
        command.Validators.Add(Validate);
    }

    /// <summary>What a command line without errors asks for.</summary>
    public ReadRequest RequestFrom(ParseResult parsed) =>
        new()
        {
            Inputs = parsed.GetRequiredValue(inputs),
            Input = new InputOptions
            {
                Format = parsed.GetValue(inputFormat),
                Encoding = parsed.GetValue(encoding),
                Fields = parsed.GetValue(map) ?? FieldMap.Default,
            },
            Known = new KnownFacts(parsed.GetValue(title), parsed.GetValue(published), parsed.GetValue(publisher)),
            Online = parsed.GetValue(online),
            Force = parsed.GetValue(force),
            Model = reader.ModelOf(parsed),
            Reader = ReaderOptions.Default with
            {
                Parallelism = reader.ThreadsOf(parsed),
                NestingDepth = parsed.GetValue(noNested) ? 0 : ReaderOptions.Default.NestingDepth,
            },
            Style = style.StyleOf(parsed),
            Output = parsed.GetValue(output),
            Quiet = parsed.GetValue(quiet),
        };

    private void Validate(CommandResult result)
    {
        var given = result.GetValue(inputs) ?? [];
        if (given.Length > 1 && (Has(result, title) || Has(result, published) || Has(result, publisher)))
        {
            result.AddError("--title, --published and --publisher describe a single input; several were given.");
        }
        reader.Validate(result);
        if (result.GetValue(encoding) is { } name && !IsEncoding(name))
        {
            result.AddError($"There is no encoding named '{name}'.");
        }
    }

    private static bool Has(CommandResult result, Option option) =>
        result.GetResult(option) is { Implicit: false } given && !given.Errors.Any();

    private static bool IsEncoding(string name)
    {
        try
        {
            _ = new ArticleLoader(new InputOptions { Encoding = name });
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
