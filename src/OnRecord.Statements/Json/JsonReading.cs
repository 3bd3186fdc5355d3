using System.Text.Json.Serialization;

namespace OnRecord.Statements.Json;

/// <summary>One reading as JSON, schema <c>onrecord/reading/1</c>; each key is documented in <c>docs/statement.md</c>.</summary>
public sealed record JsonReading
{
    /// <summary>Always <see cref="ReadingJson.Schema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>The article that was read.</summary>
    public required JsonDocumentInfo Document { get; init; }

    /// <summary>Which engine read it.</summary>
    public required JsonEngine Engine { get; init; }

    /// <summary>The statements, in the order of the text.</summary>
    public required IReadOnlyList<JsonStatement> Statements { get; init; }

    /// <summary>The proper names, in the order of the text.</summary>
    public required IReadOnlyList<JsonName> Names { get; init; }
}

/// <summary>What is known of the article.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="Title">Headline; null when unknown.</param>
/// <param name="Publisher">Who published it; null when unknown.</param>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="Url">Where it was found; null when unknown.</param>
/// <param name="Sha256">SHA-256 of the text in UTF-8, lower-case hexadecimal.</param>
/// <param name="Length">UTF-16 code units of the text.</param>
/// <param name="Facts">What is said of the article where it was met; left out where nothing is.</param>
public sealed record JsonDocumentInfo(
    string Id,
    string? Title,
    string? Publisher,
    DateOnly? Published,
    Uri? Url,
    string Sha256,
    int Length,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StatedFact>? Facts = null
);

/// <summary>Which engine made a reading.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Model">Id of the model package.</param>
public sealed record JsonEngine(string Version, string Model);

/// <summary>A span in three coordinate systems with its exact text; all ranges are half-open.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The UTF-16 code unit after the last one.</param>
/// <param name="CodePoints">First code point and the one after the last.</param>
/// <param name="Utf8">First UTF-8 byte and the one after the last.</param>
/// <param name="Text">The very characters.</param>
public sealed record JsonSpan(int Start, int End, IReadOnlyList<int> CodePoints, IReadOnlyList<int> Utf8, string Text);

/// <summary>A label with its confidence.</summary>
/// <param name="Value">Wire name of the label.</param>
/// <param name="Confidence">Probability that it is right, 0 to 1.</param>
public sealed record JsonLabel(string Value, double Confidence);

/// <summary>Who speaks.</summary>
/// <param name="Name">The fullest name or description that the article gives.</param>
/// <param name="Kind">Wire name of the kind of source.</param>
/// <param name="Confidence">Probability that the source is this speaker, 0 to 1.</param>
public sealed record JsonSpeaker(string Name, string Kind, double Confidence);

/// <summary>A proper name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind"><c>person</c>, <c>organization</c> or <c>location</c>.</param>
/// <param name="Confidence">Probability that span and kind are right, 0 to 1.</param>
public sealed record JsonName(JsonSpan Span, string Kind, double Confidence);

/// <summary>A number in the content.</summary>
/// <param name="Span">Number and bound.</param>
/// <param name="Value">The number; null for a range or a vague count.</param>
/// <param name="Low">Lower end; null when there is none.</param>
/// <param name="High">Upper end; null when there is none.</param>
/// <param name="Bound">Wire name of the bound.</param>
/// <param name="Unit">Unit; null for a plain count.</param>
/// <param name="Counted">What is counted, in the article's words; null when it does not say.</param>
/// <param name="CountedSpan">Where <paramref name="Counted"/> stands.</param>
/// <param name="Scope">Rate or place that the number holds for; null when the article does not say.</param>
/// <param name="AsOf">When the number was true; null when the article does not say.</param>
public sealed record JsonFigure(
    JsonSpan Span,
    decimal? Value,
    decimal? Low,
    decimal? High,
    string Bound,
    string? Unit,
    string? Counted,
    JsonSpan? CountedSpan,
    JsonSpan? Scope,
    JsonTime? AsOf
);

