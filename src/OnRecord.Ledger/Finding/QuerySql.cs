using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Finding;

/// <summary>Turns a question into SQL over <c>statements s</c>. What the user wrote goes into <see cref="Values"/>, never into the text.</summary>
internal sealed class QuerySql(Session session, ILedgerDialect dialect)
{
    private readonly List<(string Name, object? Value)> values = [];

    /// <summary>The values of the parameters.</summary>
    public IReadOnlyList<(string Name, object? Value)> Values => values;

    /// <summary>Whether the words of the question alone decide about a part of it, so that the word index can answer it.</summary>
    public static bool IsWords(QueryNode node) =>
        node switch
        {
            QueryNode.Words => true,
            QueryNode.All(var parts) => parts.Count > 0 && parts.All(IsWords),
            QueryNode.Any(var parts) => parts.All(IsWords),
            _ => false,
        };

    /// <summary>Splits a question into what the word index must find and what else must hold; either is null when there is none.</summary>
    public static (QueryNode? Words, QueryNode? Others) Split(QueryNode node)
    {
        if (IsWords(node))
        {
            return (node, null);
        }

        if (node is not QueryNode.All(var parts))
        {
            return (null, node);
        }

        return (Joined(parts.Where(IsWords)), Joined(parts.Where(part => !IsWords(part))));

        static QueryNode? Joined(IEnumerable<QueryNode> some) =>
            some.ToList() switch
            {
                [] => null,
                [var only] => only,
                var several => new QueryNode.All(several),
            };
    }

    /// <summary>A parameter with this value.</summary>
    public string Parameter(object? value)
    {
        // What no ledger keeps is found nowhere, and some databases would not even hear of it.
        value = value is string text ? KeepableText.Cleaned(text) : value;
        var name = string.Create(CultureInfo.InvariantCulture, $"@q{values.Count}");
        values.Add((name, value));
        return name;
    }

    /// <summary>The condition under which a statement answers a part of the question.</summary>
    public string Condition(QueryNode node) =>
        node switch
        {
            QueryNode.All { Parts.Count: 0 } => "1 = 1",
            QueryNode.All or QueryNode.Any or QueryNode.Words when IsWords(node) => dialect.WordCondition(
                Parameter(dialect.WordQuery(node))
            ),
            QueryNode.All(var parts) => Joined(parts, " AND "),
            QueryNode.Any(var parts) => Joined(parts, " OR "),
            QueryNode.Not(var part) => $"NOT ({Condition(part)})",
            QueryNode.Label(LabelField.Review, ReviewFields.Open) => NotWritten(ReviewFields.Review),
            QueryNode.Label(LabelField.Review, var value) => WrittenBy(ReviewFields.Review, value),
            QueryNode.Label(var field, var value) => Labelled(field, value),
            QueryNode.Publisher(var name) => "s.article_id IN (SELECT p.article_id FROM appearances p "
                + $"WHERE p.publisher_key LIKE {Parameter($"%{Escaped(FoldedText.Of(name))}%")} ESCAPE '\\')",
            QueryNode.Published(var from, var to) =>
                $"s.day >= {Parameter(from?.Stored() ?? "0")} AND s.day <= {Parameter(to?.Stored() ?? "9999-12-31")}",
            QueryNode.SpokenBy(var name) => Speaking(name),
            QueryNode.Has(var feature) => Having(feature),
            QueryNode.OfClaim(var statement) => InClaimOf(statement),
            _ => throw new InvalidOperationException($"{node.GetType().Name} cannot stand in a question."),
        };

    private string Joined(IReadOnlyList<QueryNode> parts, string with) =>
        string.Join(with, parts.Select(part => $"({Condition(part)})"));

    // What a person says stands before what was read. A label that is open is none, also when it is asked for what is not it.
    private string Labelled(LabelField field, string value)
    {
        var (name, column) = field switch
        {
            LabelField.Kind => (ReviewFields.Kind, "s.kind"),
            LabelField.Act => (ReviewFields.Act, "s.act"),
            LabelField.Certainty => (ReviewFields.Certainty, "s.certainty"),
            LabelField.Form => (ReviewFields.Form, "s.form"),
            _ => throw new InvalidOperationException($"{field} is no label."),
        };
        return $"((coalesce({column}, '') = {Parameter(value)} AND {NotWritten(name)}) OR {WrittenBy(name, value)})";
    }

    private static string NotWritten(string field) =>
        $"NOT EXISTS (SELECT 1 FROM human_values h WHERE h.statement_id = s.id AND h.field = '{field}')";

    private string WrittenBy(string field, string value) =>
        $"s.id IN (SELECT h.statement_id FROM human_values h WHERE h.field = '{field}' AND h.value = {Parameter(value)})";

    private string Speaking(string name)
    {
        if (new ActorLookup(session).NamesOf(name) is not { } names)
        {
            return "0 = 1";
        }

        return string.Join(
            " OR ",
            names
                .GroupBy(alias => alias.Article, alias => alias.Name)
                .Select(group =>
                {
                    var said = $"({Read(group)} OR {Written(group)})";
                    return group.Key is { } article
                        ? $"({said} AND s.article_id = (SELECT id FROM articles WHERE sha256 = {Parameter(article)}))"
                        : said;
                })
        );

        string Read(IEnumerable<string> aliases) =>
            $"(s.id IN (SELECT x.statement_id FROM speakers x WHERE x.name IN ({string.Join(", ", aliases.Select(Parameter))})) "
            + $"AND {NotWritten(ReviewFields.Speaker)})";

        string Written(IEnumerable<string> aliases)
        {
            var border = Parameter("\n");
            var anyOf = string.Join(
                " OR ",
                aliases.Select(alias =>
                    $"({border} || h.value || {border}) LIKE {Parameter($"%\n{Escaped(alias)}\n%")} ESCAPE '\\'"
                )
            );
            return $"s.id IN (SELECT h.statement_id FROM human_values h WHERE h.field = 'speaker' AND ({anyOf}))";
        }
    }

    private string InClaimOf(StatementAddress statement) =>
        AddressedStatements.RowOf(session, statement) is { } row
            ? $"(s.id = {Parameter(row)} OR s.id IN (SELECT m.statement_id FROM claim_members m WHERE m.claim_id = "
                + $"(SELECT k.claim_id FROM claim_members k WHERE k.statement_id = {Parameter(row)})))"
            : "0 = 1";

    private static string Having(Feature feature) =>
        feature switch
        {
            Feature.Evidence => "EXISTS (SELECT 1 FROM spans x WHERE x.statement_id = s.id AND x.field = 'evidence')",
            Feature.Figure => "EXISTS (SELECT 1 FROM figures x WHERE x.statement_id = s.id)",
            _ =>
                "EXISTS (SELECT 1 FROM statements x WHERE x.reading_id = s.reading_id AND x.answers = s.number AND x.act = 'denies')",
        };

    private static string Escaped(string pattern) =>
        pattern
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
