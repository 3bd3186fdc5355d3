using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OnRecord.Statements.Json;

[JsonSerializable(typeof(JsonReading))]
[JsonSerializable(typeof(JsonSpan))]
[JsonSerializable(typeof(JsonLabel))]
[JsonSerializable(typeof(JsonSpeaker))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ReadingJsonContext : JsonSerializerContext
{
    public static ReadingJsonContext Line { get; } = new(MakeOptions());

    public static ReadingJsonContext Indented { get; } =
        new(
            new JsonSerializerOptions(MakeOptions())
            {
                WriteIndented = true,
                NewLine = "\n",
                Converters =
                {
                    new OneLineConverter<JsonSpan>(Line.JsonSpan),
                    new LineEachConverter<JsonSpan>(Line.IReadOnlyListJsonSpan, Line.JsonSpan),
                    new LineEachConverter<JsonSpeaker>(Line.IReadOnlyListJsonSpeaker, Line.JsonSpeaker),
                    new OneLineConverter<JsonLabel>(Line.JsonLabel),
                },
            }
        );

    private static JsonSerializerOptions MakeOptions() =>
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    // Plain indentation would spread a span over eleven lines.
    private sealed class OneLineConverter<T>(JsonTypeInfo<T> line) : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize(ref reader, line);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, line), skipInputValidation: true);
    }

    private sealed class LineEachConverter<T>(JsonTypeInfo<IReadOnlyList<T>> list, JsonTypeInfo<T> line)
        : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T>? Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => JsonSerializer.Deserialize(ref reader, list);

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
        {
            if (value.Count == 0)
            {
                writer.WriteRawValue("[]", skipInputValidation: true);
                return;
            }
            var margin = options.NewLine + new string(' ', writer.CurrentDepth * options.IndentSize);
            var innerMargin = margin + new string(' ', options.IndentSize);
            var lines = value.Select(item => innerMargin + JsonSerializer.Serialize(item, line));
            writer.WriteRawValue($"[{string.Join(',', lines)}{margin}]", skipInputValidation: true);
        }
    }
}
