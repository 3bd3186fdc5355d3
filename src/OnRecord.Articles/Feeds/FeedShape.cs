using System.Xml.Linq;

namespace OnRecord.Articles.Feeds;

/// <summary>Brings the dialects of feeds to the three that the feed library reads well: RSS 2.0, RSS 1.0 and Atom 1.0.</summary>
/// <remarks>
/// RSS 0.91 to 0.94 are subsets of 2.0. Prefixes are taken away, since the library looks for names under the default
/// namespace alone; what belongs to other vocabularies than these and Dublin Core is dropped. Links of Atom are made whole by
/// <c>xml:base</c>, and those that do not lead to the article are left out.
/// </remarks>
internal static class FeedShape
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace OldAtom = "http://purl.org/atom/ns#";
    private static readonly XNamespace Rss1 = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Rss090 = "http://my.netscape.com/rdf/simple/0.9/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The document in one of the three forms; null when it is no feed.</summary>
    /// <param name="document">Changed in place.</param>
    /// <param name="address">Where it was found.</param>
    public static XDocument? Of(XDocument document, Uri address)
    {
        var root = document.Root!;
        switch (root.Name.LocalName.ToLowerInvariant())
        {
            case "rss":
                Shape(root, root.GetDefaultNamespace(), XNamespace.None);
                root.SetAttributeValue("version", "2.0");
                break;
            case "rdf" when root.Name.Namespace == Rdf:
                Shape(root, Rss090, Rss1);
                root.SetAttributeValue("xmlns", Rss1.NamespaceName);
                root.SetAttributeValue(XNamespace.Xmlns + "rdf", Rdf.NamespaceName);
                break;
            case "feed" when root.Name.Namespace == Atom || root.Name.Namespace == OldAtom:
                ShapeLinks(root, address);
                Shape(root, OldAtom, Atom);
                ShapeAtom(root);
                break;
            default:
                return null;
        }

        root.SetAttributeValue(XNamespace.Xmlns + "dc", DublinCore.NamespaceName);
        return document;
    }

    private static void Shape(XElement root, XNamespace old, XNamespace own)
    {
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            if (element.Name.Namespace == old)
            {
                element.Name = own + element.Name.LocalName;
            }
            else if (
                element.Name.Namespace != own
                && element.Name.Namespace != DublinCore
                && element.Name.Namespace != Rdf
            )
            {
                element.Remove();
            }
        }
    }

    private static void ShapeLinks(XElement root, Uri address)
    {
        foreach (var link in root.Descendants().Where(element => element.Name.LocalName == "link").ToList())
        {
            var leadsThere = (string?)link.Attribute("rel") is null or "alternate";
            if (leadsThere && Uri.TryCreate(BaseOf(link, address), (string?)link.Attribute("href"), out var whole))
            {
                link.SetAttributeValue("href", whole.AbsoluteUri);
            }
            else
            {
                link.Remove();
            }
        }
    }

    private static Uri BaseOf(XElement element, Uri address)
    {
        var bases = element.AncestorsAndSelf().Select(above => (string?)above.Attribute(XNamespace.Xml + "base"));
        return bases
            .OfType<string>()
            .Reverse()
            .Aggregate(address, (known, next) => Uri.TryCreate(known, next, out var whole) ? whole : known);
    }

    private static void ShapeAtom(XElement root)
    {
        foreach (var element in root.Descendants().ToList())
        {
            var name = element.Name.LocalName;
            if (name is "issued" or "modified")
            {
                element.Name = Atom + (name == "issued" ? "published" : "updated");
            }
            else if (name == "source" && element.Element(Atom + "title") is { } title)
            {
                // The library takes all the text in it for its name.
                element.ReplaceNodes(title.Value);
            }
        }
    }
}
