using System.Xml;
using OnRecord.Ledger.Watching;

namespace OnRecord.Cli.Watching;

/// <summary>Answers of watches as an Atom feed (RFC 4287); an entry has the same id however often it is written.</summary>
internal static class MatchFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
    };

    /// <summary>Writes the feed.</summary>
    /// <param name="matches">In any order.</param>
    /// <param name="now">When what is new is told.</param>
    /// <param name="output">Stays open.</param>
    public static void Write(
        IEnumerable<(StoredWatch Watch, WatchMatch Match)> matches,
        DateTimeOffset now,
        TextWriter output
    )
    {
        var entries = matches.OrderByDescending(entry => entry.Match.ToldAt ?? now).ToList();
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("title", Atom, "OnRecord watches");
            xml.WriteElementString("id", Atom, "urn:onrecord:watches");
            var latest = entries.Count > 0 ? entries[0].Match.ToldAt ?? now : now;
            xml.WriteElementString("updated", Atom, Instant(latest));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "OnRecord");
            xml.WriteEndElement();
            foreach (var (watch, match) in entries)
            {
                WriteEntry(watch, match, now, xml);
            }
            xml.WriteEndElement();
        }
        output.Write("\n");
    }

    private static void WriteEntry(StoredWatch watch, WatchMatch match, DateTimeOffset now, XmlWriter xml)
    {
        var found = match.Statement;
        var article = found.Reading.Article;
        var engine = found.Reading.Engine;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString(
            "id",
            Atom,
            $"urn:onrecord:watch:{watch.Id}:{found.Id.Article.Digits}:s{found.Id.Number}:{Uri.EscapeDataString($"{engine.Version}:{engine.Model}")}"
        );
        xml.WriteElementString("title", Atom, Title(match));
        xml.WriteElementString("updated", Atom, Instant(match.ToldAt ?? now));
        if (found.Appearances.Select(place => place.Appearance.Address).FirstOrDefault(IsWeb) is { } address)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", $"watch {watch.Id}");
        xml.WriteAttributeString("label", VisibleText.Line(watch.Question));
        xml.WriteEndElement();
        var place = string.Join(" · ", new[] { article.Publisher, article.Title }.OfType<string>());
        var lines = match
            .Why.Select(reason => $"Because {MatchPrinter.Shown(reason)}.")
            .Prepend(VisibleText.Line(article.Text[found.Sentence]))
            .Prepend(VisibleText.Line(place))
            .Append($"Statement {found.Id}, watch {watch.Id}: {VisibleText.Line(watch.Question)}");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(string.Join("\n", lines.Where(line => line.Length > 0)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Title(WatchMatch match)
    {
        var statement = match.Statement.Reviewed.Statements[0];
        var text = match.Statement.Reading.Article.Text;
        var who =
            statement.Speakers.Count > 0 ? string.Join(", ", statement.Speakers.Select(speaker => speaker.Name))
            : statement.Source.Count > 0 ? text[statement.Source[0]]
            : "Somebody";
        var what = string.Join(" … ", statement.Content.Select(span => text[span]));
        return VisibleText.Line($"{who}: {what}");
    }

    private static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var whole)
        && (whole.Scheme == Uri.UriSchemeHttp || whole.Scheme == Uri.UriSchemeHttps);

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
