namespace OnRecord.Web.CheckPages;

/// <summary>A draft that somebody pastes.</summary>
/// <param name="Text">The text.</param>
/// <param name="Published">Day on which it is to appear, as yyyy-MM-dd; null or empty when unknown.</param>
public sealed record DraftForm(string? Text, string? Published)
{
    /// <summary>The draft, or why there is none.</summary>
    /// <param name="error">A sentence; null when there is a draft.</param>
    public Article? ToDraft(out string? error)
    {
        var text = Text ?? "";
        DateOnly? day = DateOnly.TryParseExact(
            Published,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var parsed
        )
            ? parsed
            : null;
        error =
            string.IsNullOrWhiteSpace(text) ? "There is no draft to check."
            : text.Length > CheckDesk.MaxLength
                ? $"A draft may have {CheckDesk.MaxLength:#,0} characters here; the command onrecord check takes longer ones."
            : Published is { Length: > 0 } && day is null ? "The day is written as 2024-05-12."
            : null;
        return error is not null
            ? null
            : new Article
            {
                Id = "draft",
                Text = new SourceText(text),
                Published = day,
            };
    }
}
