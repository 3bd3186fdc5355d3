using System.Xml;
using System.Xml.Linq;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.NewsItems;

/// <summary>Reads the items of a document in NewsML-G2, the XML of the IPTC, alone or in a message.</summary>
/// <remarks>A document type is refused, so that no entity is ever expanded and nothing is fetched.</remarks>
internal static class NewsMlReader
{
    private const int Deepest = 200;

    private static readonly string[] VoidElements = "area br col embed hr img input link meta source track wbr".Split(
        ' '
    );

    /// <summary>Elements whose content is no text, or that would swallow what follows them in HTML.</summary>
    private static readonly string[] Hidden =
        "iframe noscript object script select style template textarea title".Split(' ');

    /// <summary>The items that are texts; often one.</summary>
    /// <exception cref="XmlException">It is no XML, or declares a document type.</exception>
    /// <exception cref="InvalidDataException">Elements lie too deep within each other.</exception>
    public static List<NewsItem> Read(string xml, CancellationToken cancellationToken)
    {
        CheckDepth(xml, cancellationToken);
        using var reader = Open(xml);
        var root = XDocument.Load(reader).Root!;
        return
        [
            .. root.DescendantsAndSelf()
                .Where(element => element.Name.LocalName == "newsItem")
                .Select(ItemOf)
                .OfType<NewsItem>(),
        ];
    }

    private static XmlReader Open(string xml) =>
        XmlReader.Create(
            new StringReader(xml),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    private static void CheckDepth(string xml, CancellationToken cancellationToken)
    {
        using var reader = Open(xml);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Depth > Deepest)
            {
                throw new InvalidDataException($"Its elements lie more than {Deepest} deep within each other.");
            }
        }
    }

    private static NewsItem? ItemOf(XElement item)
    {
        var (markup, plain) = Body(item);
        if (string.IsNullOrWhiteSpace(markup ?? plain))
        {
            return null;
        }

        var status = Find(item, "itemMeta", "pubStatus")?.Attribute("qcode")?.Value.Split(':')[^1];
        return new NewsItem(markup, plain, [.. Facts(item)])
        {
            Id = item.Attribute("guid")?.Value,
            Notes = status is null or "usable"
                ? []
                : [$"The agency says that the item is {Excerpt.Around(status, 0)}."],
        };
    }

    private static IEnumerable<StatedFact> Facts(XElement item)
    {
        (string Field, string Parent, string Name)[] stated =
        [
            (FactField.Title, "contentMeta", "headline"),
            (FactField.Publisher, "itemMeta", "provider"),
            (FactField.Byline, "contentMeta", "by"),
            (FactField.Byline, "contentMeta", "creator"),
            (FactField.Credit, "contentMeta", "creditline"),
            (FactField.Credit, "contentMeta", "infoSource"),
            (FactField.Section, "contentMeta", "slugline"),
            (FactField.Published, "itemMeta", "firstCreated"),
            (FactField.Published, "contentMeta", "contentCreated"),
            (FactField.Published, "itemMeta", "versionCreated"),
            (FactField.Modified, "contentMeta", "contentModified"),
            (FactField.Modified, "itemMeta", "versionCreated"),
        ];
        var facts = stated.SelectMany(fact =>
            ArticleFacts.Of(fact.Field, Value(Find(item, fact.Parent, fact.Name)), $"NewsML-G2 {fact.Name}")
        );
        var guid = item.Attribute("guid")?.Value;
        return PageAddress.IsWeb(guid ?? "", out _)
            ? facts.Concat(ArticleFacts.Of(FactField.Url, guid, "NewsML-G2 guid"))
            : facts;
    }

    /// <summary>What a property says: the name in it, else its text, else its literal or its code.</summary>
    private static string? Value(XElement? property)
    {
        if (property is null)
        {
            return null;
        }

        var name = property.Elements().FirstOrDefault(child => child.Name.LocalName == "name");
        return name is not null ? name.Value
            : !string.IsNullOrWhiteSpace(property.Value) ? property.Value
            : property.Attribute("literal")?.Value ?? property.Attribute("qcode")?.Value.Split(':')[^1];
    }

    private static XElement? Find(XElement item, string parent, string name) =>
        item.Elements()
            .Where(child => child.Name.LocalName == parent)
            .Elements()
            .FirstOrDefault(child => child.Name.LocalName == name);

    private static (string? Markup, string? Plain) Body(XElement item)
    {
        var contents = item.Elements().Where(child => child.Name.LocalName == "contentSet").Elements().ToList();
        if (contents.Find(content => content.Name.LocalName == "inlineXML") is { } marked)
        {
            return (Markup(marked), null);
        }

        var data = contents
            .Where(content => content.Name.LocalName == "inlineData" && content.Attribute("encoding") is null)
            .ToList();
        var html = data.Find(content => TypeOf(content).Contains("html", StringComparison.OrdinalIgnoreCase));
        return html is not null
            ? (html.Value, null)
            : (null, data.Find(content => TypeOf(content) is "" or "text/plain")?.Value);
    }

    private static string TypeOf(XElement content) => content.Attribute("contenttype")?.Value ?? "";

    /// <summary>The body of XHTML or NITF as HTML; the headline, which stands in the head of NITF, is none of it.</summary>
    private static string Markup(XElement inline)
    {
        var body =
            inline.Descendants().FirstOrDefault(element => element.Name.LocalName == "body.content")
            ?? inline.Descendants().FirstOrDefault(element => element.Name.LocalName == "body")
            ?? inline;
        body = new XElement(body);
        body.Descendants().Where(element => Hidden.Contains(element.Name.LocalName)).Remove();
        foreach (var element in body.DescendantsAndSelf())
        {
            // HTML has no names of namespaces, no CDATA, and takes an element without end tag for one that goes on.
            element.Name = element.Name.LocalName;
            element.ReplaceAttributes(element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration));
            if (element.IsEmpty && !VoidElements.Contains(element.Name.LocalName))
            {
                element.Value = "";
            }
        }

        foreach (var data in body.DescendantNodes().OfType<XCData>().ToList())
        {
            data.ReplaceWith(new XText(data.Value));
        }

        return string.Concat(body.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
    }
}
