using Parquet;
using Parquet.Schema;

namespace OnRecord.Wording;

/// <summary>Readings as one Parquet table, a row a statement, written in groups of rows; the same readings give the same bytes.</summary>
/// <remarks>The columns are those of CSV, with numbers and days as such. Not safe on several threads.</remarks>
public sealed class ParquetStatements : IReadingWriter, IDisposable
{
    private const int RowsOfGroup = 10_000;

    private readonly IReadOnlyList<ParquetColumn> columns = [.. StatementColumns.All.Select(ParquetColumn.Of)];
    private readonly ParquetWriter writer;
    private int gathered;

    /// <summary>Begins the table.</summary>
    /// <param name="output">Where it goes; stays open.</param>
    public ParquetStatements(Stream output) =>
        writer = Done(
            ParquetWriter.CreateAsync(
                new ParquetSchema(columns.Select(column => column.Field)),
                output,
                new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }
            )
        );

    /// <inheritdoc/>
    public void Write(Reading reading)
    {
        foreach (var statement in reading.Statements)
        {
            var row = new StatementRow(reading, statement);
            foreach (var column in columns)
            {
                column.Add(row);
            }

            gathered++;
            if (gathered == RowsOfGroup)
            {
                Done(WriteGroupAsync());
            }
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (gathered > 0)
        {
            Done(WriteGroupAsync());
        }
    }

    /// <summary>Ends the table.</summary>
    public void Dispose() => Done(writer.DisposeAsync());

    private async Task WriteGroupAsync()
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.WriteAsync(group).ConfigureAwait(false);
        }

        gathered = 0;
    }

    // The library knows no other way; nothing else waits for this thread.
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Done(Task task) => task.GetAwaiter().GetResult();

    private static void Done(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
