namespace OnRecord.Ledger.Storing;

/// <summary>The words by which a statement is found.</summary>
/// <param name="Content">What is said.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Source">Who says it, in the article's words.</param>
/// <param name="Speaker">Names of the speakers.</param>
/// <param name="Target">Whom it is aimed at.</param>
internal sealed record StatementWords(string Content, string Cue, string Source, string Speaker, string Target)
{
    /// <summary>Stands between two pieces, so that no phrase is found across: a word to the indices, and to no one else.</summary>
    public const string Border = "\uE000";

    public static StatementWords Of(Statement statement, SourceText text)
    {
        return new StatementWords(
            Joined(statement.Content),
            Joined(statement.Cue),
            Joined(statement.Source),
            string.Join($" {Border} ", statement.Speakers.Select(speaker => speaker.Name)),
            Joined(statement.Setting.Target)
        );

        string Joined(IEnumerable<TextSpan> spans) => string.Join($" {Border} ", spans.Select(span => text[span]));
    }
}
