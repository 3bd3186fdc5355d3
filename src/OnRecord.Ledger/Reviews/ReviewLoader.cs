using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Reviews;

/// <summary>Loads what people say of the statements that are shown.</summary>
internal static class ReviewLoader
{
    /// <summary>The reviews of an article by the numbers of its statements; those without are left out.</summary>
    public static IReadOnlyDictionary<int, StatementReview> Load(Session session, long article, SourceText text)
    {
        var values = session.Rows(
            "SELECT s.number, h.field, h.value, h.correction_id, c.author, c.made_at, c.note FROM human_values h "
                + "JOIN statements s ON s.id = h.statement_id JOIN corrections c ON c.id = h.correction_id "
                + "WHERE s.article_id = @article AND s.is_current = 1 ORDER BY s.number, h.field",
            row =>
                (
                    Number: row.Int(0),
                    Correction: row.Long(3),
                    Value: new HumanValue(
                        row.Text(1),
                        row.Text(2),
                        [],
                        row.Text(4),
                        StoredValues.Instant(row.Text(5)),
                        row.TextOrNull(6)
                    )
                ),
            ("@article", article)
        );
        if (values.Count == 0)
        {
            return new Dictionary<int, StatementReview>();
        }

        var spans = session
            .Rows(
                "SELECT t.correction_id, t.span_start, t.span_end, t.span_text FROM correction_spans t "
                    + "JOIN corrections c ON c.id = t.correction_id WHERE c.article_id = @article AND t.field = 'value' "
                    + "ORDER BY t.correction_id, t.position",
                row => (Correction: row.Long(0), Span: SpanProof.SpanAt(row, 1, text)),
                ("@article", article)
            )
            .ToLookup(span => span.Correction, span => span.Span);
        return values
            .GroupBy(value => value.Number)
            .ToDictionary(
                group => group.Key,
                group => new StatementReview([
                    .. group.Select(value =>
                        value.Value.Field == ReviewFields.Review
                            ? value.Value
                            : value.Value with
                            {
                                Spans = [.. spans[value.Correction]],
                            }
                    ),
                ])
            );
    }
}
