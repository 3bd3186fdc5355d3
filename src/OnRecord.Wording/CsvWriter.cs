using nietras.SeparatedValues;

namespace OnRecord.Wording;

/// <summary>Whether cells that a spreadsheet would run as a formula are made harmless.</summary>
public enum FormulaCells
{
    /// <summary>They get a leading apostrophe, which spreadsheets read as "this is text".</summary>
    Neutralised,

    /// <summary>They stay as they are, for programs that read the file.</summary>
    Raw,
}

/// <summary>Readings as CSV (RFC 4180, header, lines end with CR LF), one row a statement.</summary>
/// <remarks>A cell with several values joins them with <c> | </c>. Columns are documented in <c>docs/statement.md</c>.</remarks>
public sealed class CsvWriter : IReadingWriter, IDisposable
{
    private readonly SepWriter writer;
    private readonly FormulaCells formulas;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Where rows go; stays open.</param>
    /// <param name="formulas">What becomes of formulas.</param>
    public CsvWriter(TextWriter output, FormulaCells formulas)
    {
        this.formulas = formulas;
        output.NewLine = "\r\n";
        writer = Sep.Writer(options => options with { Sep = new Sep(','), Escape = true, WriteHeader = false })
            .To(output, leaveOpen: true);
        WriteRow([.. StatementColumns.All.Select(column => column.Name)]);
    }

    /// <inheritdoc/>
    public void Write(Reading reading)
    {
        foreach (var statement in reading.Statements)
        {
            var row = new StatementRow(reading, statement);
            WriteRow([.. StatementColumns.All.Select(column => CsvCell.Of(column.InWords(row) ?? "", formulas))]);
        }
        writer.Flush();
    }

    /// <inheritdoc/>
    public void Complete() => writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void WriteRow(IReadOnlyList<string> cells)
    {
        using var row = writer.NewRow();
        for (var i = 0; i < cells.Count; i++)
        {
            row[i].Set(cells[i]);
        }
    }
}
