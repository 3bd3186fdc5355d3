using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace OnRecord.Articles.Feeds;

/// <summary>Reads XML that strangers wrote: no document type, no entity, nothing fetched, bounded depth and size.</summary>
internal static partial class FeedXml
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 500_000;
    private const int MaxCharacters = 50_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        // The document type is passed over; an entity that it declares is unknown then, and an error.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a document, the second time with ampersands repaired.</summary>
    /// <param name="text">The document, with or without a declaration.</param>
    /// <param name="notes">Told of a repair.</param>
    /// <exception cref="XmlException">It is no XML even so.</exception>
    /// <exception cref="InvalidDataException">It is nested too deep or has too many nodes.</exception>
    public static XDocument Read(string text, List<string> notes)
    {
        var content = WithoutDeclaration(text);
        try
        {
            return ReadStrictly(content);
        }
        catch (XmlException)
        {
            var repaired = Ampersand().Replace(Unreadable().Replace(content, ""), Repaired);
            var document = ReadStrictly(repaired);
            notes.Add(
                "It is not well-formed XML; it could be read after ampersands and control characters were repaired."
            );
            return document;
        }
    }

    private static XDocument ReadStrictly(string text)
    {
        using (var counted = XmlReader.Create(new StringReader(text), Settings))
        {
            for (var nodes = 0; counted.Read(); nodes++)
            {
                if (counted.Depth > MaxDepth || nodes > MaxNodes)
                {
                    throw new InvalidDataException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"It has more than {MaxNodes:N0} nodes, or is nested deeper than {MaxDepth}."
                        )
                    );
                }
            }
        }

        using var reader = XmlReader.Create(new StringReader(text), Settings);
        return XDocument.Load(reader);
    }

    // The text is decoded already: what the declaration says of the encoding has had its day.
    private static string WithoutDeclaration(string text)
    {
        var content = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        return
            content.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && content.IndexOf("?>", StringComparison.Ordinal) is var end and > 0 and < 1000
            ? content[(end + 2)..].TrimStart()
            : content;
    }

    // Names of HTML become their characters, an ampersand that begins nothing becomes itself.
    private static string Repaired(Match match)
    {
        var found = match.Value;
        if (found is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || match.Groups["number"].Success)
        {
            return found;
        }

        var decoded = WebUtility.HtmlDecode(found);
        return decoded == found ? "&amp;" + found[1..] : decoded;
    }

    [GeneratedRegex(
        @"&(?:(?<number>\#(?:[0-9]{1,7}|x[0-9a-fA-F]{1,6}));|[A-Za-z][A-Za-z0-9]{1,31};)?",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Ampersand();

    [GeneratedRegex(
        @"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|&\#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8bcBC]|0?[eEfF]|1[0-9a-fA-F]));",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Unreadable();
}
