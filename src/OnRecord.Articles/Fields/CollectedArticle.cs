using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.Fields;

/// <summary>Makes an article of the fields of a line or a row.</summary>
internal static class CollectedArticle
{
    private static readonly string[] Stated =
    [
        FactField.Title,
        FactField.Publisher,
        FactField.Section,
        FactField.Byline,
        FactField.Published,
        FactField.Modified,
        FactField.Url,
    ];

    /// <summary>The article; its text is there and not blank.</summary>
    /// <param name="fields">Values by the fields of articles.</param>
    /// <param name="number">The line or row, from 1: the id of an article that has none.</param>
    /// <param name="input">What it was read from.</param>
    /// <param name="format">What the collection is.</param>
    /// <param name="kind">What its fields are called in facts.</param>
    /// <param name="map">Names of its fields.</param>
    /// <param name="encoding">What it was decoded with.</param>
    public static ArticleResult.Success Of(
        IReadOnlyDictionary<string, string> fields,
        int number,
        OpenInput input,
        InputFormat format,
        string kind,
        FieldMap map,
        TakenEncoding encoding
    )
    {
        var notes = new List<string>();
        var id = fields.GetValueOrDefault("id");
        var facts = Stated
            .SelectMany(field =>
                ArticleFacts.Of(field, fields.GetValueOrDefault(field), $"{kind} {map.SourceOf(field)}")
            )
            .Concat(input.Facts);
        return new ArticleResult.Success(
            ArticleFacts.Article(
                string.IsNullOrWhiteSpace(id) ? number.ToString(CultureInfo.InvariantCulture) : id.Trim(),
                new SourceText(fields["text"]),
                facts,
                notes
            ),
            new ArticleOrigin
            {
                Source = input.Name.Source,
                Entry = input.Name.Entry,
                Format = format,
                Line = number,
                Encoding = encoding,
                Notes = notes,
            }
        );
    }
}
