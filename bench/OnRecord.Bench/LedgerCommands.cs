using System.CommandLine;
using OnRecord.Inference.Claims;
using OnRecord.Inference.Packages;
using OnRecord.Ledger;
using OnRecord.Ledger.Claiming;
using OnRecord.Statements;

namespace OnRecord.Bench;

/// <summary>The commands that measure ledgers.</summary>
internal static class LedgerCommands
{
    /// <summary><c>add</c>: a folder of articles, end to end.</summary>
    public static Command Add()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles the folder has",
            DefaultValueFactory = _ => 10_000,
        };
        var folder = Folder();
        var model = Model();
        var ledger = Ledger();
        var command = new Command("add", "Measures 'onrecord add' of a folder from its start to its end.")
        {
            articles,
            folder,
            model,
            ledger,
        };
        command.SetAction(parsed =>
            Console.WriteLine(
                AddBench.Run(
                    parsed.GetValue(articles),
                    parsed.GetRequiredValue(folder),
                    ModelLocator.ForThisProgram().Find(parsed.GetValue(model)),
                    parsed.GetValue(ledger)
                )
            )
        );
        return command;
    }

    /// <summary><c>search</c>: questions to a large ledger.</summary>
    public static Command Search()
    {
        var statements = new Option<long>("--statements")
        {
            Description = "How many statements the ledger has at least; it is filled up to that, and kept",
            DefaultValueFactory = _ => 1_000_000,
        };
        var model = Model();
        var ledger = new Option<string>("--ledger")
        {
            Description = "The ledger, for example in PostgreSQL; one of an earlier run is used again",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "onrecord-bench-search.db"),
        };
        var command = new Command("search", "Measures how long questions to a large ledger take.")
        {
            statements,
            model,
            ledger,
        };
        command.SetAction(parsed =>
        {
            var place = parsed.GetRequiredValue(ledger);
            var filled = SearchBench.Fill(
                place,
                parsed.GetValue(statements),
                () => new RecombinedReadings(ModelLocator.ForThisProgram().Find(parsed.GetValue(model))).Read
            );
            if (filled is not null)
            {
                Console.WriteLine(filled);
            }

            Console.WriteLine(SearchBench.Ask(place));
        });
        return command;
    }

    /// <summary><c>claims</c>: putting statements together.</summary>
    public static Command Claims()
    {
        var statements = new Option<int[]>("--statements")
        {
            Description = "How many statements are grouped, one table row each; rows of one run share its peak",
            DefaultValueFactory = _ => [10_000, 100_000, 1_000_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("claims", "Measures how long it takes to group statements by what they say.")
        {
            statements,
        };
        command.SetAction(parsed =>
        {
            using var embedder = ClaimEmbedder.Open();
            Console.WriteLine(ClaimsBench.Head);
            foreach (var count in parsed.GetRequiredValue(statements))
            {
                Console.WriteLine(ClaimsBench.Run(count, embedder));
            }
        });
        return command;
    }

    /// <summary><c>claim-pages</c>: lists of claims, single claims and reports.</summary>
    public static Command ClaimPages()
    {
        var statements = Number("--statements", "How many statements the ledger has", 100_000);
        var runs = Number("--runs", "Runs of each question", 5);
        var ledger = new Option<string>("--ledger")
        {
            Description = "The ledger; one of an earlier run is used again",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "onrecord-bench-claims.db"),
        };
        var command = new Command("claim-pages", "Measures how long claims and reports of a large ledger take.")
        {
            statements,
            runs,
            ledger,
        };
        command.SetAction(parsed =>
            Console.WriteLine(
                ClaimPagesBench.Run(parsed.GetRequiredValue(ledger), parsed.GetValue(statements), parsed.GetValue(runs))
            )
        );
        return command;
    }

    /// <summary><c>load</c>: many people read the pages of a server while articles come in.</summary>
    public static Command Load()
    {
        var statements = new Option<long>("--statements")
        {
            Description = "How many statements the ledger has at least; it is filled up to that, and kept",
            DefaultValueFactory = _ => 100_000,
        };
        var readers = Number("--readers", "People who read at the same time", 50);
        var seconds = Number("--seconds", "For how long they do", 60);
        var pause = Number("--pause", "Mean milliseconds between two pages of one reader", 1000);
        var each = Number("--article-each", "Milliseconds between two articles that come in", 1000);
        var model = Model();
        var ledger = new Option<string>("--ledger")
        {
            Description = "The ledger; one of an earlier run is used again",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "onrecord-bench-load.db"),
        };
        var command = new Command("load", "Measures how long the pages of a server take while many people read.")
        {
            statements,
            readers,
            seconds,
            pause,
            each,
            model,
            ledger,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var place = parsed.GetRequiredValue(ledger);
                var found = ModelLocator.ForThisProgram().Find(parsed.GetValue(model));
                SearchBench.Fill(place, parsed.GetValue(statements), () => new StoryReadings(found).Read);
                Group(place);
                var request = new LoadRequest(
                    place,
                    parsed.GetValue(readers),
                    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                    TimeSpan.FromMilliseconds(parsed.GetValue(pause)),
                    TimeSpan.FromMilliseconds(parsed.GetValue(each))
                );
                var table = await LoadBench.RunAsync(request, ComingIn(place, found, request), cancellationToken);
                await Console.Out.WriteLineAsync(table);
            }
        );
        return command;
    }

    private static void Group(string place)
    {
        using var ledger = StatementLedger.Open(place);
        using var embedder = ClaimEmbedder.Open();
        var updated = ledger.UpdateClaims(new ClaimModel(embedder.Manifest.Id, embedder.Embed), progress: null);
        Console.Error.WriteLine($"{updated.Claims} claims");
    }

    // Read before anybody waits.
    private static List<Reading> ComingIn(string place, string model, LoadRequest request)
    {
        using var ledger = StatementLedger.Open(place);
        var next = (int)ledger.Count().Articles;
        var readings = new StoryReadings(model);
        var many = (int)(request.Duration / request.ArticlesEach);
        return [.. Enumerable.Range(next, many).Select(readings.Read)];
    }

    private static Option<int> Number(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 1)
            {
                result.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }

    private static Option<string> Folder() =>
        new("--folder")
        {
            Description = "Where articles and ledgers are made; what is there is deleted",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "onrecord-bench"),
        };

    private static Option<string?> Model() => new("--model") { Description = "Name or folder of the model" };

    private static Option<string?> Ledger() =>
        new("--ledger") { Description = "A new ledger, for example in PostgreSQL; else a file in the folder" };
}
