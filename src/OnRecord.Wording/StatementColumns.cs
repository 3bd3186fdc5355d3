using OnRecord.Statements.Json;

namespace OnRecord.Wording;

/// <summary>The columns of tables with a row a statement, as <c>docs/statement.md</c> has them.</summary>
internal static class StatementColumns
{
    private const string Separator = " | ";

    public static IReadOnlyList<StatementColumn> All { get; } =
    [
        new StatementColumn.Words("document", row => row.Article.Id),
        new StatementColumn.Words("title", row => row.Article.Title),
        new StatementColumn.Words("publisher", row => row.Article.Publisher),
        new StatementColumn.Day("published", row => row.Article.Published),
        new StatementColumn.Words("url", row => row.Article.Url?.OriginalString),
        new StatementColumn.Number("statement", row => row.Statement.Number),
        new StatementColumn.Number("parent", row => row.Statement.Parent),
        new StatementColumn.Number("answers", row => row.Statement.Answers),
        new StatementColumn.Words("source", row => row.Texts(row.Statement.Source)),
        new StatementColumn.Words("cue", row => row.Texts(row.Statement.Cue)),
        new StatementColumn.Words("content", row => row.Texts(row.Statement.Content)),
        new StatementColumn.Words("form", row => row.Statement.Form.ToWireName()),
        new StatementColumn.Words("speakers", row => Join(row.Statement.Speakers.Select(speaker => speaker.Name))),
        new StatementColumn.Words(
            "speaker_kinds",
            row => Join(row.Statement.Speakers.Select(speaker => speaker.Kind.ToWireName()))
        ),
        new StatementColumn.Words(
            "speaker_confidences",
            row => Join(row.Statement.Speakers.Select(speaker => Number(speaker.Confidence)))
        ),
        new StatementColumn.Words("kind", row => row.Statement.Kind?.Value.ToWireName()),
        new StatementColumn.Share("kind_confidence", row => row.Statement.Kind?.Confidence),
        new StatementColumn.Words("act", row => row.Statement.Act?.Value.ToWireName()),
        new StatementColumn.Share("act_confidence", row => row.Statement.Act?.Confidence),
        new StatementColumn.Words("certainty", row => row.Statement.Certainty?.Value.ToWireName()),
        new StatementColumn.Share("certainty_confidence", row => row.Statement.Certainty?.Confidence),
        .. SlotColumns,
        new StatementColumn.Words("figures", row => row.Texts(row.Statement.Figures.Select(figure => figure.Span))),
        new StatementColumn.Words(
            "figure_values",
            row => Join(row.Statement.Figures.Select(figure => Number(figure.Value)))
        ),
        new StatementColumn.Words(
            "figure_lows",
            row => Join(row.Statement.Figures.Select(figure => Number(figure.Low)))
        ),
        new StatementColumn.Words(
            "figure_highs",
            row => Join(row.Statement.Figures.Select(figure => Number(figure.High)))
        ),
        new StatementColumn.Words(
            "figure_bounds",
            row => Join(row.Statement.Figures.Select(figure => figure.Bound.ToWireName()))
        ),
        new StatementColumn.Words("figure_units", row => Join(row.Statement.Figures.Select(figure => figure.Unit))),
        new StatementColumn.Words(
            "figure_counted",
            row => Join(row.Statement.Figures.Select(figure => row.Text(figure.Counted)))
        ),
        new StatementColumn.Words(
            "figure_scopes",
            row => Join(row.Statement.Figures.Select(figure => row.Text(figure.Scope)))
        ),
        new StatementColumn.Words(
            "figure_as_of",
            row => Join(row.Statement.Figures.Select(figure => row.Text(figure.AsOf?.Span)))
        ),
        new StatementColumn.Words("times", row => row.Texts(row.Statement.Times.Select(time => time.Span))),
        new StatementColumn.Words("times_from", row => Join(row.Statement.Times.Select(time => Day(time.From)))),
        new StatementColumn.Words("times_to", row => Join(row.Statement.Times.Select(time => Day(time.To)))),
        new StatementColumn.Words(
            "time_forms",
            row => Join(row.Statement.Times.Select(time => time.Form.ToWireName()))
        ),
        new StatementColumn.Words(
            "time_roles",
            row => Join(row.Statement.Times.Select(time => time.Role.ToWireName()))
        ),
        new StatementColumn.Words("places", row => row.Texts(row.Statement.Places.Select(place => place.Span))),
        new StatementColumn.Words("place_names", row => Join(row.Statement.Places.Select(place => place.Name))),
        new StatementColumn.Words("place_countries", row => Join(row.Statement.Places.Select(place => place.Country))),
        new StatementColumn.Words("source_spans", row => Ranges(row.Statement.Source)),
        new StatementColumn.Words("cue_spans", row => Ranges(row.Statement.Cue)),
        new StatementColumn.Words("content_spans", row => Ranges(row.Statement.Content)),
        new StatementColumn.Share("confidence", row => row.Statement.Confidence),
        new StatementColumn.Words("sha256", row => row.Article.Text.Sha256),
        new StatementColumn.Words("engine", row => row.Reading.Engine.Version),
        new StatementColumn.Words("model", row => row.Reading.Engine.Model),
    ];

    private static IEnumerable<StatementColumn> SlotColumns =>
        Enum.GetValues<Slot>()
            .SelectMany(slot =>
                new StatementColumn[]
                {
                    new StatementColumn.Words(slot.ToWireName(), row => row.Texts(row.Statement.Setting[slot])),
                    new StatementColumn.Share(
                        $"{slot.ToWireName()}_confidence",
                        row => row.Statement.Setting.Confidence.ElementAtOrDefault((int)slot)
                    ),
                }
            );

    public static string? Number(float? value) =>
        value is { } number ? Math.Round((double)number, 3).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Number(decimal? value) =>
        value is { } number ? Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture) : null;

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An empty value keeps its place, so that the columns of figures, times and places agree; nothing but empty ones is empty.
    public static string? Join(IEnumerable<string?> values)
    {
        var cells = values.ToList();
        return cells.Exists(cell => cell is { Length: > 0 }) ? string.Join(Separator, cells) : null;
    }

    private static string? Ranges(IReadOnlyList<TextSpan> spans) =>
        Join(spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}:{span.End}")));
}
