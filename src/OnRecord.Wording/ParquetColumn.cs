using Parquet;
using Parquet.Schema;

namespace OnRecord.Wording;

/// <summary>Gathers the values of a column until a group of rows is written.</summary>
internal abstract class ParquetColumn
{
    /// <summary>Name and type.</summary>
    public abstract DataField Field { get; }

    /// <summary>Takes the value of a row.</summary>
    public abstract void Add(StatementRow row);

    /// <summary>Writes what was gathered, and begins anew.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    /// <summary>The column of Parquet for a column of statements.</summary>
    public static ParquetColumn Of(StatementColumn column) =>
        column switch
        {
            StatementColumn.Number number => new Values<int>(number.Name, number.Value),
            StatementColumn.Share share => new Values<float>(share.Name, share.Value),
            StatementColumn.Day day => new Values<DateOnly>(day.Name, day.Value),
            _ => new Texts(column.Name, column.InWords),
        };

    private sealed class Texts(string name, Func<StatementRow, string?> value) : ParquetColumn
    {
        private readonly List<string?> gathered = [];

        public override DataField Field { get; } = new DataField<string>(name, nullable: true);

        public override void Add(StatementRow row) => gathered.Add(value(row));

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, gathered!).ConfigureAwait(false);
            gathered.Clear();
        }
    }

    private sealed class Values<T>(string name, Func<StatementRow, T?> value) : ParquetColumn
        where T : struct
    {
        private readonly List<T?> gathered = [];

        public override DataField Field { get; } = new DataField<T>(name, nullable: true);

        public override void Add(StatementRow row) => gathered.Add(value(row));

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(Field, gathered.ToArray()).ConfigureAwait(false);
            gathered.Clear();
        }
    }
}
