using OnRecord.Statements.Labels;

namespace OnRecord.Claims.Propositions;

/// <summary>What the words of a cue do with a content, whatever the model judged.</summary>
internal static class PositionWords
{
    /// <summary>Whether the cue turns its content round: "denied", "rejected"; of a mere adverb ("strongly") the model's judgement counts.</summary>
    public static bool Reverses(Statement statement, SourceText text) =>
        statement.Cue.Count > 0
        && string.Join(' ', statement.Cue.Select(span => text[span])) is var cue
        && (CueWords.Default.Of(cue)?.Act ?? (IsAdverb(cue) ? statement.Act?.Value : null)) == Act.Denies
        && !CueWords.IsNegated(cue);

    private static bool IsAdverb(string cue) => cue.EndsWith("ly", StringComparison.Ordinal) && !cue.Contains(' ');

    /// <summary>Whether a denial or a confirmation is of the speaker's own doing.</summary>
    public static bool IsOfOwn(Statement statement, SourceText text) =>
        statement.Act?.Value != Act.Denies || Reverses(statement, text);
}
