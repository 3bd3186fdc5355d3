using System.Text.Json;
using OnRecord.Articles.Encodings;
using OnRecord.Articles.Fields;

namespace OnRecord.Articles.JsonLines;

/// <summary>Reads lines of JSON Lines as articles.</summary>
internal sealed class ArticleLine(OpenInput input, FieldMap map)
{
    private readonly string source = input.Name.ToString();

    /// <summary>The article of a line that is not blank.</summary>
    public ArticleResult Read(ReadOnlySpan<byte> line, int number)
    {
        if (Utf8Scan.FirstInvalid(line) is var bad and >= 0)
        {
            return Fail(number, line, bad, ArticleErrorKind.Encoding, "JSON Lines are UTF-8; this byte is not.");
        }

        try
        {
            return ReadObject(line, number);
        }
        catch (JsonException e)
        {
            var message = e.Message.Split(" LineNumber:", 2)[0];
            return Fail(number, line, (int)(e.BytePositionInLine ?? 0), ArticleErrorKind.Malformed, message);
        }
    }

    private ArticleResult ReadObject(ReadOnlySpan<byte> line, int number)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return Fail(number, line, 0, ArticleErrorKind.Malformed, "A line must be a JSON object.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Collect(ref reader, "", fields) is { } wrong)
        {
            var at = (int)reader.TokenStartIndex;
            return Fail(
                number,
                line,
                at,
                ArticleErrorKind.Malformed,
                $"'{wrong}' must be a string of whole characters."
            );
        }

        reader.Read();
        return Build(fields, line, number);
    }

    /// <summary>Collects the fields of the object that the reader stands in, and of those inside that the map leads into.</summary>
    /// <returns>The field at which it stopped because of a value of a wrong type; null when all went well.</returns>
    private string? Collect(ref Utf8JsonReader reader, string path, Dictionary<string, string> fields)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = path + reader.GetString();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && map.LeadsInto(name))
            {
                if (Collect(ref reader, name + ".", fields) is { } wrong)
                {
                    return wrong;
                }

                continue;
            }

            var targets = map.TargetsOf(name).ToList();
            if (targets.Count == 0)
            {
                reader.Skip();
            }
            else if (Value(ref reader, targets) is { } value)
            {
                targets.ForEach(target => fields[target] = value);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                return name;
            }
        }

        return null;
    }

    private ArticleResult Build(Dictionary<string, string> fields, ReadOnlySpan<byte> line, int number)
    {
        if (!fields.TryGetValue("text", out var text))
        {
            return Fail(number, line, 0, ArticleErrorKind.Malformed, $"'{map.SourceOf("text")}' is missing.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Fail(number, line, 0, ArticleErrorKind.Empty, $"'{map.SourceOf("text")}' is empty.");
        }

        return CollectedArticle.Of(
            fields,
            number,
            input,
            InputFormat.JsonLines,
            "field",
            map,
            new TakenEncoding("utf-8", EncodingEvidence.Valid)
        );
    }

    /// <summary>The value of a known field; null when it is of a wrong type or holds half a surrogate pair.</summary>
    private static string? Value(ref Utf8JsonReader reader, List<string> targets)
    {
        if (reader.TokenType == JsonTokenType.Number && targets.TrueForAll(target => target == "id"))
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

    private ArticleResult.Failure Fail(
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
