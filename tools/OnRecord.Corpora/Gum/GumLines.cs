using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Corpora.Lines;

namespace OnRecord.Corpora.Gum;

internal sealed record GumLine(
    string Id,
    string Genre,
    string Title,
    string Date,
    string Url,
    string Text,
    int[][] Sentences,
    IReadOnlyList<GumTokenLine> Tokens,
    IReadOnlyList<GumMentionLine> Mentions,
    IReadOnlyList<GumAttributionLine> Attributions
);

internal sealed record GumAttributionLine(int[][] Source, int[][] Cue, int[][] Content, string Polarity);

/// <summary><c>[start, end, "NOUN"]</c></summary>
[JsonConverter(typeof(GumTokenConverter))]
internal sealed record GumTokenLine(int Start, int End, string PartOfSpeech);

/// <summary><c>[[start, end], "person", "chain", "identity"]</c></summary>
[JsonConverter(typeof(GumMentionConverter))]
internal sealed record GumMentionLine(int Start, int End, string Type, string Chain, string Identity);

internal sealed class GumTokenConverter : JsonConverter<GumTokenLine>
{
    public override GumTokenLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Expect(JsonTokenType.StartArray);
        var line = new GumTokenLine(reader.NextInt(), reader.NextInt(), reader.NextText());
        reader.ReadThenExpect(JsonTokenType.EndArray);
        return line;
    }

    public override void Write(Utf8JsonWriter writer, GumTokenLine value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Corpora are only read.");
}

internal sealed class GumMentionConverter : JsonConverter<GumMentionLine>
{
    public override GumMentionLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Expect(JsonTokenType.StartArray);
        reader.ReadThenExpect(JsonTokenType.StartArray);
        var (start, end) = (reader.NextInt(), reader.NextInt());
        reader.ReadThenExpect(JsonTokenType.EndArray);
        var line = new GumMentionLine(start, end, reader.NextText(), reader.NextText(), reader.NextText());
        reader.ReadThenExpect(JsonTokenType.EndArray);
        return line;
    }

    public override void Write(Utf8JsonWriter writer, GumMentionLine value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Corpora are only read.");
}
