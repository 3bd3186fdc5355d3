using OnRecord.Statements.Places;

namespace OnRecord.Claims.QuoteChecks;

/// <summary>Who said something, when and where, as one text has it.</summary>
/// <param name="Statement">Number of the statement; null when none covers the words.</param>
/// <param name="Speakers">Who; empty when nobody is named.</param>
/// <param name="From">First day of the saying; null when the text does not tell.</param>
/// <param name="To">Last day of it; null when the text does not tell.</param>
/// <param name="Published">Day of publication, on which it had been said; null when unknown.</param>
/// <param name="Places">Where, by the words for the occasion; often empty.</param>
public sealed record Saying(
    int? Statement,
    IReadOnlyList<Speaker> Speakers,
    DateOnly? From,
    DateOnly? To,
    DateOnly? Published,
    IReadOnlyList<Place> Places
)
{
    /// <summary>What a reading has on some words: of the statements whose content has the most of them, the one that says least else.</summary>
    /// <param name="reading">The reading, with what people corrected.</param>
    /// <param name="words">Spans of its text.</param>
    /// <param name="left">Numbers of statements that do not count.</param>
    public static Saying Of(Reading reading, IReadOnlyList<TextSpan> words, IReadOnlySet<int>? left = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(words);
        var best = reading
            .Statements.Where(statement => left?.Contains(statement.Number) != true)
            .Select(statement => (Statement: statement, Shared: Shared(statement, words)))
            .Where(found => found.Shared > 0)
            .OrderByDescending(found => found.Shared)
            .ThenBy(found => found.Statement.Content.Sum(span => span.Length))
            .ThenBy(found => found.Statement.Number)
            .Select(found => found.Statement)
            .FirstOrDefault();
        var published = reading.Article.Published;
        if (best is null)
        {
            return new Saying(null, [], null, null, published, []);
        }

        var day = DayOf(reading, best) ?? (Before(reading, best, left) is { } before ? DayOf(reading, before) : null);
        return new Saying(best.Number, best.Speakers, day?.From, day?.To, published, PlacesOf(reading, best));
    }

    private static TimeExpression? DayOf(Reading reading, Statement statement) =>
        statement.Times.FirstOrDefault(time =>
            time is { Role: TimeRole.Saying, Form: TimeForm.During, From: not null, To: not null }
        ) ?? Attributed.DayOf(reading, statement);

    private static IReadOnlyList<Place> PlacesOf(Reading reading, Statement statement)
    {
        var places = statement
            .Setting.Occasion.SelectMany(span => PlaceFinder.Find(reading.Article.Text, span, reading.Names))
            .ToList();
        return places.Count > 0 ? places : Attributed.PlacesOf(reading, statement);
    }

    // "On Monday, Holm said that the work was hard. “It is done,” she said" tells of one occasion.
    private static Statement? Before(Reading reading, Statement statement, IReadOnlySet<int>? left)
    {
        var text = reading.Article.Text;
        var before = reading
            .Statements.Where(other => other.Parent is null && left?.Contains(other.Number) != true)
            .LastOrDefault(other => StartOf(other) < StartOf(statement));
        return
            before is not null
            && before.Speakers.Count > 0
            && before.Speakers.Select(speaker => speaker.Name).SequenceEqual(statement.Speakers.Select(s => s.Name))
            && !text.Slice(new TextSpan(StartOf(before), StartOf(statement))).Contains('\n')
            ? before
            : null;
    }

    private static int StartOf(Statement statement) =>
        statement.Source.Concat(statement.Cue).Concat(statement.Content).Min().Start;

    private static int Shared(Statement statement, IReadOnlyList<TextSpan> words) =>
        statement.Content.Sum(span =>
            words.Sum(word => Math.Max(0, Math.Min(span.End, word.End) - Math.Max(span.Start, word.Start)))
        );
}
