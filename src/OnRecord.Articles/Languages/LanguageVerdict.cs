namespace OnRecord.Articles.Languages;

/// <summary>What language a text is in.</summary>
public sealed record LanguageVerdict
{
    /// <summary>Too little text to tell.</summary>
    public static LanguageVerdict NotJudged { get; } = new();

    /// <summary>Whether it is English; null when the text is too short to tell.</summary>
    public bool? IsEnglish => Language is null ? null : Language == "English";

    /// <summary>English name of the language, for example <c>German</c>; null when the text is too short to tell.</summary>
    public string? Language { get; init; }

    /// <summary>From 0 to 1: how much likelier than the other languages looked at; null when the text is too short to tell.</summary>
    public double? Confidence { get; init; }
}
