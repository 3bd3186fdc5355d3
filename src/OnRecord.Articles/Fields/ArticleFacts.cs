namespace OnRecord.Articles.Fields;

/// <summary>Makes articles of what is said of them.</summary>
internal static class ArticleFacts
{
    /// <summary>What is said first of a field; null when nothing is.</summary>
    public static string? First(IEnumerable<StatedFact> facts, string field) =>
        facts.FirstOrDefault(fact => fact.Field == field)?.Value;

    /// <summary>An article of that text and of what the facts say; what cannot be understood is noted and taken out of the facts.</summary>
    public static Article Article(string id, SourceText text, List<StatedFact> facts, List<string> notes)
    {
        var published = Understood(facts, FactField.Published, value => PublicationDate.Parse(value, notes));
        _ = Understood(facts, FactField.Modified, value => PublicationDate.Parse(value, notes));
        return new Article
        {
            Id = id,
            Text = text,
            Title = First(facts, FactField.Title),
            Publisher = First(facts, FactField.Publisher),
            Published = published,
            Url = Understood(facts, FactField.Url, value => PageAddress.Parse(value, notes)?.AbsoluteUri) is { } url
                ? new Uri(url)
                : null,
        };
    }

    /// <summary>The first value of a field that can be understood; those before it are taken out.</summary>
    private static T? Understood<T>(List<StatedFact> facts, string field, Func<string, T?> read)
    {
        while (facts.Find(fact => fact.Field == field) is { } fact)
        {
            if (read(fact.Value) is { } value)
            {
                return value;
            }

            facts.Remove(fact);
        }

        return default;
    }
}
