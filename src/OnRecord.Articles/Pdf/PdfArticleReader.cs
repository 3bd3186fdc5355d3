using OnRecord.Articles.Fields;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace OnRecord.Articles.Pdf;

/// <summary>Reads a PDF with a text layer as an article.</summary>
/// <remarks>
/// A PDF has letters at places, no text; the text is a new one. Per page: words by nearest neighbours, blocks by Docstrum
/// (O'Gorman 1993), reading order by the unsupervised method of PdfPig; then <see cref="PdfTextWriter"/>.
/// </remarks>
internal static class PdfArticleReader
{
    /// <summary>Reads a document; looks at the token before each page.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Outcome<ArticleResult.Success> Read(
        byte[] content,
        string source,
        Uri? fetchedFrom,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions { SkipMissingFonts = true });
            var pages = ReadPages(document, cancellationToken);
            return pages.Any(p => p.Count > 0)
                ? Success(document, pages, source, fetchedFrom)
                : Fail(
                    source,
                    ArticleErrorKind.NoTextLayer,
                    $"The PDF has no text layer: its {document.NumberOfPages} page(s) are images. Run text recognition on it first."
                );
        }
        catch (PdfDocumentEncryptedException)
        {
            return Fail(source, ArticleErrorKind.Encrypted, "The PDF is encrypted and needs a password.");
        }
    }

    private static List<IReadOnlyList<IReadOnlyList<string>>> ReadPages(
        PdfDocument document,
        CancellationToken cancellationToken
    )
    {
        var pages = new List<IReadOnlyList<IReadOnlyList<string>>>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add([.. ReadBlocks(document.GetPage(number)).Select(Lines).Where(lines => lines.Count > 0)]);
        }

        return pages;
    }

    private static IEnumerable<TextBlock> ReadBlocks(Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).ToList();
        return words.Count == 0
            ? []
            : UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words));
    }

    private static List<string> Lines(TextBlock block) =>
        [.. block.TextLines.Select(l => l.Text.Trim()).Where(l => l.Length > 0)];

    private static ArticleResult.Success Success(
        PdfDocument document,
        List<IReadOnlyList<IReadOnlyList<string>>> pages,
        string source,
        Uri? fetchedFrom
    )
    {
        var writer = new PdfTextWriter(pages);
        var title = ArticleFacts.Of(FactField.Title, Title(document.Information.Title), "PDF title");
        var article = ArticleFacts.Article(source, new SourceText(writer.Text), title, [], fetchedFrom);
        var origin = new ArticleOrigin
        {
            Source = source,
            Format = InputFormat.Pdf,
            PageStarts = writer.PageStarts,
            Notes = [.. BlankPages(pages), .. RunningLines(writer)],
        };
        return new ArticleResult.Success(article, origin);
    }

    private static string[] BlankPages(List<IReadOnlyList<IReadOnlyList<string>>> pages)
    {
        var blank = pages.Index().Where(p => p.Item.Count == 0).Select(p => p.Index + 1).ToList();
        return blank.Count == 0 ? [] : [$"Pages without text: {string.Join(", ", blank)}."];
    }

    private static string[] RunningLines(PdfTextWriter writer) =>
        writer.RunningLines.Count == 0
            ? []
            :
            [
                $"Left out as headers or footers: {string.Join(", ", writer.RunningLines.Select(line => $"“{Excerpt.Around(line, 0)}”"))}.",
            ];

    /// <summary>Word processors put file names there, which are no titles.</summary>
    private static string? Title(string? stated) =>
        string.IsNullOrWhiteSpace(stated)
        || stated.Contains("Microsoft Word", StringComparison.OrdinalIgnoreCase)
        || Path.GetExtension(stated).Length is > 1 and < 6
            ? null
            : stated.Trim();

    private static ArticleError Fail(string source, ArticleErrorKind kind, string message) =>
        new()
        {
            Source = source,
            Kind = kind,
            Message = message,
        };
}
