namespace OnRecord.Web.ArticlePages;

/// <summary>A text that somebody pastes, with what they know of it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Title">Headline; null or empty when unknown.</param>
/// <param name="Publisher">Publisher; null or empty when unknown.</param>
/// <param name="Published">Day of publication as yyyy-MM-dd; null or empty when unknown.</param>
/// <param name="Url">Web address; null or empty when unknown.</param>
public sealed record TextForm(string? Text, string? Title, string? Publisher, string? Published, string? Url)
{
    private const int LongestField = 500;

    /// <summary>The article, or why there is none.</summary>
    /// <param name="error">A sentence; null when there is an article.</param>
    public Article? ToArticle(out string? error)
    {
        var text = (Text ?? "").ReplaceLineEndings("\n");
        DateOnly? day = DateOnly.TryParseExact(
            Published,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var parsed
        )
            ? parsed
            : null;
        Uri? url = null;
        error =
            string.IsNullOrWhiteSpace(text) ? "There is no text to read."
            : text.Length > ReadingDesk.MaxLength
                ? $"A text may have {ReadingDesk.MaxLength:#,0} characters here; the command onrecord add takes longer ones."
            : Published is { Length: > 0 } && day is null ? "The day of publication is written as 2024-05-12."
            : Url is { Length: > 0 }
            && !(Uri.TryCreate(Url, UriKind.Absolute, out url) && url.Scheme is "http" or "https")
                ? "The web address begins with http:// or https://."
            : new[] { Title, Publisher, Url }.Any(field => field?.Length > LongestField)
                ? $"Title, publisher and address may have {LongestField} characters."
            : null;
        return error is not null
            ? null
            : new Article
            {
                Id = Title is { Length: > 0 } ? Title : "pasted text",
                Text = new SourceText(text),
                Title = Known(Title),
                Publisher = Known(Publisher),
                Published = day,
                Url = url,
            };
    }

    /// <summary>Where the ledger says that the text was met.</summary>
    public static string AddressOf(Article article) => article.Url?.AbsoluteUri ?? $"-{ArticleId.Of(article.Text)}";

    private static string? Known(string? field) => string.IsNullOrWhiteSpace(field) ? null : field.Trim();
}
