namespace OnRecord.Web.StatementPages;

/// <summary>Addresses of statements that stay when their article is read again.</summary>
internal static class PermanentAddress
{
    /// <summary>The address of a statement by its characters.</summary>
    public static string Of(ArticleId article, Statement statement)
    {
        var extent = StatementNode.ExtentOf(statement);
        return string.Create(CultureInfo.InvariantCulture, $"{article}:{extent.Start}-{extent.End}");
    }

    /// <summary>The statement that is meant in a reading; null when the reading has none there.</summary>
    public static Statement? In(this StatementAddress address, Reading reading) =>
        address.Extent is { } extent
            ? reading.Statements.FirstOrDefault(statement => StatementNode.ExtentOf(statement) == extent)
                ?? reading
                    .Statements.Where(statement => StatementNode.ExtentOf(statement).Overlaps(extent))
                    .MinBy(statement => Distance(StatementNode.ExtentOf(statement), extent))
            : reading.Statements.FirstOrDefault(statement => statement.Number == address.Number);

    private static int Distance(TextSpan one, TextSpan other) =>
        Math.Abs(one.Start - other.Start) + Math.Abs(one.End - other.End);
}
