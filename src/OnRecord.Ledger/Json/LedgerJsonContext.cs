using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Watching;

namespace OnRecord.Ledger.Json;

[JsonSerializable(typeof(JsonFound))]
[JsonSerializable(typeof(JsonHit))]
[JsonSerializable(typeof(JsonClaims))]
[JsonSerializable(typeof(JsonClaimSummary))]
[JsonSerializable(typeof(JsonClaim))]
[JsonSerializable(typeof(JsonQuoteReport))]
[JsonSerializable(typeof(IReadOnlyList<JsonQuoteReport>))]
[JsonSerializable(typeof(JsonReport))]
[JsonSerializable(typeof(JsonReportSentence))]
[JsonSerializable(typeof(JsonStored))]
[JsonSerializable(typeof(IReadOnlyList<JsonVersions>))]
[JsonSerializable(typeof(JsonEnd))]
[JsonSerializable(typeof(BundleManifest))]
[JsonSerializable(typeof(IReadOnlyList<MatchReason>))]
[JsonSerializable(typeof(JsonMatch))]
[JsonSerializable(typeof(IReadOnlyList<JsonWatchNews>))]
internal sealed partial class LedgerJsonContext : JsonSerializerContext
{
    public static LedgerJsonContext Line { get; } = new(MakeOptions(indented: false));

    public static LedgerJsonContext Indented { get; } = new(MakeOptions(indented: true));

    /// <summary>Reads what may come from anybody: nothing that must be there may be missing or null.</summary>
    public static LedgerJsonContext Strict { get; } =
        new(
            new JsonSerializerOptions(MakeOptions(indented: false))
            {
                RespectNullableAnnotations = true,
                RespectRequiredConstructorParameters = true,
            }
        );

    private static JsonSerializerOptions MakeOptions(bool indented) =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = indented,
            NewLine = "\n",
        };
}
