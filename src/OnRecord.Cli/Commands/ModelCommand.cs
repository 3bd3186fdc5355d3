using System.CommandLine;
using OnRecord.Cli.Terminal;
using OnRecord.Inference.Packages;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord model</c>: <c>show</c> and <c>list</c>.</summary>
internal static class ModelCommand
{
    private static readonly HelpPage Help = new(
        [
            ("The model that is read with", "onrecord model show"),
            ("All models that can be named", "onrecord model list"),
        ],
        []
    );

    private static readonly HelpPage ShowHelp = new(
        [
            ("The default model", "onrecord model show"),
            ("Another one, for a program", "onrecord model show ./my-model --format json"),
        ],
        [
            (ExitCode.Done, "every file is as it was published"),
            (ExitCode.Usage, "the command line is wrong"),
            (ExitCode.Model, "the model is missing, altered or of another version"),
        ]
    );

    private static readonly HelpPage ListHelp = new(
        [("All models that can be named", "onrecord model list")],
        [(ExitCode.Done, "always")]
    );

    /// <summary>Makes the command.</summary>
    public static Command Create(Shell shell)
    {
        var command = new Command("model", "Look at the trained models.") { CreateShow(shell), CreateList(shell) };
        Help.AddTo(command);
        return command;
    }

    private static Command CreateShow(Shell shell)
    {
        var name = new Argument<string?>("model")
        {
            HelpName = "NAME|FOLDER",
            Description = "Which model [env: ONRECORD_MODEL] [default: en-1]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Choice.Of(
            ["--format", "-f"],
            "How it is written.",
            ("text", ModelFormat.Text),
            ("json", ModelFormat.Json)
        );
        var command = new Command(
            "show",
            "Show where a model came from, on what terms, whether its files are as published, and how often it errs."
        )
        {
            name,
            format,
        };
        ShowHelp.AddTo(command);
        command.SetAction(parsed =>
            Show(parsed.GetValue(name) ?? shell.Setting(ReaderSettings.ModelVariable), parsed.GetValue(format), shell)
        );
        return command;
    }

    private static Command CreateList(Shell shell)
    {
        var command = new Command(
            "list",
            "List the models that can be named: those in the folders of ONRECORD_MODELS, beside the program and in its checkout."
        );
        ListHelp.AddTo(command);
        command.SetAction(_ => List(shell));
        return command;
    }

    private static int Show(string? name, ModelFormat format, Shell shell)
    {
        ModelPackage package;
        try
        {
            package = ModelPackage.Open(shell.Models().Find(name));
        }
        catch (ModelPackageException e)
        {
            shell.Complain(e.Message);
            return ExitCode.Model;
        }
        if (format == ModelFormat.Json)
        {
            ModelPage.WriteJson(package, shell.Out);
        }
        else
        {
            ModelPage.WriteText(package, shell.Out);
        }
        return ExitCode.Done;
    }

    private static int List(Shell shell)
    {
        var models = shell.Models().List();
        foreach (var (name, folder) in models)
        {
            shell.Out.WriteLine($"{VisibleText.Line(name)}\t{VisibleText.Line(folder)}");
        }
        if (models.Count == 0)
        {
            shell.Complain(
                "there is no model in the folders of ONRECORD_MODELS, beside the program or in its checkout."
            );
        }
        return ExitCode.Done;
    }
}

/// <summary>How a model is described.</summary>
internal enum ModelFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
