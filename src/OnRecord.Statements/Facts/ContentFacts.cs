using OnRecord.Statements.Figures;
using OnRecord.Statements.Places;
using OnRecord.Statements.Times;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Facts;

/// <summary>The last stage: finds the figures, times and places of an article once, and gives each statement those of its own.</summary>
/// <remarks>
/// A figure, time or place belongs to every statement that has a piece of content around all of it: to a nested statement
/// and to those that it stands in. A time that shares characters with a statement's <see cref="Setting.When"/> belongs to it
/// as well, and is that of the saying. Time and memory are linear in the length of the article and of the contents. Safe on
/// any thread.
/// </remarks>
public sealed class ContentFacts
{
    private readonly IReadOnlyList<Figure> figures;
    private readonly IReadOnlyList<TimeExpression> times;
    private readonly IReadOnlyList<Place> places;

    /// <summary>Looks through an article.</summary>
    /// <param name="article">Its day of publication tells which days are meant.</param>
    /// <param name="names">The names in it, in the order of the text.</param>
    public ContentFacts(Article article, IReadOnlyList<NameMention> names)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(names);
        var words = new WordList(article.Text, article.Text.Whole);
        var periods = TimeFinder.Read(words, article.Published);
        figures = FigureFinder.Find(words, periods);
        times = [.. periods.Select(period => TimeFinder.Expression(words, period))];
        places = PlaceFinder.Find(words, names);
    }

    /// <summary>The statement with its figures, times and places, each list in the order of the text.</summary>
    public Statement AddTo(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement with
        {
            Figures = Within(statement.Content, figures, figure => figure.Span),
            Times = TimesOf(statement),
            Places = Within(statement.Content, places, place => place.Span),
        };
    }

    private IReadOnlyList<TimeExpression> TimesOf(Statement statement)
    {
        var ofContent = Within(statement.Content, times, time => time.Span);
        if (statement.Setting.When.Count == 0)
        {
            return ofContent;
        }

        var ofSaying = statement.Setting.When.SelectMany(slot =>
            Touching(slot, times, time => time.Span).Select(time => time with { Role = TimeRole.Saying })
        );
        return [.. ofSaying.Concat(ofContent).DistinctBy(time => time.Span).OrderBy(time => time.Span)];
    }

    private static IReadOnlyList<T> Within<T>(
        IReadOnlyList<TextSpan> content,
        IReadOnlyList<T> facts,
        Func<T, TextSpan> spanOf
    ) => [.. content.SelectMany(piece => Touching(piece, facts, spanOf).Where(fact => piece.Contains(spanOf(fact))))];

    /// <summary>The facts that share a character with a span; they are in the order of the text and do not overlap.</summary>
    private static IEnumerable<T> Touching<T>(TextSpan span, IReadOnlyList<T> facts, Func<T, TextSpan> spanOf)
    {
        var (low, high) = (0, facts.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = spanOf(facts[middle]).End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        for (var i = low; i < facts.Count && spanOf(facts[i]).Start < span.End; i++)
        {
            yield return facts[i];
        }
    }
}
