using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Inference.Claims;

namespace OnRecord.Inference.Packages;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n"
)]
[JsonSerializable(typeof(ModelManifest))]
[JsonSerializable(typeof(EmbedderManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
