using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OnRecord.Statements.Json;

namespace OnRecord.Web.Api;

/// <summary>Bodies of the API: JSON with an entity tag, cut down to the fields that were asked for.</summary>
internal static class ApiBody
{
    /// <summary>How everything is written.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>A value with its entity tag; nothing when the caller has it already.</summary>
    /// <param name="context">Who asks, with <c>fields</c> in the query.</param>
    /// <param name="value">The value.</param>
    /// <param name="list">For a page, the property with its items, to which <c>fields</c> applies.</param>
    public static IResult Of<T>(HttpContext context, T value, string? list = null)
    {
        var text = Written(value, FieldsOf(context.Request), list);
        var bytes = Encoding.UTF8.GetBytes(text + "\n");
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(bytes, "application/json; charset=utf-8");
    }

    /// <summary>A value in one line, cut down to some fields.</summary>
    /// <param name="value">The value.</param>
    /// <param name="fields">Paths such as <c>article.id</c>; empty for all.</param>
    /// <param name="list">As for <see cref="Of"/>.</param>
    public static string Written<T>(T value, IReadOnlyList<string> fields, string? list = null)
    {
        if (fields.Count == 0)
        {
            return ReadingJson.Escape(JsonSerializer.Serialize(value, Json));
        }

        var node = JsonSerializer.SerializeToNode(value, Json);
        var paths = fields.Select(field => field.Split('.')).ToList();
        var cut = node switch
        {
            JsonObject page when list is not null => With(page, list, Cut(page[list], paths, 0)),
            _ => Cut(node, paths, 0),
        };
        return ReadingJson.Escape(cut?.ToJsonString(Json) ?? "null");
    }

    /// <summary>The fields that are asked for; empty for all.</summary>
    public static IReadOnlyList<string> FieldsOf(HttpRequest request) =>
        request
            .Query["fields"]
            .ToString()
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static JsonObject With(JsonObject page, string list, JsonNode? items)
    {
        page[list] = items;
        return page;
    }

    private static JsonNode? Cut(JsonNode? node, IReadOnlyList<string[]> paths, int depth)
    {
        if (node is null || paths.Any(path => path.Length == depth))
        {
            return node?.DeepClone();
        }

        return node switch
        {
            JsonArray items => new JsonArray([.. items.Select(item => Cut(item, paths, depth))]),
            JsonObject all => new JsonObject(
                all.Select(property => (property, Wanted: paths.Where(path => path[depth] == property.Key).ToList()))
                    .Where(item => item.Wanted.Count > 0)
                    .Select(item =>
                        KeyValuePair.Create(item.property.Key, Cut(item.property.Value, item.Wanted, depth + 1))
                    )
            ),
            _ => node.DeepClone(),
        };
    }
}
