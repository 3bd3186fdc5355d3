using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Feeds;

/// <summary>Finds the feeds that a page names in its <c>link</c> elements.</summary>
internal static class FeedDiscovery
{
    private const int MostLinks = 50;
    private const int MostBytes = 2_000_000;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    private static readonly string[] Types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/json",
        "application/xml",
        "text/xml",
    ];

    /// <summary>The feeds in the order in which the page names them; empty when it is no page, or names none.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<IReadOnlyList<FeedLink>> FindAsync(FetchedPage page, CancellationToken cancellationToken)
    {
        // They stand in the head of the page.
        var content = page.Content.AsMemory(0, Math.Min(page.Content.Length, MostBytes));
        var declared = page.Charset ?? DeclaredEncoding.Find(content.Span);
        if (TextDecoder.Decode(content.Span, page.Address.AbsoluteUri, declared: declared).Value is not { } text)
        {
            return [];
        }

        try
        {
            return await BoundedWork
                .RunAsync(_ => Find(text.Text, page.Address), TimeLimit, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return [];
        }
    }

    private static List<FeedLink> Find(string page, Uri address)
    {
        using var document = new HtmlParser().ParseDocument(page);
        var whole = Uri.TryCreate(address, document.QuerySelector("base[href]")?.GetAttribute("href"), out var stated)
            ? stated
            : address;
        return
        [
            .. document
                .QuerySelectorAll("link[rel~=alternate][href], link[rel~=feed][href]")
                .Where(link => IsFeed(link))
                .Select(link => (Address: FeedText.Address(whole, link.GetAttribute("href")), Link: link))
                .Where(link => link.Address is not null)
                .DistinctBy(link => link.Address)
                .Take(MostLinks)
                .Select(link => new FeedLink(link.Address!, FeedText.Line(link.Link.GetAttribute("title")))),
        ];
    }

    private static bool IsFeed(IElement link)
    {
        var type = link.GetAttribute("type")?.Split(';')[0].Trim().ToLowerInvariant();
        return type is null or ""
            ? link.ClassList.Contains("feed") || link.GetAttribute("rel") == "feed"
            : Types.Contains(type);
    }
}
