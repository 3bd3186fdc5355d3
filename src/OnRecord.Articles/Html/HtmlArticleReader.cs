using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fields;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles.Html;

/// <summary>Finds the article in a web page.</summary>
/// <remarks>
/// 1. AngleSharp parses the page; nothing is fetched and no script runs. 2. What the page says of itself is read. 3. Every
/// text node is tied to its place in the source. 4. SmartReader, a port of Mozilla's Readability, finds the article and
/// drops what is around it. 5. The article's elements are written as a text with its way back.
/// </remarks>
internal static class HtmlArticleReader
{
    /// <summary>Below this many characters Readability tries again with fewer of its filters; its own 500 is more than a short report has.</summary>
    private const int ShortestCleanArticle = 250;

    /// <summary>Above this share of text in links it is a list of links.</summary>
    private const double MostLinkText = 0.5;

    private const int ShortestProse = 80;

    /// <summary>Class names and ids that Readability does not know as advertising; whole words, so that "adult" and "broad" stay.</summary>
    private const string Advertising =
        @"(?:^|[\s_-])(?:ads?|advert|advertisement|adslot|dfp|taboola|newsletter|most-read|most-popular)(?:[\s_-]|$)";

    /// <param name="page">The page.</param>
    /// <param name="source">Its name.</param>
    /// <param name="fetchedFrom">Where it was fetched from; null when it was not.</param>
    /// <param name="isWholePage">Whether all of its text is the article, so that none has to be found.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <summary>Reads a decoded page; may take long on a page made for that, so it looks at the token.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Outcome<ArticleResult.Success> Read(
        DecodedText page,
        string source,
        Uri? fetchedFrom,
        bool isWholePage,
        CancellationToken cancellationToken
    )
    {
        var characters = new CharacterData(page.Text);
        var size = new PageSize();
        using var document = Parse(page.Text, characters, size, cancellationToken);
        if (document is null)
        {
            return Fail(source, ArticleErrorKind.TooComplex, size.Excess ?? "The page is too large.");
        }

        var notes = page.Note is null ? new List<string>() : [page.Note];
        List<StatedFact> facts = isWholePage
            ? []
            : [.. PageFacts.Read(document, fetchedFrom), .. Openness.OfPage(document)];
        var places = TextNodePlaces.Number(document, characters);
        RunningLinks.Unlink(document);
        var found = isWholePage
            ? new Found(document.Body, null, null)
            : Extract(document, fetchedFrom, cancellationToken);
        if (found.Content is null || !(isWholePage ? HasText(found.Content) : IsProse(found.Content)))
        {
            return Fail(source, ArticleErrorKind.NoArticle, "There is no article on this page.");
        }

        var text = new ArticleTextWriter(characters, places).Write(found.Content);
        facts.AddRange(ArticleFacts.Of(FactField.Title, found.Title, "title element"));
        facts.AddRange(ArticleFacts.Of(FactField.Byline, found.Byline, "element that looks like a byline"));
        var share = isWholePage ? null : places.Share();
        if (share is not null)
        {
            facts.AddRange(Openness.OfText(text.ToString(), characters.TextInLines()));
            facts.AddRange(ArticleFacts.Of(FactField.Kept, share.ToString(), "extraction"));
        }

        var article = ArticleFacts.Article(source, new SourceText(text.ToString()), facts, notes, fetchedFrom);
        notes.AddRange(Openness.Notes(article));
        var origin = new ArticleOrigin
        {
            Source = source,
            Format = InputFormat.Html,
            Encoding = page.Encoding,
            Page = new ArticlePage(page.Text, text.ToMap()),
            Share = share,
            Notes = notes,
        };
        return new ArticleResult.Success(article, origin);
    }

    /// <summary>The document; null when it is larger or deeper than any article.</summary>
    private static IHtmlDocument? Parse(
        string markup,
        CharacterData characters,
        PageSize size,
        CancellationToken cancellationToken
    )
    {
        using var tooMany = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tooMany.Token, cancellationToken);
        var options = new HtmlParserOptions
        {
            // As in a browser: the content of noscript elements is no text. There is no script engine that could run.
            IsScripting = true,
            IsKeepingSourceReferences = true,
            OnToken = (token, range) =>
            {
                if (token.Type == HtmlTokenType.Character)
                {
                    characters.Add(token.Data, range.Start.Index, range.End.Index);
                }
                else if (!size.Add(token))
                {
                    tooMany.Cancel();
                }
            },
            OnCreated = (_, _) =>
            {
                if (!size.AddElement())
                {
                    tooMany.Cancel();
                }
            },
        };
        try
        {
            var parser = new HtmlParser(options, BrowsingContext.New(Configuration.Default));
            return parser.ParseDocumentAsync(markup, either.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (tooMany.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Found Extract(IHtmlDocument document, Uri? fetchedFrom, CancellationToken cancellationToken)
    {
        IElement? content = null;
        using var reader = new SmartReader.Reader(fetchedFrom?.AbsoluteUri ?? "https://page.invalid/", document)
        {
            CharThreshold = ShortestCleanArticle,
        };
        reader.AddOptionToRegularExpression(SmartReader.RegularExpressions.UnlikelyCandidates, Advertising);
        reader.AddCustomOperationEnd(element => content = element);
        var article = reader.GetArticleAsync(cancellationToken).GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        return new Found(content, article.Title, article.Byline ?? article.Author);
    }

    private static bool HasText(IElement content) => !string.IsNullOrWhiteSpace(content.TextContent);

    /// <summary>Whether there is a paragraph that is no link and either ends like a sentence or is long.</summary>
    private static bool IsProse(IElement content)
    {
        var all = content.TextContent.Count(c => !char.IsWhiteSpace(c));
        var inLinks = content.QuerySelectorAll("a").Sum(a => a.TextContent.Count(c => !char.IsWhiteSpace(c)));
        if (all == 0 || inLinks > all * MostLinkText)
        {
            return false;
        }

        return content
            .QuerySelectorAll("p, div, blockquote, li, td, pre, section, article")
            .Prepend(content)
            .Any(block => IsProse(block.TextContent.AsSpan().Trim()));
    }

    private static bool IsProse(ReadOnlySpan<char> text) =>
        text.Length >= ShortestProse || text is [.., '.' or '!' or '?' or '"' or '”' or '’' or '»' or '。' or '…'];

    private static ArticleError Fail(string source, ArticleErrorKind kind, string message) =>
        new()
        {
            Source = source,
            Kind = kind,
            Message = message,
        };

    private sealed record Found(IElement? Content, string? Title, string? Byline);
}
