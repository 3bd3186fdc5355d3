using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Html;

/// <summary>Who speaks in an article, how often, and by which kind.</summary>
/// <param name="Name">Resolved name, or the source as written where it is not resolved.</param>
/// <param name="Kind">Kind of source; null when open.</param>
/// <param name="Resolved">Whether the name was resolved within the article.</param>
/// <param name="Statements">Numbers of the statements, in the order of the text.</param>
internal sealed record SpeakerEntry(string Name, SourceKind? Kind, bool Resolved, IReadOnlyList<int> Statements)
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

    private static IEnumerable<(string Name, SourceKind? Kind, bool Resolved)> SpeakersOf(
        Statement statement,
        SourceText text
    ) =>
        statement switch
        {
            { Speakers.Count: > 0 } => statement.Speakers.Select(speaker =>
                (VisibleText.Line(speaker.Name), (SourceKind?)speaker.Kind, true)
            ),
            { Source.Count: > 0 } =>
            [
                (
                    string.Join(" … ", statement.Source.Select(span => VisibleText.Line(text.Slice(span)))),
                    statement.Kind?.Value,
                    false
                ),
            ],
            _ => [],
        };
}
