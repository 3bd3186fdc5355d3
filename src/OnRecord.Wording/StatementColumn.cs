namespace OnRecord.Wording;

/// <summary>A column of a table with a row a statement.</summary>
/// <param name="Name">Its name.</param>
internal abstract record StatementColumn(string Name)
{
    /// <summary>The value in words; null when there is none.</summary>
    public abstract string? InWords(StatementRow row);

    /// <summary>Words, several parted by <c> | </c>.</summary>
    internal sealed record Words(string Name, Func<StatementRow, string?> Value) : StatementColumn(Name)
    {
        public override string? InWords(StatementRow row) => Value(row);
    }

    /// <summary>The number of a statement of the article.</summary>
    internal sealed record Number(string Name, Func<StatementRow, int?> Value) : StatementColumn(Name)
    {
        public override string? InWords(StatementRow row) =>
            Value(row) is { } number ? string.Create(CultureInfo.InvariantCulture, $"s{number}") : null;
    }

    /// <summary>A confidence, 0 to 1; in words with three decimals.</summary>
    internal sealed record Share(string Name, Func<StatementRow, float?> Value) : StatementColumn(Name)
    {
        public override string? InWords(StatementRow row) => StatementColumns.Number(Value(row));
    }

    /// <summary>A day.</summary>
    internal sealed record Day(string Name, Func<StatementRow, DateOnly?> Value) : StatementColumn(Name)
    {
        public override string? InWords(StatementRow row) => StatementColumns.Day(Value(row));
    }
}

/// <summary>A statement and the reading that it is of.</summary>
internal sealed record StatementRow(Reading Reading, Statement Statement)
{
    public Article Article => Reading.Article;

    public string? Texts(IEnumerable<TextSpan> spans) =>
        StatementColumns.Join(spans.Select(span => Article.Text[span]));

    public string? Text(TextSpan? span) => span is { } some ? Article.Text[some] : null;
}
