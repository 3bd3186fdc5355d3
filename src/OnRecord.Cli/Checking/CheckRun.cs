using OnRecord.Articles;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Checking;
using OnRecord.Ledger.Json;

namespace OnRecord.Cli.Checking;

/// <summary>What <c>onrecord check</c> was asked for.</summary>
/// <param name="Drafts">Files, or <c>-</c> for standard input; at least one.</param>
/// <param name="Input">How they are taken apart.</param>
/// <param name="Known">What the caller knows of them.</param>
/// <param name="Model">Path or name of the model; null for the default.</param>
/// <param name="Reader">How they are read.</param>
/// <param name="Style">How the result is written.</param>
/// <param name="Quiet">Whether only what is to be looked at is shown.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Drafts,
    InputOptions Input,
    KnownFacts Known,
    string? Model,
    ReaderOptions Reader,
    OutputStyle Style,
    bool Quiet
);

/// <summary>One run of <c>onrecord check</c>: drafts are read with the model, and their quotations looked for in the ledger.</summary>
internal sealed class CheckRun(CheckRequest request, Shell shell, OpenReader openReader)
{
    private readonly ReadTally tally = new(shell.Time);

    /// <summary>Runs it and returns the exit code.</summary>
    public async Task<int> RunAsync(Func<StatementLedger> openLedger, CancellationToken cancellationToken)
    {
        using var ledger = openLedger();
        var opened = openReader(request.Model, request.Reader);
        if (opened is not OpenedReader.Ready reader)
        {
            shell.Complain(((OpenedReader.Unavailable)opened).Reason);
            return ExitCode.Model;
        }
        using var _ = reader.Owner;
        var reports = new List<QuoteReport>();
        using (var progress = new ProgressLine(shell, enabled: !request.Quiet, tally.Describe))
        {
            var intake = new IntakeRequest(request.Input, Online: false, Force: true, Quiet: true);
            var drafts = new ArticleIntake(intake, tally, progress, shell)
                .ArticlesAsync(request.Drafts, cancellationToken)
                .Select(taken => request.Known.ApplyTo(taken.Article));
            await foreach (var reading in reader.Read(drafts, cancellationToken))
            {
                reports.Add(ledger.CheckQuotations(reading, cancellationToken));
            }
        }
        ResultOutput.Guard(() => Write(reports));
        var toLookAt = reports.Sum(report => report.ToLookAt);
        if (!request.Quiet)
        {
            Summarise(reports.Sum(report => report.Checks.Count), toLookAt);
        }
        return toLookAt > 0 || tally.Failures > 0 ? ExitCode.NeedsALook : ExitCode.Done;
    }

    private void Write(List<QuoteReport> reports)
    {
        if (request.Style.Format == OutputFormat.Json)
        {
            var json = reports.Select(JsonQuoteReport.Of).ToList();
            var isSingle = json.Count == 1 && request.Drafts.Count == 1 && !tally.SawArray;
            shell.Out.Write((isSingle ? LedgerJson.ToIndented(json[0]) : LedgerJson.ToIndented(json)) + "\n");
            return;
        }
        var printer = new CheckPrinter(shell.Out, CardLayout.Of(request.Style, shell, toShell: true), request.Quiet);
        foreach (var report in reports)
        {
            printer.Write(report);
        }
    }

    private void Summarise(int quotations, int toLookAt) =>
        shell.Error.WriteLine(
            quotations == 0 ? "No quotation was found."
            : toLookAt == 0 ? $"{CountedNoun.Of(quotations, "quotation")}, all verbatim."
            : $"{CountedNoun.Of(quotations, "quotation")}, {toLookAt.ToString("N0", CultureInfo.InvariantCulture)} to look at."
        );
}
