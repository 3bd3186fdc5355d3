using System.Text;
using System.Xml;
using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Web.Api;
using OnRecord.Web.SearchPages;
using OnRecord.Web.StatementPages;

namespace OnRecord.Web.Feeds;

/// <summary>The newest answers to a question as Atom (RFC 4287) and JSON Feed 1.1.</summary>
internal static class FeedRoutes
{
    private const int Entries = 50;
    private const string AtomNamespace = "http://www.w3.org/2005/Atom";

    public static IResult Atom(string? q, HttpContext context, StatementLedger ledger)
    {
        if (Newest(q, ledger) is not { } hits)
        {
            return NotUnderstood(q);
        }

        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("feed", AtomNamespace);
            Element(xml, "title", TitleOf(q));
            Element(xml, "id", $"urn:onrecord:find:{Uri.EscapeDataString(q ?? "")}");
            Link(xml, "alternate", $"{BaseOf(context)}{Links.Find(q ?? "")}");
            Element(xml, "updated", Instant(hits.Count > 0 ? hits.Max(SeenOf) : DateTimeOffset.UnixEpoch));
            foreach (var hit in hits)
            {
                WriteEntry(xml, hit, context);
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/atom+xml; charset=utf-8");
    }

    public static IResult Json(string? q, HttpContext context, StatementLedger ledger) =>
        Newest(q, ledger) is { } hits
            ? TypedResults.Text(
                ApiBody.Written(
                    new JsonFeed(
                        "https://jsonfeed.org/version/1.1",
                        TitleOf(q),
                        $"{BaseOf(context)}{Links.Find(q ?? "")}",
                        [.. hits.Select(hit => ItemOf(hit, context))]
                    ),
                    []
                ),
                "application/feed+json; charset=utf-8"
            )
            : NotUnderstood(q);

    private static IReadOnlyList<FoundStatement>? Newest(string? question, StatementLedger ledger) =>
        SearchRoutes.TryParse(question, out var query, out _)
            ? ledger.Find(new FindRequest(query!) { Order = FindOrder.Newest, Limit = Entries }).Statements
            : null;

    private static IResult NotUnderstood(string? question) =>
        Query.TryParse(question ?? "", out _, out var error)
            ? TypedResults.StatusCode(StatusCodes.Status500InternalServerError)
            : ApiProblem.Of(error);

    private static void WriteEntry(XmlWriter xml, FoundStatement hit, HttpContext context)
    {
        var item = ItemOf(hit, context);
        xml.WriteStartElement("entry", AtomNamespace);
        Element(xml, "title", item.Title);
        Element(xml, "id", item.Id);
        Link(xml, "alternate", item.Url);
        if (item.ExternalUrl is { } original)
        {
            Link(xml, "related", original);
        }

        Element(xml, "updated", Instant(SeenOf(hit)));
        Element(xml, "published", Instant(item.DatePublished));
        xml.WriteStartElement("author", AtomNamespace);
        Element(xml, "name", item.Authors[0].Name);
        xml.WriteEndElement();
        Element(xml, "content", item.ContentText);
        xml.WriteEndElement();
    }

    private static JsonFeedItem ItemOf(FoundStatement hit, HttpContext context)
    {
        var statement = hit.Reviewed.Statements[0];
        var article = hit.Reading.Article;
        var citation = Citation.Of(statement, article);
        var path = $"/s/{PermanentAddress.Of(hit.Id.Article, statement)}";
        var name = Xml(StatementHead.Of(statement, article.Text).Name ?? "No source given");
        return new JsonFeedItem(
            $"urn:onrecord:{PermanentAddress.Of(hit.Id.Article, statement)}",
            BaseOf(context) + path,
            citation.Original,
            $"{name}: {(statement.Act is { } act ? LabelWording.Of(act.Value) : "act unclear")}",
            Xml($"“{citation.Words.Trim('“', '”')}” — {citation.Who}. {citation.Where}"),
            article.Published is { } day
                ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
                : hit.Appearances[0].FirstSeen,
            [new JsonFeedAuthor(name)]
        );
    }

    private static DateTimeOffset SeenOf(FoundStatement hit) => hit.Appearances[0].FirstSeen;

    private static string TitleOf(string? question) =>
        string.IsNullOrWhiteSpace(question) ? "OnRecord: statements" : Xml($"OnRecord: {VisibleText.Line(question)}");

    private static string BaseOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no way to write some characters at all.
    private static string Xml(string text) =>
        new([.. VisibleText.Line(text).Where(unit => XmlConvert.IsXmlChar(unit) || char.IsSurrogate(unit))]);

    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, AtomNamespace, text);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", AtomNamespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
