using OnRecord.Text.Reuse;

namespace OnRecord.Ledger.NearTexts;

/// <summary>A text that is another one with changes.</summary>
/// <param name="Article">The other text.</param>
/// <param name="Resemblance">How much they share; the first is the text that was asked about.</param>
public sealed record NearText(ArticleId Article, TextResemblance Resemblance);

/// <summary>Two texts that are one with changes.</summary>
/// <param name="First">The text that was added first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Resemblance">How much they share.</param>
public sealed record NearTextPair(ArticleId First, ArticleId Second, TextResemblance Resemblance);
