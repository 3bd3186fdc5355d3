using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fields;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Markdown;

/// <summary>Reads a Markdown document as an article.</summary>
internal static class MarkdownArticleReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .Build();

    private static readonly (string Field, string[] Names)[] Names =
    [
        (FactField.Title, ["title", "headline"]),
        (FactField.Publisher, ["publisher", "site", "outlet"]),
        (FactField.Section, ["section", "category"]),
        (FactField.Byline, ["author", "byline"]),
        (FactField.Published, ["published", "date"]),
        (FactField.Modified, ["modified", "updated", "lastmod"]),
        (FactField.Url, ["url", "canonical", "link"]),
    ];

    /// <summary>Reads a decoded document.</summary>
    public static Outcome<ArticleResult.Success> Read(DecodedText page, string source, Uri? fetchedFrom)
    {
        var document = Markdig.Markdown.Parse(page.Text, Pipeline);
        var writer = new MarkdownTextWriter(page.Text);
        var text = writer.Write(document);
        if (string.IsNullOrWhiteSpace(text.ToString()))
        {
            return DocumentReader.Empty(source);
        }

        var notes = page.Note is null ? new List<string>() : [page.Note];
        if (writer.HtmlBlocks > 0)
        {
            notes.Add($"Blocks of HTML left out of the Markdown: {writer.HtmlBlocks}.");
        }

        var stated = document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is { } matter
            ? FrontMatter.Read(matter.Lines.ToString(), notes)
            : [];
        var facts = Names
            .SelectMany(group =>
                group.Names.SelectMany(name =>
                    ArticleFacts.Of(group.Field, stated.GetValueOrDefault(name), $"front matter {name}")
                )
            )
            .Concat(ArticleFacts.Of(FactField.Title, Heading(document, page.Text), "first heading"));
        var article = ArticleFacts.Article(source, new SourceText(text.ToString()), facts, notes, fetchedFrom);
        var origin = new ArticleOrigin
        {
            Source = source,
            Format = InputFormat.Markdown,
            Encoding = page.Encoding,
            Page = new ArticlePage(page.Text, text.ToMap()),
            Notes = notes,
        };
        return new ArticleResult.Success(article, origin);
    }

    /// <summary>The text of the first heading of the first level; null when there is none.</summary>
    private static string? Heading(MarkdownDocument document, string markdown) =>
        document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1) is { } heading
            ? new MarkdownTextWriter(markdown).WriteBlock(heading)
            : null;
}
