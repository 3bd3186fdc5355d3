using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Reviews;

/// <summary>Checks corrections before they are kept.</summary>
internal static class CorrectionCheck
{
    /// <exception cref="LedgerException">The correction makes no sense of this article.</exception>
    public static void Check(Correction correction, Reading shown)
    {
        Require(!string.IsNullOrWhiteSpace(correction.Author), "A correction needs the name of who makes it.");
        KeepableText.Check(correction.Author, "name");
        KeepableText.Check(correction.Value, "value");
        KeepableText.Check(correction.Note ?? "", "note");
        Require(
            correction.Verb == CorrectionVerb.Nothing
                ? correction.Statement is null
                : shown.Statements.Any(statement => statement.Number == correction.Statement),
            $"The article has no statement s{correction.Statement}."
        );
        if (correction.Verb == CorrectionVerb.Edit)
        {
            CheckEdit(correction, shown.Article.Text);
        }
        else
        {
            Require(correction is { Field: "", Value: "", Spans.Count: 0 }, "Only an edit has a field and a value.");
        }
    }

    private static void CheckEdit(Correction correction, SourceText text)
    {
        var (field, value) = (correction.Field, correction.Value);
        Require(
            ReviewFields.All.Contains(field),
            $"There is no field '{field}'; there are {string.Join(", ", ReviewFields.All)}."
        );
        var labels = ReviewFields.LabelsOf(field);
        Require(
            labels.Count == 0 || labels.Contains(value) || (value.Length == 0 && field != ReviewFields.Form),
            $"'{value}' is no {field}; there are {string.Join(", ", labels)}."
        );
        Require(
            ReviewFields.IsSpans(field) ? value.Length == 0 : correction.Spans.Count == 0,
            $"{field} is given in another way."
        );
        Require(
            field is not (SpanSlots.Cue or SpanSlots.Content) || correction.Spans.Count > 0,
            $"A statement without {field} is none; reject it."
        );
        var end = 0;
        foreach (var span in correction.Spans)
        {
            Require(
                span.Start >= end && span.End <= text.Length && !span.IsEmpty,
                $"The span {span.Start}–{span.End} lies outside the text, is empty, or begins before the one before it ends."
            );
            end = span.End;
        }
    }

    private static void Require(bool holds, FormattableString otherwise) =>
        Require(holds, otherwise.ToString(CultureInfo.InvariantCulture));

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new LedgerException(LedgerFailure.Refused, otherwise);
        }
    }
}
