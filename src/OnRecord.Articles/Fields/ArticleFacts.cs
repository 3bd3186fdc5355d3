namespace OnRecord.Articles.Fields;

/// <summary>Makes articles of what is said of them.</summary>
internal static class ArticleFacts
{
    private const int Longest = 500;

    /// <summary>A fact of a value that is stated; none when it is blank. The value is on one line, without repeated spaces.</summary>
    public static IEnumerable<StatedFact> Of(string field, string? value, string from) =>
        string.IsNullOrWhiteSpace(value)
            ? []
            : [new StatedFact(field, Shortened(Excerpt.OneLine(Collapsed(value))), from)];

    /// <summary>An article of that text and of what the facts say; what cannot be understood is noted and left out.</summary>
    /// <param name="id">The caller's name for it.</param>
    /// <param name="text">The text.</param>
    /// <param name="stated">What is said of it, in the order in which it counts.</param>
    /// <param name="notes">Takes what is not understood.</param>
    /// <param name="fetchedFrom">Its address when it states none; null when it was not fetched.</param>
    public static Article Article(
        string id,
        SourceText text,
        IEnumerable<StatedFact> stated,
        List<string> notes,
        Uri? fetchedFrom = null
    )
    {
        var facts = stated.ToList();
        var published = Understood(facts, FactField.Published, value => PublicationDate.Parse(value, notes));
        _ = Understood(facts, FactField.Modified, value => PublicationDate.Parse(value, notes));
        var url = Understood(facts, FactField.Url, value => Boxed(PageAddress.Parse(value, notes)));
        return new Article
        {
            Id = id,
            Text = text,
            Title = First(facts, FactField.Title),
            Publisher = First(facts, FactField.Publisher),
            Published = published,
            Url = url?.Address ?? fetchedFrom,
            Facts = facts,
        };
    }

    /// <summary>The article with more facts, which count where it says nothing itself.</summary>
    public static Article With(Article article, IReadOnlyList<StatedFact> more, List<string> notes)
    {
        if (more.Count == 0)
        {
            return article;
        }

        var told = Article(article.Id, article.Text, [.. article.Facts, .. more], notes, article.Url);
        return told with
        {
            Title = article.Title ?? told.Title,
            Publisher = article.Publisher ?? told.Publisher,
            Published = article.Published ?? told.Published,
            Url = article.Url ?? told.Url,
        };
    }

    private static string? First(List<StatedFact> facts, string field) =>
        facts.Find(fact => fact.Field == field)?.Value;

    private static string Collapsed(string value) =>
        string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shortened(string value) =>
        value.Length <= Longest ? value
        : char.IsHighSurrogate(value[Longest - 1]) ? value[..(Longest - 1)]
        : value[..Longest];

    private static Web? Boxed(Uri? address) => address is null ? null : new Web(address);

    /// <summary>The first value of a field that can be understood; those before it are taken out.</summary>
    private static T? Understood<T>(List<StatedFact> facts, string field, Func<string, T?> read)
        where T : struct
    {
        while (facts.Find(fact => fact.Field == field) is { } fact)
        {
            if (read(fact.Value) is { } value)
            {
                return value;
            }

            facts.Remove(fact);
        }

        return null;
    }

    private readonly record struct Web(Uri Address);
}
