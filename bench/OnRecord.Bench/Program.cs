using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using OnRecord.Bench;
using OnRecord.Inference.Packages;

var modelOption = new Option<string?>("--model") { Description = "Name or folder of the model" };
var corpusOption = new Option<FileInfo?>("--corpus")
{
    Description = "Articles as JSON Lines; else PolNeAR dev beside the checkout, else the repository's own articles",
};
var runsOption = new Option<int>("--runs") { Description = "Runs that count", DefaultValueFactory = _ => 5 };
runsOption.Validators.Add(result =>
{
    if (result.GetValue(runsOption) < 1)
    {
        result.AddError("--runs must be at least 1.");
    }
});
var formatOption = new Option<string>("--format") { Description = "md or json", DefaultValueFactory = _ => "md" };
formatOption.AcceptOnlyFromAmong("md", "json");
var root = new RootCommand("Measures how fast articles are read; its commands measure the ledger.")
{
    modelOption,
    corpusOption,
    runsOption,
    formatOption,
    LedgerCommands.Add(),
    LedgerCommands.Search(),
    LedgerCommands.Claims(),
    LedgerCommands.ClaimPages(),
    LedgerCommands.Load(),
};
root.SetAction(parsed =>
{
    var articles = BenchCorpus.Read(parsed.GetValue(corpusOption));
    var model = ModelLocator.ForThisProgram().Find(parsed.GetValue(modelOption));
    var runs = parsed.GetValue(runsOption);
    var bench = new ReaderBench(model, articles, runs);
    var load = bench.Load();
    List<BenchRow> rows = [];
    foreach (var row in bench.InProcess().Concat(bench.AsCommand()))
    {
        Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{row.What}: {row.Speed:f0} words per processor second")
        );
        rows.Add(row);
    }

    if (parsed.GetValue(formatOption) == "json")
    {
        Console.WriteLine(BenchTable.ToJson(rows));
        return;
    }

    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Count} articles, {BenchCorpus.Words(articles):f0} words; median of {runs} runs (of one for 2 MB); {Environment.ProcessorCount} processors; {RuntimeInformation.FrameworkDescription}.\nLoad: {load.Wall * 1000:f0} ms, {load.PeakMegabytes} MB.\n"
        )
    );
    Console.WriteLine(BenchTable.ToMarkdown(rows));
});
return root.Parse(args).Invoke();
