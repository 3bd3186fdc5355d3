using OnRecord.Statements.Words;

namespace OnRecord.Statements.Times;

/// <summary>Finds dates and times and resolves them against the day of publication.</summary>
/// <remarks>
/// A hand-written grammar; what it finds and how it resolves stands in <c>specs/times.md</c>. Time and memory are linear in
/// the length of the span. No state, so safe on any thread; the same input always gives the same result.
/// </remarks>
public static class TimeFinder
{
    /// <summary>The times of a span, in the order of the text, without overlaps.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="within">What to read of it, for example a statement's content; every span found lies in it.</param>
    /// <param name="published">Day of publication; null when unknown, and then only absolute dates are resolved.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static IReadOnlyList<TimeExpression> Find(SourceText text, TextSpan within, DateOnly? published)
    {
        var words = new WordList(text, within);
        return [.. Read(words, published).Select(period => Expression(words, period))];
    }

    /// <summary>The times by their words.</summary>
    internal static List<Period> Read(WordList words, DateOnly? published)
    {
        var context = new TimeContext(words, published);
        var periods = new List<Period>();
        for (var index = 0; index < words.Count; )
        {
            if (words[index].Kind != WordKind.Break && RelationReader.Read(context, index) is { } period)
            {
                periods.Add(period);
                index = period.End;
            }
            else
            {
                index++;
            }
        }

        return periods;
    }

    internal static TimeExpression Expression(WordList words, Period period) =>
        new(words.Span(period.Start, period.End), period.From, period.To)
        {
            Form = period.Form,
            Grain = period.Grain,
            Length = period.Length,
        };
}
