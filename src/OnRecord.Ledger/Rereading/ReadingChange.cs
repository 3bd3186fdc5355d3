namespace OnRecord.Ledger.Rereading;

/// <summary>How the reading of one engine differs from that of another.</summary>
/// <param name="Same">Statements whose source, cue and content are the same in both.</param>
/// <param name="Altered">Statements that are in both with other borders.</param>
/// <param name="Added">Statements that only the new one has.</param>
/// <param name="Removed">Statements that only the old one has.</param>
public sealed record ReadingChange(int Same, int Altered, int Added, int Removed)
{
    /// <summary>Compares two readings of one text.</summary>
    internal static ReadingChange Between(Reading old, Reading current)
    {
        var found = StatementMatcher.Match(old.Statements, current.Statements);
        var byNumber = current.Statements.ToDictionary(statement => statement.Number);
        var same = old.Statements.Count(statement =>
            found.TryGetValue(statement.Number, out var number) && StatementMatcher.AreSame(statement, byNumber[number])
        );
        return new ReadingChange(
            same,
            found.Count - same,
            current.Statements.Count - found.Count,
            old.Statements.Count - found.Count
        );
    }
}
