using nietras.SeparatedValues;
using OnRecord.Claims.SourcingReports;
using OnRecord.Statements.Json;

namespace OnRecord.Wording;

/// <summary>A sourcing report as CSV (RFC 4180): for each number a row for each sentence on which it opens, or one row when it is nought.</summary>
/// <remarks>Columns are documented in <c>docs/reports.md</c>.</remarks>
/// <param name="output">Where rows go; stays open.</param>
/// <param name="formulas">What becomes of cells that a spreadsheet would run.</param>
/// <param name="placeOf">The shown id of a statement, and the text of its article.</param>
public sealed class ReportTable(
    TextWriter output,
    FormulaCells formulas,
    Func<ReportStatement, (string Id, SourceText Text)> placeOf
)
{
    private static readonly string[] Columns =
    [
        "section",
        "number",
        "label",
        "count",
        "unit",
        "thing",
        "source",
        "statement",
        "publisher",
        "published",
        "title",
        "address",
        "speakers",
        "kind",
        "act",
        "sentence",
    ];

    /// <summary>Writes some numbers of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="numbers">Some of its numbers.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public void Write(
        SourcingReport report,
        IEnumerable<ReportNumber> numbers,
        CancellationToken cancellationToken = default
    )
    {
        output.NewLine = "\r\n";
        using var writer = Sep.Writer(options =>
                options with
                {
                    Sep = new Sep(','),
                    Escape = true,
                    WriteHeader = false,
                }
            )
            .To(output, leaveOpen: true);
        WriteRow(writer, Columns);
        foreach (var number in numbers)
        {
            if (number.Count == 0)
            {
                WriteRow(writer, [.. Head(number)]);
            }

            for (var i = 0; i < number.Things.Count; i++)
            {
                foreach (var statement in number.Things[i].Statements)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    WriteRow(
                        writer,
                        [
                            .. Head(number),
                            Number(i + 1),
                            number.Things[i].Source is { } source ? report.Sources[source].Name : "",
                            .. Cells(report, report.Statements[statement]),
                        ]
                    );
                }
            }
        }

        writer.Flush();
    }

    private static IEnumerable<string> Head(ReportNumber number) =>
        [
            number.Section.ToWireName(),
            number.Name,
            ReportWording.Alone(number),
            Number(number.Count),
            number.Unit.ToWireName(),
        ];

    private IEnumerable<string> Cells(SourcingReport report, ReportStatement said)
    {
        var article = report.Articles[said.Article];
        var (id, text) = placeOf(said);
        return
        [
            id,
            article.Publisher ?? "",
            article.Published is { } day ? PositionWording.Day(day) : "",
            article.Title ?? "",
            article.Address,
            string.Join(" | ", said.Sources.Select(source => report.Sources[source].Name)),
            said.Kind?.ToWireName() ?? "",
            said.Act?.ToWireName() ?? "",
            text[said.Sentence],
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteRow(SepWriter writer, string[] cells)
    {
        using var row = writer.NewRow();
        for (var i = 0; i < Columns.Length; i++)
        {
            row[i].Set(i < cells.Length ? CsvCell.Of(cells[i], formulas) : "");
        }
    }
}
