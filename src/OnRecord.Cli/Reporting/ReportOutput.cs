using OnRecord.Claims.SourcingReports;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Html;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Reporting;

namespace OnRecord.Cli.Reporting;

/// <summary>Writes a report in the form that was asked for.</summary>
internal sealed class ReportOutput(StatementLedger ledger, ScopedReport scoped, OutputStyle style, Shell shell)
{
    /// <summary>Writes some of its numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="onlySentences">Whether text shows the sentences, in place of the numbers.</param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    public void Write(IReadOnlyList<ReportNumber> numbers, bool onlySentences, CancellationToken cancellationToken)
    {
        var sentences = new ReportSentences(scoped.Report, ledger.TextOf);
        switch (style.Format)
        {
            case OutputFormat.Json:
                foreach (var piece in sentences.Pieces(JsonReport.Of(scoped, numbers), numbers))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    shell.Out.Write(piece);
                }
                break;
            case OutputFormat.Csv:
                new ReportTable(
                    shell.Out,
                    style.RawCells ? FormulaCells.Raw : FormulaCells.Neutralised,
                    said => (IdOf(said), sentences.TextOf(said))
                ).Write(scoped.Report, numbers, cancellationToken);
                break;
            case OutputFormat.Html:
                new SourcingPage(scoped, numbers, sentences).Write(shell.Out, cancellationToken);
                break;
            default:
                var printer = new ReportPrinter(shell.Out, CardLayout.Of(style, shell, toShell: true), scoped);
                if (onlySentences)
                {
                    printer.WriteSentences(numbers, sentences, cancellationToken);
                }
                else
                {
                    printer.WriteNumbers();
                }
                break;
        }
    }

    private string IdOf(ReportStatement said) =>
        new StatementId(ReportSentences.IdOf(scoped.Report.Articles[said.Article]), said.Number).ToString();
}
