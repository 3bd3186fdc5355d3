using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord.Claims.Origins;

/// <summary>What a statement says of where it comes from, beside what its article says as a whole.</summary>
/// <param name="Extent">From the first to the last character of its source, cue and content, as far as they are near one another.</param>
/// <param name="Content">What is said: words that everybody who heard it may have, so that they say little of who copied whom.</param>
/// <param name="Speakers">Who answers for it on the record: the speakers of the outermost statement that it stands in, if they
/// say it themselves and are named, or are a body that another article may name ("the ministry"); empty for who agrees with another.</param>
/// <param name="SpeakerAt">Where they are named; null when nobody is.</param>
/// <param name="Outlets">The outlets that it is told to or had from, the outermost last.</param>
public sealed record StatementTrail(
    TextSpan Extent,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TrailSpeaker> Speakers,
    TextSpan? SpeakerAt,
    IReadOnlyList<TrailOutlet> Outlets
);

/// <summary>A speaker.</summary>
/// <param name="Name">The name, as the article gives it.</param>
/// <param name="Kind">A person, an organization or a government.</param>
public sealed record TrailSpeaker(string Name, SourceKind Kind)
{
    /// <summary>Whether the words are a name: a capital letter stands in them, not counting an article.</summary>
    internal static bool IsName(string words) =>
        words.Split(' ').SkipWhile(word => word is "The" or "A" or "An").Any(word => word.Any(char.IsUpper));
}

/// <summary>An outlet that a statement is told to or had from.</summary>
/// <param name="Kind"><see cref="TrailKind.Told"/> or <see cref="TrailKind.Cited"/>.</param>
/// <param name="Name">Its name; empty for one that is not named ("local media").</param>
/// <param name="At">Where the article says so.</param>
/// <param name="IsSure">False for a name of which only a ledger that holds the outlet's articles can tell that it is one.</param>
public sealed record TrailOutlet(TrailKind Kind, string Name, TextSpan At, bool IsSure = true);

/// <summary>Writes and reads trails as they are kept. Safe on any thread.</summary>
public static class TrailJson
{
    /// <summary>The trail in one line.</summary>
    public static string Write(StatementTrail trail) =>
        JsonSerializer.Serialize(trail, TrailJsonContext.Default.StatementTrail);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is no trail.</exception>
    public static StatementTrail Read(string json) =>
        JsonSerializer.Deserialize(json, TrailJsonContext.Default.StatementTrail)
        ?? throw new JsonException("It is null.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StatementTrail))]
internal sealed partial class TrailJsonContext : JsonSerializerContext;
