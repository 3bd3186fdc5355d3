using System.Text.Json;
using System.Xml;
using CodeHollow.FeedReader.Feeds;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fetching;
using Library = CodeHollow.FeedReader;

namespace OnRecord.Articles.Feeds;

/// <summary>Reads feeds: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed.</summary>
/// <remarks>
/// 1. The bytes are decoded as any page. 2. XML is read without document type and entities, within bounds, and brought to one
/// of three forms; of JSON the depth is checked. 3. CodeHollow.FeedReader reads that. 4. Its strings become entries; what
/// leads nowhere is left out and counted.
/// </remarks>
internal static class FeedParser
{
    private const int MaxEntries = 5_000;
    private const int MaxJsonDepth = 32;
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(30);

    /// <summary>Reads a feed; an error when it is none, or is broken.</summary>
    /// <param name="page">What was fetched.</param>
    /// <param name="source">Its name in errors.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static async Task<Outcome<Feed>> ReadAsync(
        FetchedPage page,
        string source,
        CancellationToken cancellationToken
    )
    {
        var decoded = TextDecoder.Decode(
            page.Content,
            source,
            declared: page.Charset ?? DeclaredEncoding.Find(page.Content)
        );
        if (decoded.Value is not { } text)
        {
            return decoded.Error!;
        }

        try
        {
            return await BoundedWork
                .RunAsync(_ => Read(text.Text, page.Address, source), TimeLimit, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return Fail(source, ArticleErrorKind.TooComplex, "Taking the feed apart took too long.");
        }
        catch (XmlException e)
        {
            return PlacedError.At(
                Fail(source, ArticleErrorKind.Malformed, $"It is no feed: {PlacedError.MessageOf(e)}"),
                e,
                text.Text
            );
        }
#pragma warning disable CA1031 // The library is others' and throws what it likes on hostile content.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Fail(source, ArticleErrorKind.Malformed, $"It is no feed: {e.Message}");
        }
    }

    private static Outcome<Feed> Read(string text, Uri address, string source)
    {
        var notes = new List<string>();
        Library.Feed feed;
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..] json)
        {
            using var checkedDepth = JsonDocument.Parse(
                json.ToString(),
                new JsonDocumentOptions { MaxDepth = MaxJsonDepth }
            );
            if (!IsFeed(checkedDepth.RootElement))
            {
                return Fail(source, ArticleErrorKind.Malformed, "It is JSON, but no JSON Feed.");
            }

            feed = Library.FeedReader.ReadFromString(json.ToString());
        }
        else if (FeedShape.Of(FeedXml.Read(text, notes), address) is { } shaped)
        {
            feed = Library.FeedReader.ReadFromString(shaped.ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
        }
        else
        {
            return Fail(source, ArticleErrorKind.Malformed, "It is XML, but no feed.");
        }

        return Made(feed, address, notes);
    }

    private static bool IsFeed(JsonElement root) =>
        root.TryGetProperty("version", out var version)
        && version.ValueKind == JsonValueKind.String
        && version.GetString()!.Contains("jsonfeed.org", StringComparison.Ordinal)
        && root.TryGetProperty("items", out var items)
        && items.ValueKind == JsonValueKind.Array;

    private static Feed Made(Library.Feed feed, Uri address, List<string> notes)
    {
        var entries = new List<FeedEntry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lost = 0;
        foreach (var item in feed.Items)
        {
            if (entries.Count == MaxEntries)
            {
                notes.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Entries after the first {MaxEntries:N0} were left out."
                    )
                );
                break;
            }

            if (EntryOf(item, address) is not { } entry)
            {
                lost++;
            }
            else if (known.Add(entry.Id))
            {
                entries.Add(entry);
            }
        }

        if (lost > 0)
        {
            notes.Add(
                string.Create(CultureInfo.InvariantCulture, $"{lost:N0} entries without a web address were left out.")
            );
        }

        return new Feed
        {
            Title = FeedText.Line(feed.Title),
            Home = FeedText.Address(address, HomeOf(feed)),
            Entries = entries,
            Ttl = feed.SpecificFeed is Rss20Feed { TTL: { } ttl } ? Minutes(ttl) : null,
            Notes = notes,
        };
    }

    private static string? HomeOf(Library.Feed feed) =>
        feed.SpecificFeed is JsonFeed json ? json.HomePageUrl : feed.Link;

    private static TimeSpan? Minutes(string ttl) =>
        int.TryParse(ttl.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0
            ? TimeSpan.FromMinutes(Math.Min(minutes, 7 * 24 * 60))
            : null;

    private static FeedEntry? EntryOf(Library.FeedItem item, Uri address)
    {
        var entry = item.SpecificItem switch
        {
            Rss20FeedItem rss => Entry(address, rss.Guid, rss.Link, rss.Guid) with
            {
                Author = FeedText.Line(rss.Author) ?? FeedText.Line(rss.DC?.Creator),
                Published = FeedDates.Parse(rss.PublishingDateString) ?? FeedDates.Parse(rss.DC?.DateString),
                SourceName = FeedText.Line(rss.Source?.Value),
                SourceAddress = FeedText.Line(rss.Source?.Url),
            },
            Rss10FeedItem rdf => Entry(address, rdf.About, rdf.Link, rdf.About) with
            {
                Author = FeedText.Line(rdf.DC?.Creator),
                Published = FeedDates.Parse(rdf.DC?.DateString),
                SourceName = FeedText.Line(rdf.DC?.Source),
            },
            AtomFeedItem atom => Entry(address, atom.Id, atom.Link, atom.Id) with
            {
                Author = FeedText.Line(atom.Author?.Name),
                Published = FeedDates.Parse(atom.PublishedDateString) ?? FeedDates.Parse(atom.UpdatedDateString),
                Updated = FeedDates.Parse(atom.UpdatedDateString),
                SourceName = FeedText.Line(atom.Source),
            },
            JsonFeedItem json => Entry(address, json.Id, json.Url, json.ExternalUrl) with
            {
                Author = FeedText.Line(string.Join(", ", (json.Authors ?? []).Select(author => author.Name))),
                Published = FeedDates.Parse(json.DatePublishedString),
                Updated = FeedDates.Parse(json.DateModifiedString),
            },
            _ => Entry(address, item.Id, item.Link, item.Id),
        };
        return entry.Id.Length == 0
            ? null
            : entry with
            {
                Title = FeedText.Headline(item.Title),
                Categories =
                [
                    .. (item.Categories ?? [])
                        .Select(FeedText.Line)
                        .OfType<string>()
                        .Distinct(StringComparer.Ordinal)
                        .Take(FeedText.MaxCategories),
                ],
            };
    }

    /// <summary>An entry with its address; with an empty id when it has none.</summary>
    private static FeedEntry Entry(Uri feed, string? id, string? link, string? otherLink)
    {
        var address =
            FeedText.Address(feed, link) ?? (FeedText.IsWhole(otherLink) ? FeedText.Address(feed, otherLink) : null);
        return address is null
            ? new FeedEntry { Id = "", Address = feed }
            : new FeedEntry { Id = FeedText.Line(id) ?? address.AbsoluteUri, Address = address };
    }

    private static ArticleError Fail(string source, ArticleErrorKind kind, string message) =>
        new()
        {
            Source = source,
            Kind = kind,
            Message = message,
        };
}
