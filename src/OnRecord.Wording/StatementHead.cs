namespace OnRecord.Wording;

/// <summary>Whom a statement is headed with: the full name where it is known, and the article's words where they are others.</summary>
/// <param name="Name">The speakers' names, or the source as written where they are not resolved; null when there is neither.</param>
/// <param name="Written">The source as written, where it does not hold the name; null when it does or there is none.</param>
public sealed record StatementHead(string? Name, string? Written)
{
    /// <summary>The heading of a statement.</summary>
    public static StatementHead Of(Statement statement, SourceText text)
    {
        var written = SourceOf(statement, text);
        var names = statement.Speakers.Select(speaker => VisibleText.Line(speaker.Name)).Distinct().ToList();
        if (names.TrueForAll(name => written.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            return new StatementHead(written.Length > 0 ? written : null, null);
        }
        return new StatementHead(string.Join(" and ", names), written.Length > 0 ? written : null);
    }

    /// <summary>The source as written, its pieces joined, without the comma that closes an apposition; empty when there is none.</summary>
    public static string SourceOf(Statement statement, SourceText text) =>
        string.Join(" … ", statement.Source.Select(span => VisibleText.Line(text.Slice(span)).TrimEnd(',', ' ')));
}
