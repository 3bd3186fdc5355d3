namespace OnRecord.Wording;

/// <summary>A statement with those that stand in its content or relay.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Children">In the order of the text.</param>
public sealed record StatementNode(Statement Statement, IReadOnlyList<StatementNode> Children)
{
    /// <summary>The statements that stand in no other, in the order of the text, each with what hangs below it.</summary>
    /// <exception cref="InvalidOperationException">A parent is not in the list, or statements are each other's parents.</exception>
    public static IReadOnlyList<StatementNode> TreeOf(IReadOnlyList<Statement> statements)
    {
        var byParent = statements.ToLookup(statement => statement.Parent);
        var placed = 0;
        var roots = Below(null);
        return placed == statements.Count
            ? roots
            : throw new InvalidOperationException("A statement hangs below one that the reading does not have.");

        IReadOnlyList<StatementNode> Below(int? parent)
        {
            var nodes = new List<StatementNode>();
            foreach (var statement in byParent[parent])
            {
                placed++;
                nodes.Add(new StatementNode(statement, Below(statement.Number)));
            }
            return nodes;
        }
    }

    /// <summary>From the first to the last character of source, cue and content.</summary>
    public static TextSpan ExtentOf(Statement statement) =>
        statement.Source.Concat(statement.Cue).Concat(statement.Content).Aggregate((all, span) => all.Union(span));
}
