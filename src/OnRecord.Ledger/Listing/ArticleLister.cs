using System.Buffers.Text;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Listing;

/// <summary>Lists articles by day, page by page.</summary>
internal sealed class ArticleLister(Session session)
{
    private const string Columns =
        "a.id, a.sha256, a.day, a.first_seen, "
        + "(SELECT count(*) FROM statements s WHERE s.article_id = a.id AND s.is_current = 1), "
        + "(SELECT count(DISTINCT h.statement_id) FROM human_values h JOIN statements s ON s.id = h.statement_id "
        + "WHERE s.article_id = a.id AND s.is_current = 1), "
        + "(SELECT count(*) FROM versions v WHERE v.address IN (SELECT w.address FROM versions w WHERE w.article_id = a.id))";

    /// <summary>A page of articles.</summary>
    /// <param name="limit">Most articles.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="review">Only articles with a statement in this state; null for all.</param>
    /// <exception cref="ArgumentException"><paramref name="after"/> is no such place.</exception>
    public ArticlePage List(int limit, string? after, ReviewState? review)
    {
        var (day, row) = after is null ? ("9999-12-31", long.MaxValue) : Place(after);
        var wanted = review is { } state
            ? $"AND EXISTS (SELECT 1 FROM statements s WHERE s.article_id = a.id AND s.is_current = 1 AND {ReviewStates.ConditionOf(state)}) "
            : "";
        var rows = session.Rows(
            $"SELECT {Columns} FROM articles a WHERE (a.day, a.id) < (@day, @id) {wanted}ORDER BY a.day DESC, a.id DESC LIMIT @limit",
            found => (Row: found.Long(0), Day: found.Text(2), Line: LineOf(found)),
            ("@day", day),
            ("@id", row),
            ("@limit", limit + 1L)
        );
        var lines = rows.Take(limit).Select(found => WithPlace(found.Line, found.Row)).ToList();
        return new ArticlePage(lines, rows.Count > limit ? Written(rows[limit - 1].Day, rows[limit - 1].Row) : null);
    }

    private static ArticleLine LineOf(Row row) =>
        new(
            ArticleId.TryParse(row.Text(1), out var id)
                ? id
                : throw new LedgerException(LedgerFailure.Damaged, $"'{row.Text(1)}' is no hash of a text."),
            Title: null,
            Publisher: null,
            StoredValues.Day(row.Text(2) is { Length: > 0 } day ? day : null),
            Address: "",
            StoredValues.Instant(row.Text(3)),
            row.Int(4),
            row.Int(5),
            row.Int(6)
        );

    private ArticleLine WithPlace(ArticleLine line, long row) =>
        session
            .Rows(
                "SELECT title, publisher, address FROM appearances WHERE article_id = @article ORDER BY first_seen, id LIMIT 1",
                found =>
                    line with
                    {
                        Title = found.TextOrNull(0),
                        Publisher = found.TextOrNull(1),
                        Address = found.Text(2),
                    },
                ("@article", row)
            )
            .Single();

    private static string Written(string day, long row) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{day}|{row}")));

    private static (string Day, long Row) Place(string after)
    {
        if (
            after.Length <= 100
            && Base64Url.IsValid(after)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('|') is [var day, var number]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        )
        {
            return (day, row);
        }

        throw new ArgumentException("The cursor is no end of a page of articles.", nameof(after));
    }
}
