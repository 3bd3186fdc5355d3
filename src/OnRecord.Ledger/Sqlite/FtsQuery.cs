using OnRecord.Ledger.Queries;

namespace OnRecord.Ledger.Sqlite;

/// <summary>Writes words of a question as an FTS5 query. Every word is an FTS5 string, so that nothing in it is syntax.</summary>
internal static class FtsQuery
{
    /// <param name="node">Words, and ALL and ANY of them.</param>
    public static string Of(QueryNode node) =>
        node switch
        {
            QueryNode.Words(var text, var place) => Columns(place) + Quoted(text),
            QueryNode.All(var parts) => Joined(parts, " AND "),
            QueryNode.Any(var parts) => Joined(parts, " OR "),
            _ => throw new InvalidOperationException($"{node.GetType().Name} is no words."),
        };

    private static string Joined(IReadOnlyList<QueryNode> parts, string with) =>
        string.Join(with, parts.Select(part => $"({Of(part)})"));

    private static string Columns(WordPlace place) =>
        place switch
        {
            WordPlace.Speaker => "{source speaker} : ",
            WordPlace.Target => "{target} : ",
            WordPlace.Content => "{content} : ",
            WordPlace.Cue => "{cue} : ",
            _ => "",
        };

    // The index takes U+0000 for the end of the query.
    private static string Quoted(string text) =>
        $"\"{text.Replace('\0', ' ').Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
