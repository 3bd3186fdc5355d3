using OnRecord.Ledger.Reviews;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Json;

/// <summary>What people say of a statement, apart from what was read.</summary>
/// <param name="Statement">Id of the statement within its reading, for example <c>s7</c>.</param>
/// <param name="State">open, edited, accepted or rejected.</param>
/// <param name="Values">The verdict, under the field <c>review</c>, and the fields that were corrected.</param>
public sealed record JsonReview(string Statement, string State, IReadOnlyList<JsonHumanValue> Values)
{
    /// <summary>The JSON of a review.</summary>
    public static JsonReview Of(int number, StatementReview review, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(review);
        var spans = new SpanExporter(text);
        return new JsonReview(
            string.Create(CultureInfo.InvariantCulture, $"s{number}"),
            review.State.ToString().ToLowerInvariant(),
            [
                .. review.Values.Select(human => new JsonHumanValue(
                    human.Field,
                    human.Value,
                    [.. human.Spans.Select(span => spans.Export(span))],
                    human.Author,
                    human.MadeAt,
                    human.Note
                )),
            ]
        );
    }
}

/// <summary>A value that a person gave a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">A label, or names of speakers in lines of their own; empty for none and for spans.</param>
/// <param name="Spans">The spans of a field of spans.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record JsonHumanValue(
    string Field,
    string Value,
    IReadOnlyList<JsonSpan> Spans,
    string By,
    DateTimeOffset At,
    string? Note
);
