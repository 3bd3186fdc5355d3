namespace OnRecord.Articles.Pages;

/// <summary>The page that an article's text was taken from.</summary>
/// <param name="Markup">The decoded HTML or Markdown, unchanged.</param>
/// <param name="Map">The way from the article's text back to <paramref name="Markup"/>.</param>
public sealed record ArticlePage(string Markup, PageMap Map);
