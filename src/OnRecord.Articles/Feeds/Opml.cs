using System.Xml;
using System.Xml.Linq;
using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.Feeds;

/// <summary>A feed in an OPML file.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">Its name; null when it has none.</param>
/// <param name="Home">The page that it belongs to; null when it is not stated.</param>
/// <param name="Folder">The folder that it lies in, those within others parted by <c>/</c>; null when it lies in none.</param>
public sealed record OpmlFeed(Uri Address, string? Title, Uri? Home, string? Folder);

/// <summary>Reads and writes lists of feeds as OPML 2.0.</summary>
public static class Opml
{
    /// <summary>The feeds of a file, each once; what is none is noted.</summary>
    /// <param name="content">The file.</param>
    /// <param name="notes">Told what was left out or repaired, a sentence each.</param>
    /// <exception cref="InvalidDataException">It is no OPML.</exception>
    public static IReadOnlyList<OpmlFeed> Read(byte[] content, ICollection<string> notes)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(notes);
        var decoded = TextDecoder.Decode(content, "OPML", declared: DeclaredEncoding.Find(content));
        var text = decoded.Value?.Text ?? throw new InvalidDataException(decoded.Error!.Message);
        var repairs = new List<string>();
        try
        {
            var root = FeedXml.Read(text, repairs).Root!;
            if (root.Name.LocalName != "opml")
            {
                throw new InvalidDataException("It is XML, but no OPML.");
            }

            repairs.ForEach(notes.Add);
            return
            [
                .. root.Descendants("outline")
                    .SelectMany(outline => FeedOf(outline, notes))
                    .DistinctBy(feed => feed.Address),
            ];
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"It is no OPML: {e.Message}", e);
        }
    }

    /// <summary>Writes feeds, by folders.</summary>
    /// <param name="feeds">In any order.</param>
    /// <param name="output">Stays open.</param>
    public static void Write(IEnumerable<OpmlFeed> feeds, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        ArgumentNullException.ThrowIfNull(output);
        var body = new XElement("body");
        var folders = new Dictionary<string, XElement>(StringComparer.Ordinal) { [""] = body };
        foreach (var feed in feeds)
        {
            var title = feed.Title ?? feed.Address.AbsoluteUri;
            FolderOf(feed.Folder ?? "", folders)
                .Add(
                    new XElement(
                        "outline",
                        new XAttribute("type", "rss"),
                        new XAttribute("text", title),
                        new XAttribute("title", title),
                        new XAttribute("xmlUrl", feed.Address.AbsoluteUri),
                        feed.Home is { } home ? new XAttribute("htmlUrl", home.AbsoluteUri) : null
                    )
                );
        }

        var opml = new XElement(
            "opml",
            new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", "Feeds of OnRecord")),
            body
        );
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            OmitXmlDeclaration = true,
        };
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var writer = XmlWriter.Create(output, settings))
        {
            opml.Save(writer);
        }

        output.Write("\n");
    }

    private static XElement FolderOf(string path, Dictionary<string, XElement> folders)
    {
        if (folders.TryGetValue(path, out var known))
        {
            return known;
        }

        var slash = path.LastIndexOf('/');
        var folder = new XElement("outline", new XAttribute("text", path[(slash + 1)..]));
        FolderOf(slash < 0 ? "" : path[..slash], folders).Add(folder);
        folders.Add(path, folder);
        return folder;
    }

    private static IEnumerable<OpmlFeed> FeedOf(XElement outline, ICollection<string> notes)
    {
        if (Attribute(outline, "xmlUrl") is not { } address)
        {
            yield break;
        }

        if (!PageAddress.IsWeb(address, out var whole))
        {
            notes.Add($"'{Excerpt.Around(address, 0)}' is no web address and was left out.");
            yield break;
        }

        var above = outline
            .Ancestors("outline")
            .Select(folder => FeedText.Line(Name(folder))?.Replace('/', ' '))
            .Reverse();
        var path = string.Join('/', above.OfType<string>());
        yield return new OpmlFeed(
            new Uri(whole.AbsoluteUri),
            FeedText.Line(Name(outline)),
            PageAddress.IsWeb(Attribute(outline, "htmlUrl") ?? "", out var home) ? home : null,
            path.Length > 0 ? path : null
        );
    }

    private static string? Name(XElement outline) => Attribute(outline, "title") ?? Attribute(outline, "text");

    // Programs do not agree on the case of names.
    private static string? Attribute(XElement outline, string name) =>
        outline
            .Attributes()
            .FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?.Value.Trim()
            is { Length: > 0 } value
            ? value
            : null;
}
