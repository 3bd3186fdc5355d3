using Parquet;
using Parquet.Schema;

namespace OnRecord.Cli.Tests;

/// <summary>Tables of Parquet hold what those of CSV hold.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly TestShell shell = new();

    public ParquetTests() => shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exported_table_is_read_back()
    {
        shell.Write("a.txt", "Varga denied everything again 🌊.");
        shell.Write("b.txt", "Brandt confirmed nothing, the 🌊 paper said.");
        await shell.RunAsync("add {a.txt} --publisher Mercury --published 2024-10-23", Token);
        await shell.RunAsync("add {b.txt}", Token);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("export -f parquet -o {out.parquet}", Token));
        Assert.Equal("2 statements of 2 articles.\n", shell.Error);
        await shell.RunAsync("export -f csv --raw", Token);
        var header = shell.Out.Split("\r\n")[0].Split(',');
        await using var table = await ParquetReader.CreateAsync(
            shell.PathOf("out.parquet"),
            new ParquetOptions { UseDateOnlyTypeForDates = true },
            Token
        );
        Assert.Equal(header, table.Schema.DataFields.Select(field => field.Name));
        using var rows = table.OpenRowGroupReader(0);
        var contents = await TextsAsync(rows, Field(table, "content"));
        Assert.Equal(["everything", "nothing,"], contents.Order(StringComparer.Ordinal));
        var first = Array.IndexOf(contents, "everything");
        Assert.Equal("Mercury", (await TextsAsync(rows, Field(table, "publisher")))[first]);
        Assert.Null((await TextsAsync(rows, Field(table, "publisher")))[1 - first]);
        Assert.Equal(
            [new DateOnly(2024, 10, 23), null],
            (await ValuesAsync<DateOnly>(rows, Field(table, "published"))).OrderBy(day => day is null)
        );
        Assert.Equal([1, 1], await ValuesAsync<int>(rows, Field(table, "statement")));
        Assert.All(await ValuesAsync<int>(rows, Field(table, "parent")), Assert.Null);
        Assert.All(
            await ValuesAsync<float>(rows, Field(table, "confidence")),
            share => Assert.InRange(share!.Value, 0, 1)
        );
    }

    [Fact]
    public async Task The_same_ledger_gives_the_same_bytes()
    {
        shell.Write("a.txt", "Varga denied everything again 🌊.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("export -f parquet -o {one}", Token);
        await shell.RunAsync("export -f parquet -o {two}", Token);
        Assert.Equal(
            await File.ReadAllBytesAsync(shell.PathOf("one"), Token),
            await File.ReadAllBytesAsync(shell.PathOf("two"), Token)
        );
    }

    [Fact]
    public async Task A_table_without_rows_is_a_table()
    {
        shell.Write("a.txt", "Varga denied everything again 🌊.");
        await shell.RunAsync("add {a.txt}", Token);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("export nobody -f parquet -o {out.parquet}", Token));
        await using var table = await ParquetReader.CreateAsync(
            shell.PathOf("out.parquet"),
            new ParquetOptions { UseDateOnlyTypeForDates = true },
            Token
        );
        Assert.Equal(0, table.RowGroupCount);
        Assert.NotEmpty(table.Schema.DataFields);
    }

    [Fact]
    public async Task Rows_are_written_in_groups_so_that_memory_stays_flat()
    {
        const int Articles = 10_001;
        var reading = HandMade.OneStatement("Varga denied everything again.", "Varga", "denied", "everything");
        using var output = new MemoryStream();
        using (var table = new ParquetStatements(output))
        {
            for (var i = 0; i < Articles; i++)
            {
                table.Write(reading);
            }

            table.Complete();
        }

        output.Position = 0;
        await using var read = await ParquetReader.CreateAsync(output, cancellationToken: Token);
        var counts = Enumerable
            .Range(0, read.RowGroupCount)
            .Select(i =>
            {
                using var group = read.OpenRowGroupReader(i);
                return group.RowCount;
            });
        Assert.Equal([10_000, 1], counts);
    }

    public void Dispose() => shell.Dispose();

    private static DataField Field(ParquetReader table, string name) => table.Schema.FindDataField(name);

    private static async Task<string?[]> TextsAsync(ParquetRowGroupReader rows, DataField field)
    {
        var values = new string?[rows.RowCount];
        await rows.ReadAsync(field, values!, cancellationToken: Token);
        return values;
    }

    private static async Task<T?[]> ValuesAsync<T>(ParquetRowGroupReader rows, DataField field)
        where T : struct
    {
        var values = new T?[rows.RowCount];
        await rows.ReadAsync<T>(field, values, cancellationToken: Token);
        return values;
    }
}
