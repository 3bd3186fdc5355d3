using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Claims.Propositions;

/// <summary>Writes and reads propositions as they are kept. Safe on any thread.</summary>
public static class PropositionJson
{
    /// <summary>The proposition in one line.</summary>
    public static string Write(Proposition proposition) =>
        JsonSerializer.Serialize(proposition, PropositionJsonContext.Default.Proposition);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no proposition.</exception>
    public static Proposition Read(string json) =>
        JsonSerializer.Deserialize(json, PropositionJsonContext.Default.Proposition)
        ?? throw new JsonException("It is null.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict)]
[JsonSerializable(typeof(Proposition))]
internal sealed partial class PropositionJsonContext : JsonSerializerContext;
