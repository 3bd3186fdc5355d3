using OnRecord.Claims.Grouping;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>A statement as it is kept for grouping.</summary>
internal sealed record ClaimRow(long Row, GroupedStatement Grouped, Position Own, string Day);

/// <summary>Loads what was read for claims.</summary>
internal static class ClaimRows
{
    public static IReadOnlyDictionary<string, Stance> Stances { get; } =
        Enum.GetValues<Stance>().ToDictionary(value => value.ToWireName(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Withheld> WithheldKinds = Enum.GetValues<Withheld>()
        .ToDictionary(value => value.ToWireName(), StringComparer.Ordinal);

    /// <summary>Id of a statement as grouping uses it: never shortened.</summary>
    public static string IdOf(string article, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{article}.s{number}");

    /// <summary>All shown statements that people have not rejected.</summary>
    public static List<ClaimRow> Load(Session session)
    {
        var pool = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = new Dictionary<long, string>();
        var rows = session.Rows(
            "SELECT p.statement_id, a.sha256, s.number, a.day, p.proposition, p.vector, p.goes_with, p.stance, p.hedge, p.withheld, s.parent "
                + "FROM claim_propositions p JOIN statements s ON s.id = p.statement_id JOIN articles a ON a.id = s.article_id "
                + "WHERE s.is_current = 1 AND p.stance IS NOT NULL ORDER BY p.statement_id",
            row =>
            {
                var article = Pooled(pool, row.Text(1));
                var id = IdOf(article, row.Int(2));
                ids.Add(row.Long(0), id);
                return (
                    Row: row.Long(0),
                    Statement: new GroupedStatement(
                        id,
                        article,
                        row.Text(3) is { Length: > 0 } day ? StoredValues.Day(day) : null
                    )
                    {
                        Proposition = row.TextOrNull(4) is { } json ? Pooled(pool, PropositionJson.Read(json)) : null,
                        Vector = row.TextOrNull(5) is { } vector ? ClaimVector.Parse(vector) : null,
                        Within = row.LongOrNull(10) is { } parent ? IdOf(article, (int)parent) : null,
                    },
                    With: row.LongOrNull(6),
                    Own: PositionAt(row, 7),
                    Day: Pooled(pool, row.Text(3))
                );
            }
        );
        return
        [
            .. rows.Select(row => new ClaimRow(
                row.Row,
                row.With is { } with && ids.TryGetValue(with, out var other)
                    ? row.Statement with
                    {
                        With = other,
                    }
                    : row.Statement,
                row.Own,
                row.Day
            )),
        ];
    }

    /// <summary>The position in three columns.</summary>
    public static Position PositionAt(Row row, int column) =>
        new(
            Stances.Read(row.Text(column)),
            row.TextOrNull(column + 1) is { } hedge ? StoredNames.Certainties.Read(hedge) : null,
            row.TextOrNull(column + 2) is { } withheld ? WithheldKinds.Read(withheld) : null
        );

    // The same few thousand words stand in all propositions: each is held once.
    private static Proposition Pooled(Dictionary<string, string> pool, Proposition proposition) =>
        proposition with
        {
            // Needed for encoding only.
            Wording = "",
            Terms = [.. proposition.Terms.Select(term => Pooled(pool, term))],
            Names = [.. proposition.Names.Select(term => Pooled(pool, term))],
            Matter = [.. proposition.Matter.Select(term => Pooled(pool, term))],
            Sides =
            [
                .. proposition.Sides.Select(side =>
                    side with
                    {
                        Terms = [.. side.Terms.Select(term => Pooled(pool, term))],
                    }
                ),
            ],
        };

    private static string Pooled(Dictionary<string, string> pool, string text)
    {
        if (!pool.TryGetValue(text, out var pooled))
        {
            pool.Add(text, text);
            pooled = text;
        }

        return pooled;
    }
}
