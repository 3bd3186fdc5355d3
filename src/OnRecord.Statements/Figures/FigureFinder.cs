using OnRecord.Statements.Times;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Figures;

/// <summary>Finds the numbers that count or measure something, with bound, unit, what is counted, scope and date.</summary>
/// <remarks>
/// A hand-written grammar; what it finds and what it leaves out stands in <c>specs/figures.md</c>. Time and memory are linear
/// in the length of the span. No state, so safe on any thread; the same input always gives the same result.
/// </remarks>
public static class FigureFinder
{
    /// <summary>The figures of a span, in the order of the text, without overlaps.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="within">What to read of it, for example a statement's content; every span found lies in it.</param>
    /// <param name="published">Day of publication, against which <see cref="Figure.AsOf"/> is resolved; null when unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static IReadOnlyList<Figure> Find(SourceText text, TextSpan within, DateOnly? published)
    {
        var words = new WordList(text, within);
        return Find(words, TimeFinder.Read(words, published));
    }

    /// <summary>The figures of words whose times are known.</summary>
    internal static IReadOnlyList<Figure> Find(WordList words, List<Period> times) => new Pass(words, times).Figures();

    /// <summary>One pass over the words of a span.</summary>
    private sealed class Pass
    {
        private readonly WordList words;
        private readonly List<Period> times;

        /// <summary>For each word the number of its time, from 1; 0 when it belongs to none.</summary>
        private readonly int[] timeOf;

        internal Pass(WordList words, List<Period> times)
        {
            this.words = words;
            this.times = times;
            timeOf = new int[words.Count];
            for (var i = 0; i < times.Count; i++)
            {
                Array.Fill(timeOf, i + 1, times[i].Start, times[i].End - times[i].Start);
            }
        }

        internal List<Figure> Figures()
        {
            var figures = new List<Figure>();
            var free = 0;
            for (var index = 0; index < words.Count; )
            {
                if (IsTime(index))
                {
                    index = times[timeOf[index] - 1].End;
                    free = index;
                    continue;
                }

                if (PairReader.Read(words, index) is { } pair)
                {
                    figures.AddRange(pair.Figures.Select(quantity => Complete(quantity, pair.End)));
                    free = index = pair.End;
                    continue;
                }

                if (Read(index) is not { } quantity)
                {
                    index++;
                    continue;
                }

                if (Names.SkipTo(words, quantity) is { } next)
                {
                    index = next;
                    continue;
                }

                var bounded = BoundReader.Read(words, quantity);
                bounded =
                    bounded.Start < free ? bounded with { Start = quantity.Start, Bound = quantity.Bound } : bounded;
                figures.Add(Complete(bounded, bounded.End));
                free = index = bounded.End;
            }

            return figures;
        }

        private Quantity? Read(int index)
        {
            var quantity = words[index].Kind is WordKind.Break or WordKind.Link or WordKind.Code
                ? null
                : ShareReader.Read(words, index)
                    ?? VagueReader.Read(words, index)
                    ?? AgeReader.Read(words, index)
                    ?? QuantityReader.Read(words, index);
            return quantity is { } read && (IsTime(read.End - 1) || read.End > words.Count) ? null : quantity;
        }

        private Figure Complete(Quantity quantity, int end)
        {
            var counted = CountedReader.Read(words, quantity with { End = Math.Max(end, quantity.End) }, IsTime);
            var behind = counted?.End ?? quantity.End;
            var scope = ScopeReader.Read(words, behind);
            var asOf = ScopeReader.ReadAsOf(words, scope?.End ?? behind, TimeAt);
            return new Figure
            {
                Span = words.Span(quantity.Start, quantity.End),
                Value = quantity.Value,
                Low = quantity.Low,
                High = quantity.High,
                Bound = quantity.Bound,
                Unit = quantity.Unit,
                Counted = counted is { } what ? words.Span(what.Start, what.End) : null,
                Scope = scope is { } where ? words.Span(where.Start, where.End) : null,
                AsOf = asOf is { } when ? TimeFinder.Expression(words, when) : null,
            };
        }

        private bool IsTime(int index) => index >= 0 && index < timeOf.Length && timeOf[index] > 0;

        private Period? TimeAt(int index) =>
            IsTime(index) && times[timeOf[index] - 1] is var time && time.Start == index ? time : null;
    }
}
