using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Exporting;

/// <summary>The items of a JSON-LD file as they come, and the names of things in it.</summary>
internal sealed class LinkedDataItems(TextWriter output)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private bool any;

    /// <summary>Writes one.</summary>
    public void Write(JsonNode item)
    {
        output.Write(any ? ",\n" : "\n");
        any = true;
        output.Write(ReadingJson.Escape(item.ToJsonString(Options)));
    }

    /// <summary>The name of a text.</summary>
    public static string TextName(ArticleId id) => $"urn:sha256:{id.Digits}";

    /// <summary>The name of a statement.</summary>
    public static string StatementName(ArticleId id, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"urn:onrecord:{id.Digits}.s{number}");

    /// <summary>The words of spans, with an ellipsis between pieces that do not follow each other.</summary>
    public static string Words(IReadOnlyList<TextSpan> spans, SourceText text) =>
        string.Join(" … ", spans.Select(span => text[span]));

    /// <summary>A day as linked data has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An array of these.</summary>
    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
