using OnRecord.Ledger.Finding;
using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Checking;

/// <summary>Finds the articles that may hold a quotation, by the word index alone: no text is read for it.</summary>
internal sealed class QuoteSearch(Session session, ILedgerDialect dialect)
{
    private const int MostArticles = 24;
    private const int MostStatements = 60;
    private const int RunLength = 3;
    private const int MostRuns = 24;
    private const int ShortestContentWord = 4;
    private const int MostPairs = 12;
    private const int ShortQuotation = 8;

    /// <summary>Articles with a statement that has three words of the quotation in a row, those with the most and rarest first.</summary>
    /// <param name="words">Folded words of the quotation, in their order.</param>
    public List<long> ByRuns(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var runs = Enumerable
            .Range(0, Math.Max(1, words.Count - RunLength + 1))
            .Select(start => string.Join(' ', words.Skip(start).Take(RunLength)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return Articles(Spread(runs, MostRuns).Select(run => (QueryNode)Words(run)));
    }

    /// <summary>
    /// Articles with a statement that has two of the longer words of the quotation, which are the rarer ones; of a short quotation
    /// two words in a row as well.
    /// </summary>
    public List<long> ByPairs(IReadOnlyList<string> words)
    {
        var inRow =
            words.Count <= ShortQuotation ? words.Zip(words.Skip(1), (first, second) => $"{first} {second}") : [];
        var longer = words
            .Where(word => word.Length >= ShortestContentWord)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(word => word.Length)
            .ThenBy(word => word, StringComparer.Ordinal)
            .Take(MostPairs / 2)
            .ToList();
        var pairs = longer
            .SelectMany((_, i) => longer.Skip(i + 1), (first, second) => (first, second))
            .Take(MostPairs)
            .Select(pair => (QueryNode)new QueryNode.All([Words(pair.first), Words(pair.second)]));
        return Articles(pairs.Concat(inRow.Distinct(StringComparer.Ordinal).Select(Words)));
    }

    private static QueryNode.Words Words(string text) => new(text, WordPlace.Content);

    private static IEnumerable<string> Spread(List<string> all, int most) =>
        all.Count <= most ? all : Enumerable.Range(0, most).Select(i => all[i * (all.Count - 1) / (most - 1)]);

    private List<long> Articles(IEnumerable<QueryNode> wanted)
    {
        var nodes = wanted.ToList();
        if (nodes.Count == 0)
        {
            return [];
        }

        var sql = new QuerySql(session, dialect);
        var query = sql.Parameter(dialect.WordQuery(new QueryNode.Any(nodes)));
        var (from, id, condition, score) = dialect.WordRanking(query);
        return
        [
            .. session
                .Rows(
                    $"SELECT s.article_id FROM (SELECT {id} AS found, {score} AS score FROM {from} WHERE {condition} "
                        + $"ORDER BY 2, 1 LIMIT {sql.Parameter((long)MostStatements)}) p "
                        + "JOIN statements s ON s.id = p.found ORDER BY p.score, p.found",
                    row => row.Long(0),
                    [.. sql.Values]
                )
                .Distinct()
                .Take(MostArticles),
        ];
    }
}
