using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Corpora.Attributions;
using OnRecord.Corpora.Gum;
using OnRecord.Corpora.Names;
using OnRecord.Corpora.Stories;

namespace OnRecord.Corpora.Lines;

/// <summary>The JSON of the corpora: a missing, null, unknown or repeated member is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower
)]
[JsonSerializable(typeof(PolnearLine))]
[JsonSerializable(typeof(LabelLine))]
[JsonSerializable(typeof(SlotLine))]
[JsonSerializable(typeof(SnippetLine))]
[JsonSerializable(typeof(GumLine))]
[JsonSerializable(typeof(Re3dLine))]
[JsonSerializable(typeof(StoryLine))]
internal sealed partial class CorpusJson : JsonSerializerContext;
