using OnRecord.Statements;
using OnRecord.Text;

namespace OnRecord.Bench;

/// <summary>
/// Any number of readings that tell the same stories: half of the paragraphs of an article were told before, by one not long ago, with other rare
/// words. Statements then group into claims as those of a newsroom's ledger do: most with two or three statements, few with many.
/// </summary>
/// <remarks>
/// A new story is a paragraph of <see cref="RecombinedReadings"/> whose longer words in what is said are others of the same length, so that it says something else
/// while every span stays where it is.
/// </remarks>
internal sealed class StoryReadings
{
    private const int Recent = 500;
    private const int ArticlesOfDay = 20;
    private const int DaysLate = 3;
    private const int LongWord = 5;

    private readonly RecombinedReadings recombined;
    private readonly string[][] words;

    /// <summary>Reads the paragraphs.</summary>
    public StoryReadings(string model)
    {
        recombined = new RecombinedReadings(model);
        var all = recombined
            .Paragraphs.SelectMany(paragraph =>
                WordsOf(paragraph).Select(word => paragraph.Article.Text.Value[word.Start..word.End])
            )
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToLookup(word => word.Length);
        words = [.. Enumerable.Range(0, all.Max(group => group.Key) + 1).Select(length => all[length].ToArray())];
    }

    /// <summary>The reading of a number; the same for the same number. The later the number, the later it was published.</summary>
    public Reading Read(int number) =>
        recombined.Read(
            number,
            (place, _) => StoryAt(number, place),
            chance => RecombinedReadings.FirstDay.AddDays((number / ArticlesOfDay) + chance.Next(DaysLate))
        );

    private Reading StoryAt(int number, int place)
    {
        var seed = SeedOf(number, place);
        var chance = new Random(seed);
        return number == 0 || chance.Next(2) == 0
            ? Retold(recombined.Paragraphs[chance.Next(recombined.Paragraphs.Count)], chance)
            : StoryAt(number - 1 - chance.Next(Math.Min(number, Recent)), chance.Next(RecombinedReadings.Fewest));
    }

    private Reading Retold(Reading paragraph, Random chance)
    {
        var text = paragraph.Article.Text.Value.ToCharArray();
        foreach (var word in WordsOf(paragraph))
        {
            var others = words[word.Length];
            others[chance.Next(others.Length)].CopyTo(text.AsSpan(word.Start));
        }

        return paragraph with
        {
            Article = paragraph.Article with { Text = new SourceText(new string(text)) },
        };
    }

    // The longer words in small letters of what is said, without those that say who says it, how many, when and where.
    private static IEnumerable<TextSpan> WordsOf(Reading paragraph)
    {
        var text = paragraph.Article.Text.Value;
        List<TextSpan> kept =
        [
            .. paragraph.Statements.SelectMany(statement =>
                statement
                    .Source.Concat(statement.Cue)
                    .Concat(statement.Figures.Select(figure => figure.Span))
                    .Concat(statement.Times.Select(time => time.Span))
                    .Concat(statement.Places.Select(place => place.Span))
            ),
        ];
        return from content in paragraph.Statements.SelectMany(statement => statement.Content).Distinct()
            from word in WordsOf(text, content)
            where word.Length >= LongWord && text[word.Start..word.End].All(char.IsAsciiLetterLower)
            where !kept.Exists(span => span.Start < word.End && word.Start < span.End)
            select word;
    }

    private static IEnumerable<TextSpan> WordsOf(string text, TextSpan span)
    {
        for (var at = span.Start; at < span.End; )
        {
            var end = at;
            while (end < span.End && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                yield return new TextSpan(at, end);
            }

            at = end + 1;
        }
    }

    private static int SeedOf(int number, int place) => (number * 7919) + (place * 104_729);
}
