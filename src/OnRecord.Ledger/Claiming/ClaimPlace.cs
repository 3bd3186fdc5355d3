namespace OnRecord.Ledger.Claiming;

/// <summary>Where a page of claims ended, so that the next one goes on behind it whatever came meanwhile.</summary>
public sealed class ClaimPlace
{
    private readonly ClaimOrder order;
    private readonly IReadOnlyList<string> values;

    private ClaimPlace(ClaimOrder order, IReadOnlyList<string> values) => (this.order, this.values) = (order, values);

    // What claims are sorted by, each with whether it is a number and whether larger ones come first; the row breaks ties.
    private static (string Column, bool IsNumber, bool IsDescending)[] ColumnsOf(ClaimOrder order) =>
        order switch
        {
            ClaimOrder.Articles => [("c.article_count", true, true), ("c.statement_count", true, true), Row],
            ClaimOrder.Newest => [("c.last_day", false, true), ("c.statement_count", true, true), Row],
            ClaimOrder.Oldest => [("c.first_day", false, false), ("c.statement_count", true, true), Row],
            _ => [("c.contested", true, true), ("c.article_count", true, true), ("c.statement_count", true, true), Row],
        };

    private static (string Column, bool IsNumber, bool IsDescending) Row { get; } = ("c.wording_id", true, false);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    /// <param name="order">The order of the claims.</param>
    /// <param name="written">A place in this order.</param>
    public static ClaimPlace? Parse(ClaimOrder order, string? written)
    {
        var values = (written ?? "").Split(',');
        var columns = ColumnsOf(order);
        return
            values.Length == columns.Length && values.Zip(columns).All(pair => Fits(pair.First, pair.Second.IsNumber))
            ? new ClaimPlace(order, values)
            : null;
    }

    /// <summary>The place, without its order.</summary>
    public override string ToString() => string.Join(',', values);

    internal static string Sorting(ClaimOrder order) =>
        string.Join(", ", ColumnsOf(order).Select(column => column.Column + (column.IsDescending ? " DESC" : "")));

    /// <summary>What is selected so that <see cref="At"/> can tell where a row is.</summary>
    internal static string Columns(ClaimOrder order) =>
        string.Join(", ", ColumnsOf(order).Select(column => column.Column));

    internal static ClaimPlace At(ClaimOrder order, Storing.Row row, int column) =>
        new(
            order,
            [.. ColumnsOf(order).Select((of, i) => of.IsNumber ? Number(row.Long(column + i)) : row.Text(column + i))]
        );

    /// <summary>Holds for the claims behind this place.</summary>
    internal string Condition(ClaimOrder asked, Func<object, string> parameter)
    {
        if (asked != order)
        {
            throw new ArgumentException($"The place is one in the order {order}, not {asked}.", nameof(asked));
        }

        var behind = "1 = 0";
        foreach (var ((column, isNumber, isDescending), value) in ColumnsOf(order).Zip(values).Reverse())
        {
            var bound = parameter(isNumber ? long.Parse(value, CultureInfo.InvariantCulture) : value);
            behind = $"({column} {(isDescending ? "<" : ">")} {bound} OR ({column} = {bound} AND {behind}))";
        }

        return behind;
    }

    private static bool Fits(string value, bool isNumber) =>
        isNumber
            ? long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            : value.Length == 0
                || DateOnly.TryParseExact(
                    value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                );

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
