using System.Text.Json.Serialization;

namespace OnRecord.Evaluation.Files;

internal sealed record DocumentLine(string Id, IReadOnlyList<SpansLine> Attributions, string? Text = null);

internal sealed record SpansLine(int[][] Source, int[][] Cue, int[][] Content);

/// <summary>Names as in the corpora; unknown members are allowed because predictions carry more than is scored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(DocumentLine))]
internal sealed partial class FileJson : JsonSerializerContext;