/// <summary>A date or time.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="From">First day meant; null when it cannot be told.</param>
/// <param name="To">Last day meant; null when it cannot be told.</param>
/// <param name="Form">Wire name of how the words relate to the days.</param>
/// <param name="Grain">Wire name of how fine it is.</param>
/// <param name="Role">Wire name of what happened then.</param>
public sealed record JsonTime(JsonSpan Span, DateOnly? From, DateOnly? To, string Form, string Grain, string Role);

/// <summary>A place.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Country">ISO 3166 two-letter code; null when ambiguous or unknown.</param>
/// <param name="Name">The usual name; null when the gazetteer does not hold it.</param>
/// <param name="Kind">Wire name of the kind of place.</param>
public sealed record JsonPlace(JsonSpan Span, string? Country, string? Name, string Kind);

/// <summary>What stands around a statement; a slot is empty when the article gives nothing for it.</summary>
/// <param name="Addressee">Whom the source speaks or writes to.</param>
/// <param name="Target">The party it is aimed at.</param>
/// <param name="Occasion">The event, setting or medium of the saying.</param>
/// <param name="When">When it was said.</param>
/// <param name="Evidence">What is offered as ground.</param>
/// <param name="Relay">Who passes it on to the article.</param>
/// <param name="Repetition">Words that say it is said again.</param>
/// <param name="Anonymity">Words that say why the source goes unnamed.</param>
/// <param name="ResponseTo">What it reacts to.</param>
/// <param name="Confidence">For each slot that is not empty the probability that its spans are right, 0 to 1.</param>
public sealed record JsonSetting(
    IReadOnlyList<JsonSpan> Addressee,
    IReadOnlyList<JsonSpan> Target,
    IReadOnlyList<JsonSpan> Occasion,
    IReadOnlyList<JsonSpan> When,
    IReadOnlyList<JsonSpan> Evidence,
    IReadOnlyList<JsonSpan> Relay,
    IReadOnlyList<JsonSpan> Repetition,
    IReadOnlyList<JsonSpan> Anonymity,
    [property: JsonPropertyName("response_to")] IReadOnlyList<JsonSpan> ResponseTo,
    IReadOnlyDictionary<string, double> Confidence
);

/// <summary>One statement.</summary>
public sealed record JsonStatement
{
    /// <summary><c>s1</c> for the first statement of the reading.</summary>
    public required string Id { get; init; }

    /// <summary>The statement in whose content or relay this one stands; null at the top.</summary>
    public required string? Parent { get; init; }

    /// <summary>The statement that this one denies, confirms or answers; null when there is none.</summary>
    public required string? Answers { get; init; }

    /// <summary>Who says it; empty when the article gives no source.</summary>
    public required IReadOnlyList<JsonSpan> Source { get; init; }

    /// <summary>The words that attribute.</summary>
    public required IReadOnlyList<JsonSpan> Cue { get; init; }

    /// <summary>What is attributed.</summary>
    public required IReadOnlyList<JsonSpan> Content { get; init; }

    /// <summary><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Who speaks, resolved within the article; empty when unresolved.</summary>
    public required IReadOnlyList<JsonSpeaker> Speakers { get; init; }

    /// <summary>Kind of source; null when open.</summary>
    public required JsonLabel? Kind { get; init; }

    /// <summary>What the source does with the content; null when open.</summary>
    public required JsonLabel? Act { get; init; }

    /// <summary>How certain the source presents the content as being; null when open.</summary>
    public required JsonLabel? Certainty { get; init; }

    /// <summary>What stands around the statement.</summary>
    public required JsonSetting Setting { get; init; }

    /// <summary>Numbers in the content.</summary>
    public required IReadOnlyList<JsonFigure> Figures { get; init; }

    /// <summary>Dates and times.</summary>
    public required IReadOnlyList<JsonTime> Times { get; init; }

    /// <summary>Places in the content.</summary>
    public required IReadOnlyList<JsonPlace> Places { get; init; }

    /// <summary>Probability that source, cue and content are right together, 0 to 1.</summary>
    public required double Confidence { get; init; }
}
