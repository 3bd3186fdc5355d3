using System.Text.Json;
using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.JsonLines;

/// <summary>Reads one line of JSON Lines as an article.</summary>
internal static class ArticleLine
{
    private static readonly string[] StringFields = ["title", "publisher", "published", "url", "text"];

    /// <summary>The article of a line that is not blank.</summary>
    public static ArticleResult Read(ReadOnlySpan<byte> line, int number, string source)
    {
        if (Utf8Scan.FirstInvalid(line) is var bad and >= 0)
        {
            return Fail(
                source,
                number,
                line,
                bad,
                ArticleErrorKind.Encoding,
                "JSON Lines are UTF-8; this byte is not."
            );
        }

        try
        {
            return ReadObject(line, number, source);
        }
        catch (JsonException e)
        {
            var message = e.Message.Split(" LineNumber:", 2)[0];
            return Fail(source, number, line, (int)(e.BytePositionInLine ?? 0), ArticleErrorKind.Malformed, message);
        }
    }

    private static ArticleResult ReadObject(ReadOnlySpan<byte> line, int number, string source)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Fail(source, number, line, 0, ArticleErrorKind.Malformed, "A line must be a JSON object.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = IsKnown(ref reader);
            reader.Read();
            if (name is null)
            {
                reader.Skip();
            }
            else if (Value(ref reader, name) is { } value)
            {
                fields[name] = value;
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                var at = (int)reader.TokenStartIndex;
                var rule = $"'{name}' must be a string of whole characters.";
                return Fail(source, number, line, at, ArticleErrorKind.Malformed, rule);
            }
        }

        reader.Read();
        return Build(fields, line, number, source);
    }

    private static ArticleResult Build(
        Dictionary<string, string> fields,
        ReadOnlySpan<byte> line,
        int number,
        string source
    )
    {
        if (!fields.TryGetValue("text", out var text))
        {
            return Fail(source, number, line, 0, ArticleErrorKind.Malformed, "'text' is missing.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Fail(source, number, line, 0, ArticleErrorKind.Empty, "'text' is empty.");
        }

        var notes = new List<string>();
        var published = PublicationDate.Parse(fields.GetValueOrDefault("published"), notes);
        var url = PageAddress.Parse(fields.GetValueOrDefault("url"), notes);
        var id = fields.GetValueOrDefault("id");
        var article = new Article
        {
            Id = string.IsNullOrWhiteSpace(id) ? number.ToString(CultureInfo.InvariantCulture) : id,
            Text = new SourceText(text),
            Title = NullIfBlank(fields.GetValueOrDefault("title")),
            Publisher = NullIfBlank(fields.GetValueOrDefault("publisher")),
            Published = published,
            Url = url,
        };
        var origin = new ArticleOrigin
        {
            Source = source,
            Format = InputFormat.JsonLines,
            Line = number,
            Encoding = new TakenEncoding("utf-8", EncodingEvidence.Valid),
            Notes = notes,
        };
        return new ArticleResult.Success(article, origin);
    }

    private static string? IsKnown(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            return "id";
        }

        foreach (var field in StringFields)
        {
            if (reader.ValueTextEquals(field))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The value of a known field; null when it is of a wrong type or holds half a surrogate pair.</summary>
    private static string? Value(ref Utf8JsonReader reader, string name)
    {
        if (name == "id" && reader.TokenType == JsonTokenType.Number)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return null;
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 without its other half; the reader has no gentler way to say so.
            return null;
        }
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static ArticleResult.Failure Fail(
        string source,
        int number,
        ReadOnlySpan<byte> line,
        int position,
        ArticleErrorKind kind,
        string message
    )
    {
        position = Math.Clamp(position, 0, line.Length);
        var before = Encoding.UTF8.GetCharCount(line[..position]);
        return new ArticleResult.Failure(
            new ArticleError
            {
                Source = source,
                Kind = kind,
                Message = message,
                Line = number,
                Column = before + 1,
                Excerpt = Excerpt.Around(Encoding.UTF8.GetString(line), before),
            }
        );
    }
}
