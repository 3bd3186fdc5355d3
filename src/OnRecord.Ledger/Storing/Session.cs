using System.Data;
using System.Diagnostics.CodeAnalysis;

namespace OnRecord.Ledger.Storing;

/// <summary>A connection inside a transaction. Every value goes in as a parameter. Not safe on several threads.</summary>
/// <remarks>
/// Where the database is on another machine, commands whose result nobody waits for are gathered and sent together, before
/// anything else is asked.
/// </remarks>
internal sealed class Session : IDisposable
{
    private const int MostGathered = 500;

    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly DbBatch? gathered;

    /// <summary>Takes over an open connection and its transaction.</summary>
    public Session(DbConnection connection, DbTransaction transaction)
    {
        this.connection = connection;
        this.transaction = transaction;
        if (connection.CanCreateBatch)
        {
            gathered = connection.CreateBatch();
            gathered.Transaction = transaction;
        }
    }

    /// <summary>Keeps what was written; without it, <see cref="Dispose"/> takes everything back.</summary>
    public void Commit()
    {
        Send();
        transaction.Commit();
    }

    /// <summary>Runs a command some time before the next one whose result is asked for.</summary>
    [SuppressMessage(
        "Security",
        "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "Texts come from this project alone; what a user says goes in as a parameter."
    )]
    public void Gather(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (gathered is null)
        {
            Execute(sql, values);
            return;
        }

        var command = gathered.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        gathered.BatchCommands.Add(command);
        if (gathered.BatchCommands.Count >= MostGathered)
        {
            Send();
        }
    }

    /// <summary>Runs a command and returns the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null when there is no row, or NULL in it.</summary>
    public object? Value(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>The first column of the first row as a number; null when there is no row, or NULL in it.</summary>
    public long? Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Value(sql, values) is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<Row, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var row = new Row(reader);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(row));
        }

        return rows;
    }

    /// <summary>Rows as they come; the session can do nothing else until the last is taken.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<Row, T> map, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
        var row = new Row(reader);
        while (reader.Read())
        {
            yield return map(row);
        }
    }

    /// <summary>Prepares a command that runs many times.</summary>
    /// <param name="sql">Its text.</param>
    /// <param name="names">Its parameters, in the order in which values are given.</param>
    public Prepared Prepare(string sql, params ReadOnlySpan<string> names)
    {
        var command = Command(sql, []);
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return new Prepared(this, command, gathers: gathered is not null);
    }

    /// <summary>The columns of a table, in their order.</summary>
    public IReadOnlyList<string> ColumnsOf(string table)
    {
        using var command = Command($"SELECT * FROM {table} LIMIT 0", []);
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>Sends what was gathered.</summary>
    public void Send()
    {
        if (gathered is not { BatchCommands.Count: > 0 })
        {
            return;
        }

        gathered.ExecuteNonQuery();
        gathered.BatchCommands.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        gathered?.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }

    [SuppressMessage(
        "Security",
        "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "Texts come from this project alone; what a user says goes in as a parameter."
    )]
    private DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        Send();
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>A command that runs many times with other values.</summary>
internal sealed class Prepared(Session session, DbCommand command, bool gathers) : IDisposable
{
    /// <summary>Runs it, or gathers it to be run with others.</summary>
    public void Run(params ReadOnlySpan<object?> values)
    {
        if (gathers)
        {
            var named = new (string, object?)[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                named[i] = (command.Parameters[i].ParameterName, values[i]);
            }

            session.Gather(command.CommandText, named);
            return;
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Runs it and returns the number that it gives back.</summary>
    public long Number(params ReadOnlySpan<object?> values)
    {
        session.Send();
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose() => command.Dispose();
}

/// <summary>The row that a reader stands on.</summary>
internal sealed class Row(DbDataReader reader)
{
    /// <summary>A text that is never NULL.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text; null for NULL.</summary>
    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A whole number that is never NULL.</summary>
    public long Long(int column) => reader.GetInt64(column);

    /// <summary>A whole number; null for NULL.</summary>
    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A whole number of the size of a position in a text.</summary>
    public int Int(int column) => checked((int)reader.GetInt64(column));

    /// <summary>Such a number; null for NULL.</summary>
    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : Int(column);

    /// <summary>A probability.</summary>
    public float Float(int column) => (float)reader.GetDouble(column);

    /// <summary>A probability; null for NULL.</summary>
    public float? FloatOrNull(int column) => reader.IsDBNull(column) ? null : Float(column);

    /// <summary>Whatever stands there; null for NULL.</summary>
    public object? Value(int column) => reader.IsDBNull(column) ? null : reader.GetValue(column);

    /// <summary>All that stands in it, so that rows are the same when these are; NULL is not the empty text.</summary>
    public string Line() =>
        string.Join(
            '\u001f',
            Enumerable
                .Range(0, reader.FieldCount)
                .Select(column =>
                    reader.IsDBNull(column)
                        ? "\0"
                        : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)
                )
        ) + '\u001e';

    /// <summary>A score that need not be a float.</summary>
    public double Double(int column) => reader.GetDouble(column);
}
