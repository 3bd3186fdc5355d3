using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Claims;
using OnRecord.Ledger.Actors;

namespace OnRecord.Ledger.Claiming;

/// <summary>Who says a statement, as its article tells and people corrected it.</summary>
/// <param name="Speakers">The speakers; empty when nobody could be told.</param>
/// <param name="Source">The words for the source; empty when there are none.</param>
/// <param name="Kind">Of what kind the source is; null when open.</param>
internal sealed record SaidBy(IReadOnlyList<SaidSpeaker> Speakers, string Source, SourceKind? Kind)
{
    /// <summary>Who says a statement of a text.</summary>
    public static SaidBy Of(Statement statement, SourceText text) =>
        new(
            [.. statement.Speakers.Select(speaker => new SaidSpeaker(speaker.Name, speaker.Kind))],
            string.Join(" ", statement.Source.Select(span => text[span])),
            statement.Kind?.Value
        );

    /// <summary>In one line, as it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SaidByJsonContext.Default.SaidBy);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is nothing of the kind.</exception>
    public static SaidBy FromJson(string json) =>
        JsonSerializer.Deserialize(json, SaidByJsonContext.Default.SaidBy) ?? throw new JsonException("It is null.");

    /// <summary>Who they are, across articles; never empty.</summary>
    /// <param name="names">Tells who is who.</param>
    /// <param name="statement">Id of the statement.</param>
    /// <param name="article">Hash of its article.</param>
    public IReadOnlyList<ClaimActor> ActorsIn(ActorNames names, string statement, string article) =>
        Speakers.Count > 0
            ?
            [
                .. Speakers
                    .Select(speaker => names.Of(speaker.Name, speaker.Kind, article))
                    .DistinctBy(actor => actor.Key),
            ]
            : [ActorNames.Unresolved(statement, Source, Kind, article)];
}

/// <summary>A speaker.</summary>
/// <param name="Name">The name or description.</param>
/// <param name="Kind">Of what kind.</param>
internal sealed record SaidSpeaker(string Name, SourceKind Kind);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SaidBy))]
internal sealed partial class SaidByJsonContext : JsonSerializerContext;
