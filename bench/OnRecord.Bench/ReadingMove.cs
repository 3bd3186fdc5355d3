using OnRecord.Statements;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>Moves all spans of a reading to other places.</summary>
internal static class ReadingMove
{
    /// <summary>The reading with its spans moved; its text stays.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="start">Where a start goes.</param>
    /// <param name="end">Where an end goes.</param>
    public static Reading Of(Reading reading, Func<int, int> start, Func<int, int> end)
    {
        return reading with
        {
            Statements = [.. reading.Statements.Select(MovedStatement)],
            Names = [.. reading.Names.Select(name => name with { Span = Moved(name.Span) })],
        };

        TextSpan Moved(TextSpan span) => new(start(span.Start), end(span.End));

        TextSpan? MovedOrNull(TextSpan? span) => span is { } some ? Moved(some) : null;

        IReadOnlyList<TextSpan> All(IReadOnlyList<TextSpan> spans) => [.. spans.Select(Moved)];

        Statement MovedStatement(Statement statement) =>
            statement with
            {
                Source = All(statement.Source),
                Cue = All(statement.Cue),
                Content = All(statement.Content),
                Setting = Enum.GetValues<Slot>()
                    .Aggregate(
                        statement.Setting,
                        (setting, slot) =>
                            setting[slot].Count == 0
                                ? setting
                                : setting.With(
                                    slot,
                                    All(setting[slot]),
                                    setting.Confidence.ElementAtOrDefault((int)slot)
                                )
                    ),
                Figures =
                [
                    .. statement.Figures.Select(figure =>
                        figure with
                        {
                            Span = Moved(figure.Span),
                            Counted = MovedOrNull(figure.Counted),
                            Scope = MovedOrNull(figure.Scope),
                            AsOf = figure.AsOf is { } asOf ? asOf with { Span = Moved(asOf.Span) } : null,
                        }
                    ),
                ],
                Times = [.. statement.Times.Select(time => time with { Span = Moved(time.Span) })],
                Places = [.. statement.Places.Select(place => place with { Span = Moved(place.Span) })],
            };
    }
}
