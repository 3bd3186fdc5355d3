using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Watching;

/// <summary>Tells which parts of a question hold for statements, and where: the database that found them is asked about each part.</summary>
internal sealed class MatchExplainer
{
    private const int BatchLength = 200;

    private static readonly WordPlace[] Places =
    [
        WordPlace.Content,
        WordPlace.Cue,
        WordPlace.Speaker,
        WordPlace.Target,
    ];

    private readonly Session session;
    private readonly ILedgerDialect dialect;
    private readonly QueryNode root;
    private readonly IReadOnlyList<Asked> asked;

    public MatchExplainer(Session session, ILedgerDialect dialect, Query query)
    {
        this.session = session;
        this.dialect = dialect;
        root = query.Root;
        asked = [.. PartsOf(root).SelectMany(Conditions).Distinct()];
    }

    /// <summary>The reasons for each statement, by its row.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<MatchReason>> Explain(
        IReadOnlyDictionary<long, FoundStatement> statements
    )
    {
        var reasons = new Dictionary<long, IReadOnlyList<MatchReason>>();
        foreach (var batch in statements.Keys.Chunk(BatchLength))
        {
            foreach (var (id, holding) in Holding(batch))
            {
                var found = new List<MatchReason>();
                Collect(root, holding, statements[id], found);
                reasons.Add(id, found);
            }
        }

        return reasons;
    }

    private List<(long Id, HashSet<Asked> Holding)> Holding(long[] statements)
    {
        var sql = new QuerySql(session, dialect);
        var columns = asked.Select(part => $"CASE WHEN {sql.Condition(part.Condition)} THEN 1 ELSE 0 END").ToList();
        var text =
            $"SELECT s.id, {string.Join(", ", columns)} FROM statements s "
            + $"WHERE s.id IN ({string.Join(", ", statements.Select(id => sql.Parameter(id)))})";
        return session.Rows(
            text,
            row => (row.Long(0), asked.Where((_, i) => row.Long(i + 1) == 1).ToHashSet()),
            [.. sql.Values]
        );
    }

    // What is asked about: the parts that are no combination of others; words in each place where they may stand.
    private static IEnumerable<QueryNode> PartsOf(QueryNode node) =>
        node switch
        {
            QueryNode.All(var inner) => inner.SelectMany(PartsOf),
            QueryNode.Any(var inner) => inner.SelectMany(PartsOf),
            QueryNode.Not(var inner) => PartsOf(inner),
            _ => [node],
        };

    private static IEnumerable<Asked> Conditions(QueryNode part) =>
        part is QueryNode.Words { Place: WordPlace.Anywhere } words
            ? Places.Select(place => new Asked(part, words with { Place = place }))
            : [new Asked(part, part)];

    private static bool Holds(QueryNode node, HashSet<Asked> holding) =>
        node switch
        {
            QueryNode.All(var inner) => inner.All(part => Holds(part, holding)),
            QueryNode.Any(var inner) => inner.Any(part => Holds(part, holding)),
            QueryNode.Not(var inner) => !Holds(inner, holding),
            _ => holding.Any(part => part.Part == node),
        };

    private void Collect(QueryNode node, HashSet<Asked> holding, FoundStatement statement, List<MatchReason> reasons)
    {
        if (!Holds(node, holding))
        {
            return;
        }

        switch (node)
        {
            case QueryNode.All(var inner):
                inner.ToList().ForEach(part => Collect(part, holding, statement, reasons));
                break;
            case QueryNode.Any(var inner):
                inner.ToList().ForEach(part => Collect(part, holding, statement, reasons));
                break;
            case QueryNode.Not:
                reasons.Add(new MatchReason(node.ToString()!, null, null));
                break;
            case QueryNode.Words:
                reasons.AddRange(
                    asked
                        .Where(part => part.Part == node && holding.Contains(part))
                        .Select(part => Place((QueryNode.Words)part.Condition, node, statement))
                );
                break;
            default:
                var (field, text) = Shown(node, statement);
                reasons.Add(new MatchReason(node.ToString()!, field, text));
                break;
        }
    }

    private static MatchReason Place(QueryNode.Words words, QueryNode part, FoundStatement found)
    {
        var statement = found.Reviewed.Statements[0];
        var text = found.Reading.Article.Text;
        var shown = words.Place switch
        {
            WordPlace.Content => Joined(statement.Content),
            WordPlace.Cue => Joined(statement.Cue),
            WordPlace.Target => Joined(statement.Setting.Target),
            _ => string.Join(
                " | ",
                statement.Source.Select(span => text[span]).Union(statement.Speakers.Select(speaker => speaker.Name))
            ),
        };
        return new MatchReason(part.ToString()!, words.Place.ToString().ToLowerInvariant(), shown);

        string Joined(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(span => text[span]));
    }

    private static (string Field, string? Text) Shown(QueryNode node, FoundStatement found)
    {
        var statement = found.Reviewed.Statements[0];
        var text = found.Reading.Article.Text;
        return node switch
        {
            QueryNode.Label(var field, var value) => (field.ToString().ToLowerInvariant(), value),
            QueryNode.Publisher => (
                "publisher",
                string.Join(
                    " | ",
                    found.Appearances.Select(place => place.Article.Publisher).OfType<string>().Distinct()
                )
            ),
            QueryNode.Published => ("date", found.Appearances.Min(place => place.Article.Published).Stored()),
            QueryNode.SpokenBy => ("speaker", string.Join(" | ", statement.Speakers.Select(speaker => speaker.Name))),
            QueryNode.OfClaim => ("claim", null),
            QueryNode.Has(Feature.Evidence) => (
                "evidence",
                string.Join(" … ", statement.Setting.Evidence.Select(span => text[span]))
            ),
            QueryNode.Has(Feature.Figure) => (
                "figure",
                string.Join(" | ", statement.Figures.Select(figure => text[figure.Span]))
            ),
            _ => ("denial", null),
        };
    }

    /// <summary>A condition of the database that tells whether a part of the question holds, for words in one place.</summary>
    private sealed record Asked(QueryNode Part, QueryNode Condition);
}
