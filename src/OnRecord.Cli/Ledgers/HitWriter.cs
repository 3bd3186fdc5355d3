using OnRecord.Cli.Cards;
using OnRecord.Cli.Commands;
using OnRecord.Cli.Terminal;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Json;
using OnRecord.Ledger.Queries;

namespace OnRecord.Cli.Ledgers;

/// <summary>Writes a page of found statements.</summary>
internal static class HitWriter
{
    /// <summary>Writes it in the format of a style.</summary>
    public static void Write(FindPage page, Query query, OutputStyle style, Shell shell)
    {
        switch (style.Format)
        {
            case OutputFormat.Json:
                var found = new JsonFound(
                    query.Text,
                    query.ToString(),
                    [.. page.Statements.Select(JsonHit.Of)],
                    page.Next?.ToString()
                );
                shell.Out.Write(LedgerJson.ToIndented(found) + "\n");
                break;
            case OutputFormat.Jsonl:
                foreach (var hit in page.Statements)
                {
                    shell.Out.Write(LedgerJson.ToLine(JsonHit.Of(hit)) + "\n");
                }
                break;
            case OutputFormat.Csv:
                using (
                    var writer = new CsvWriter(shell.Out, style.RawCells ? FormulaCells.Raw : FormulaCells.Neutralised)
                )
                {
                    foreach (var hit in page.Statements)
                    {
                        writer.Write(hit.Reviewed);
                    }
                    writer.Complete();
                }
                break;
            default:
                var printer = new HitPrinter(shell.Out, CardLayout.Of(style, shell, toShell: true));
                foreach (var hit in page.Statements)
                {
                    printer.Write(hit);
                }
                break;
        }
    }
}
