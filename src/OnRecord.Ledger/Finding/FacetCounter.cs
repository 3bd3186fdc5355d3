using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Finding;

/// <summary>What the statements that answer a question are like.</summary>
/// <param name="Statements">How many there are.</param>
/// <param name="Facets">How they fall by field; those with a single value are there as well.</param>
public sealed record FacetCounts(long Statements, IReadOnlyList<Facet> Facets);

/// <summary>How statements fall by one field of the query language.</summary>
/// <param name="Field">The field: <c>act</c>, <c>certainty</c>, <c>kind</c>, <c>form</c>, <c>review</c>, <c>speaker</c>, <c>publisher</c>, <c>date</c>.</param>
/// <param name="Values">The commonest first, at most <see cref="MaxValues"/>; years in the order of time.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values)
{
    /// <summary>Most values of one field.</summary>
    public const int MaxValues = 12;
}

/// <summary>How many statements have a value.</summary>
/// <param name="Value">As it is written in a question, without quotation marks.</param>
/// <param name="Statements">How many.</param>
public sealed record FacetValue(string Value, long Statements);

/// <summary>Counts what a question finds by field: labels in one pass, then speakers, publishers and years.</summary>
internal sealed class FacetCounter(Session session, ILedgerDialect dialect)
{
    private static readonly LabelField[] Labels =
    [
        LabelField.Act,
        LabelField.Certainty,
        LabelField.Kind,
        LabelField.Form,
        LabelField.Review,
    ];

    public FacetCounts Count(Query query)
    {
        var rows = LabelRows(query);
        var labels = Labels.Select(
            (field, i) =>
                new Facet(
                    field.ToString().ToLowerInvariant(),
                    Commonest(
                        rows.Where(row => row.Values[i].Length > 0)
                            .GroupBy(row => row.Values[i])
                            .Select(group => new FacetValue(group.Key, group.Sum(row => row.Count)))
                    )
                )
        );
        return new FacetCounts(
            rows.Sum(row => row.Count),
            [
                .. labels,
                new Facet(
                    "speaker",
                    Grouped(query, "x.name", "JOIN speakers x ON x.statement_id = s.id", "x.name", "2 DESC, 1")
                ),
                new Facet(
                    "publisher",
                    Grouped(
                        query,
                        "min(p.publisher)",
                        "JOIN appearances p ON p.article_id = s.article_id AND p.publisher_key IS NOT NULL",
                        "p.publisher_key",
                        "2 DESC, 1"
                    )
                ),
                new Facet(
                    "date",
                    [
                        .. Grouped(query, "substr(s.day, 1, 4)", "", "substr(s.day, 1, 4)", "1 DESC")
                            .Where(year => year.Value.Length > 0)
                            .OrderBy(year => year.Value, StringComparer.Ordinal),
                    ]
                ),
            ]
        );
    }

    private List<(string[] Values, long Count)> LabelRows(Query query)
    {
        var sql = new QuerySql(session, dialect);
        var columns = string.Join(", ", Labels.Select((field, i) => $"{Value(field)} AS f{i}"));
        var names = string.Join(", ", Labels.Select((_, i) => $"f{i}"));
        return session.Rows(
            $"SELECT {names}, count(*) FROM (SELECT {columns} FROM statements s WHERE s.is_current = 1 AND "
                + $"({sql.Condition(query.Root)})) f GROUP BY {names}",
            row => (Labels.Select((_, i) => row.Text(i)).ToArray(), row.Long(Labels.Length)),
            [.. sql.Values]
        );
    }

    // Empty when open; what a person says stands before what was read.
    private static string Value(LabelField field)
    {
        var (name, read) = field switch
        {
            LabelField.Kind => (ReviewFields.Kind, "s.kind"),
            LabelField.Act => (ReviewFields.Act, "s.act"),
            LabelField.Certainty => (ReviewFields.Certainty, "s.certainty"),
            LabelField.Form => (ReviewFields.Form, "s.form"),
            _ => (ReviewFields.Review, "'open'"),
        };
        return $"coalesce((SELECT h.value FROM human_values h WHERE h.statement_id = s.id AND h.field = '{name}'), {read}, '')";
    }

    private List<FacetValue> Grouped(Query query, string value, string join, string by, string order)
    {
        var sql = new QuerySql(session, dialect);
        return session.Rows(
            $"SELECT {value}, count(DISTINCT s.id) FROM statements s {join} WHERE s.is_current = 1 AND "
                + $"({sql.Condition(query.Root)}) GROUP BY {by} ORDER BY {order} LIMIT {sql.Parameter((long)Facet.MaxValues)}",
            row => new FacetValue(row.Text(0), row.Long(1)),
            [.. sql.Values]
        );
    }

    private static List<FacetValue> Commonest(IEnumerable<FacetValue> values) =>
        [
            .. values
                .OrderByDescending(value => value.Statements)
                .ThenBy(value => value.Value, StringComparer.Ordinal)
                .Take(Facet.MaxValues),
        ];
}
