using System.Runtime.CompilerServices;
using nietras.SeparatedValues;

namespace OnRecord.Articles.Csv;

/// <summary>The cells of a row.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Cells">Without the quotation marks of the format.</param>
internal readonly record struct CsvRow(int Line, string[] Cells);

/// <summary>Splits a text into rows and cells as RFC 4180 has it; commas, semicolons, tabs or bars part the cells, whichever the first row has.</summary>
internal static class RowReader
{
    /// <summary>The rows as they come; empty ones are passed over.</summary>
    /// <exception cref="NotSupportedException">A row is longer than 16 million characters.</exception>
    public static async IAsyncEnumerable<CsvRow> ReadAsync(
        TextReader text,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var reader = await Sep.Reader(options =>
                options with
                {
                    HasHeader = false,
                    Unescape = true,
                    DisableColCountCheck = true,
                    CreateToString = SepToString.Direct,
                }
            )
            .FromAsync(text, cancellationToken)
            .ConfigureAwait(false);
        while (await reader.MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Cells(reader) is { } row)
            {
                yield return row;
            }
        }
    }

    private static CsvRow? Cells(SepReader reader)
    {
        var row = reader.Current;
        var cells = new string[row.ColCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = row[i].ToString();
        }

        return cells.All(string.IsNullOrEmpty) ? null : new CsvRow(row.LineNumberFrom, cells);
    }
}
