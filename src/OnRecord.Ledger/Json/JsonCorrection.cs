using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>A correction as it was made; with it, what people say can be made anew for any reading.</summary>
/// <param name="Verb">accept, reject, edit, reset or nothing.</param>
/// <param name="Field">The field of an edit; else empty.</param>
/// <param name="Value">A label, or names of speakers in lines of their own; empty for none and for spans.</param>
/// <param name="Spans">The spans of a field of spans.</param>
/// <param name="Source">Source of the statement that was meant.</param>
/// <param name="Cue">Its cue.</param>
/// <param name="Content">Its content.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record JsonCorrection(
    string Verb,
    string Field,
    string Value,
    IReadOnlyList<JsonSpan> Spans,
    IReadOnlyList<JsonSpan> Source,
    IReadOnlyList<JsonSpan> Cue,
    IReadOnlyList<JsonSpan> Content,
    string By,
    DateTimeOffset At,
    string? Note
)
{
    /// <summary>The JSON of a correction.</summary>
    public static JsonCorrection Of(StoredCorrection stored, SpanExporter spans)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(spans);
        var (correction, meant) = (stored.Correction, stored.Meant);
        return new JsonCorrection(
            correction.Verb.ToString().ToLowerInvariant(),
            correction.Field,
            correction.Value,
            Of(correction.Spans),
            Of(meant?.Source ?? []),
            Of(meant?.Cue ?? []),
            Of(meant?.Content ?? []),
            correction.Author,
            stored.MadeAt,
            correction.Note
        );

        JsonSpan[] Of(IReadOnlyList<TextSpan> list) => [.. list.Select(spans.Export)];
    }
}
