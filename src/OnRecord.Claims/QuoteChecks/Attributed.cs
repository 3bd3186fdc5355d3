using System.Text.RegularExpressions;
using OnRecord.Statements.Places;
using OnRecord.Statements.Times;
using OnRecord.Text.Sentences;

namespace OnRecord.Claims.QuoteChecks;

/// <summary>Reads when and where something was said from the sentence that attributes it, where the reading has no such phrase.</summary>
/// <remarks>
/// Only words outside of contents and sources count: "the ambassador in Berlin said" tells no place of the saying. A place counts
/// behind "in" or "at", a day behind "on" or as the name of a day of the week.
/// </remarks>
internal static partial class Attributed
{
    /// <summary>The places of the saying; empty where the sentence names none.</summary>
    public static IReadOnlyList<Place> PlacesOf(Reading reading, Statement statement)
    {
        var text = reading.Article.Text;
        return
        [
            .. PiecesOf(reading, statement)
                .SelectMany(piece =>
                    PlaceFinder
                        .Find(text, piece, reading.Names)
                        .Where(place => AfterIn().IsMatch(text[new TextSpan(piece.Start, place.Span.Start)]))
                ),
        ];
    }

    /// <summary>The day of the saying; null where the sentence names none.</summary>
    public static TimeExpression? DayOf(Reading reading, Statement statement)
    {
        var text = reading.Article.Text;
        return PiecesOf(reading, statement)
            .SelectMany(piece =>
                TimeFinder
                    .Find(text, piece, reading.Article.Published)
                    .Where(time =>
                        time is { Form: TimeForm.During, From: not null, To: not null } && time.From == time.To
                    )
                    .Where(time =>
                        Weekday().IsMatch(text[time.Span])
                        || AfterOn().IsMatch(text[new TextSpan(piece.Start, time.Span.Start)])
                    )
            )
            .FirstOrDefault();
    }

    // What stands between contents and sources in the sentence of the cue.
    private static IEnumerable<TextSpan> PiecesOf(Reading reading, Statement statement)
    {
        if (statement.Cue.Count == 0)
        {
            yield break;
        }

        var sentence = SentenceAt(reading.Article.Text, statement.Cue[0].Start);
        var left = reading
            .Statements.SelectMany(other => other.Content.Concat(other.Source))
            .Where(span => span.Overlaps(sentence) && !statement.Cue.Any(span.Contains))
            .Order();
        var at = sentence.Start;
        foreach (var span in left)
        {
            if (span.Start > at)
            {
                yield return new TextSpan(at, span.Start);
            }

            at = Math.Max(at, span.End);
        }

        if (at < sentence.End)
        {
            yield return new TextSpan(at, sentence.End);
        }
    }

    private static TextSpan SentenceAt(SourceText text, int position)
    {
        var start = position == 0 ? 0 : text.Value.LastIndexOf('\n', position - 1) + 1;
        var next = text.Value.IndexOf('\n', position);
        var line = new TextSpan(start, next < 0 ? text.Length : next);
        return SentenceSplitter.Split(text, line).FirstOrDefault(sentence => sentence.Contains(position), line);
    }

    [GeneratedRegex(@"\b(?:in|at)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterIn();

    [GeneratedRegex(@"\bon\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterOn();

    [GeneratedRegex(
        @"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Weekday();
}
