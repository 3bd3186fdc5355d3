namespace OnRecord.Wording;

/// <summary>Who speaks in an article, how often, and by which kind.</summary>
/// <param name="Name">Resolved name, or the source as written where it is not resolved.</param>
/// <param name="Kind">Kind of source; null when open.</param>
/// <param name="Resolved">Whether the name was resolved within the article.</param>
/// <param name="Statements">Numbers of the statements, in the order of the text.</param>
public sealed record SpeakerEntry(string Name, SourceKind? Kind, bool Resolved, IReadOnlyList<int> Statements)
{
    /// <summary>All speakers of a reading, those who speak most first, then in the order of the text.</summary>
    public static IReadOnlyList<SpeakerEntry> IndexOf(Reading reading)
    {
        var said = reading.Statements.SelectMany(statement =>
            SpeakersOf(statement, reading.Article.Text).Select(speaker => (Speaker: speaker, statement.Number))
        );
        return
        [
            .. said.GroupBy(pair => pair.Speaker, pair => pair.Number)
                .Select(group => new SpeakerEntry(
                    group.Key.Name,
                    group.Key.Kind,
                    group.Key.Resolved,
                    [.. group.Distinct()]
                ))
                .OrderByDescending(entry => entry.Statements.Count)
                .ThenBy(entry => entry.Statements[0]),
        ];
    }

    /// <summary>How often each kind speaks, the commonest first.</summary>
    public static IReadOnlyList<(SourceKind? Kind, int Statements)> KindsOf(IReadOnlyList<SpeakerEntry> index) =>
        [
            .. index
                .GroupBy(entry => entry.Kind)
                .Select(group => (group.Key, group.SelectMany(entry => entry.Statements).Distinct().Count()))
                .OrderByDescending(pair => pair.Item2)
                .ThenBy(pair => pair.Key),
        ];

    private static IEnumerable<(string Name, SourceKind? Kind, bool Resolved)> SpeakersOf(
        Statement statement,
        SourceText text
    ) =>
        statement switch
        {
            { Speakers.Count: > 0 } => statement.Speakers.Select(speaker =>
                (VisibleText.Line(speaker.Name), (SourceKind?)speaker.Kind, true)
            ),
            { Source.Count: > 0 } => [(StatementHead.SourceOf(statement, text), statement.Kind?.Value, false)],
            _ => [],
        };
}
