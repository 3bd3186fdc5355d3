using System.Text;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Web.SearchPages;

namespace OnRecord.Web.Feeds;

/// <summary>All answers to a question as a table, for spreadsheets: no cell is a formula.</summary>
internal static class TableRoutes
{
    private const int PageSize = 200;

    public static IResult Csv(string? q, string? sort, StatementLedger ledger)
    {
        if (!SearchRoutes.TryParse(q, out var query, out var error))
        {
            return TypedResults.Problem(error!.Message, statusCode: StatusCodes.Status400BadRequest);
        }

        return TypedResults.Stream(
            async body =>
            {
                await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
                foreach (var page in Pages(ledger, query!, SearchRoutes.OrderOf(sort, FindOrder.Relevance)))
                {
                    using var text = new StringWriter(CultureInfo.InvariantCulture);
                    using (var csv = new CsvWriter(text, FormulaCells.Neutralised))
                    {
                        foreach (var hit in page.Statements)
                        {
                            csv.Write(hit.Reviewed);
                        }
                        csv.Complete();
                    }

                    await writer.WriteAsync(page.IsFirst ? text.ToString() : WithoutHeader(text.ToString()));
                    await writer.FlushAsync();
                }
            },
            "text/csv; charset=utf-8",
            "statements.csv"
        );
    }

    private static IEnumerable<(IReadOnlyList<FoundStatement> Statements, bool IsFirst)> Pages(
        StatementLedger ledger,
        Query query,
        FindOrder order
    )
    {
        FindCursor? after = null;
        do
        {
            var page = ledger.Find(
                new FindRequest(query)
                {
                    Order = order,
                    Limit = PageSize,
                    After = after,
                }
            );
            yield return (page.Statements, after is null);
            after = page.Next;
        } while (after is not null);
    }

    private static string WithoutHeader(string table) => table[(table.IndexOf("\r\n", StringComparison.Ordinal) + 2)..];
}
