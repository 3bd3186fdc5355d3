using System.Text.Json;
using System.Xml;

namespace OnRecord.Articles;

/// <summary>What is wrong with XML or JSON, said by its place in a text and the text there.</summary>
internal static class PlacedError
{
    /// <summary>Places an error of XML; a document type, of which no place is told, is looked for.</summary>
    public static ArticleError At(ArticleError error, XmlException cause, string text)
    {
        var doctype = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        return cause.LineNumber > 0 ? At(error, text, cause.LineNumber, cause.LinePosition)
            : doctype < 0 ? error
            : At(error, text, text.AsSpan(0, doctype).Count('\n') + 1, doctype - text.LastIndexOf('\n', doctype)) with
            {
                Message = "A document type is not read, so that no entity is expanded and nothing is fetched.",
            };
    }

    /// <summary>Places an error of JSON.</summary>
    public static ArticleError At(ArticleError error, JsonException cause, string text)
    {
        if (cause is not { LineNumber: { } before, BytePositionInLine: { } bytes })
        {
            return error;
        }

        var line = Encoding.UTF8.GetBytes(Line(text, (int)before + 1));
        return At(
            error,
            text,
            (int)before + 1,
            Encoding.UTF8.GetCharCount(line, 0, (int)Math.Min(bytes, line.Length)) + 1
        );
    }

    /// <summary>The message without the place that its end tells.</summary>
    public static string MessageOf(Exception cause)
    {
        string[] places = [" LineNumber:", " Line ", " Path:"];
        var end = places
            .Select(place => cause.Message.LastIndexOf(place, StringComparison.Ordinal))
            .Where(at => at > 0)
            .DefaultIfEmpty(cause.Message.Length)
            .Min();
        return cause.Message[..end];
    }

    private static ArticleError At(ArticleError error, string text, int line, int column) =>
        error with
        {
            Line = line,
            Column = column > 0 ? column : null,
            Excerpt = Line(text, line) is { Length: > 0 } written
                ? Excerpt.Around(written, Math.Clamp(column - 1, 0, written.Length))
                : null,
        };

    private static string Line(string text, int number)
    {
        var start = 0;
        for (var passed = 1; passed < number; passed++)
        {
            start = text.IndexOf('\n', start) + 1;
            if (start == 0)
            {
                return "";
            }
        }

        var end = text.IndexOf('\n', start);
        return text[start..(end < 0 ? text.Length : end)].TrimEnd('\r');
    }
}
