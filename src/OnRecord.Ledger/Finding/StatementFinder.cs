using OnRecord.Ledger.Queries;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;
using OnRecord.Text.Sentences;

namespace OnRecord.Ledger.Finding;

/// <summary>Answers questions: 1. SQL finds the rows of one page, 2. each statement is loaded and proved, 3. its sentence is found.</summary>
internal sealed class StatementFinder(Session session, ILedgerDialect dialect)
{
    private const string Columns = "s.id, s.reading_id, s.article_id, s.number, s.day";

    private readonly Dictionary<long, FoundArticle> articles = [];

    public FindPage Find(FindRequest request)
    {
        var rows = Rows(request);
        var page = rows.Take(request.Limit).Select(Load).ToList();
        return new FindPage(
            page,
            rows.Count > request.Limit
                ? FindCursor.At(request, rows[request.Limit - 1].Key, rows[request.Limit - 1].Id)
                : null
        );
    }

    /// <summary>Statements by their rows, of current readings or not.</summary>
    public IReadOnlyDictionary<long, FoundStatement> Load(IReadOnlyList<long> statements)
    {
        var found = new Dictionary<long, FoundStatement>();
        foreach (var statement in statements)
        {
            var row = session.Rows(
                $"SELECT {Columns} FROM statements s WHERE s.id = @id",
                row => new FoundRow(row.Long(0), row.Long(1), row.Long(2), row.Int(3), row.Text(4)),
                ("@id", statement)
            );
            found.Add(statement, Load(row[0]));
        }

        return found;
    }

    // One row more than asked for tells whether there is another page.
    private List<FoundRow> Rows(FindRequest request)
    {
        var sql = new QuerySql(session, dialect);
        var (words, rest) = QuerySql.Split(request.Query.Root);
        var text =
            request.Order == FindOrder.Relevance && words is not null
                ? ByRelevance(sql, words, rest, request)
                : ByDay(sql, request);
        return session.Rows(
            text,
            row => new FoundRow(row.Long(0), row.Long(1), row.Long(2), row.Int(3), row.Text(4)),
            [.. sql.Values]
        );
    }

    // The word index holds statements of current readings alone, and gives their ids without a look at their rows.
    private string ByRelevance(QuerySql sql, QueryNode words, QueryNode? rest, FindRequest request)
    {
        var (from, id, condition, score) = dialect.WordRanking(sql.Parameter(dialect.WordQuery(words)));
        var ranked = rest is null
            ? $"SELECT {id} AS found, {score} AS score FROM {from} WHERE {condition}"
            : $"SELECT s.id AS found, {score} AS score FROM {from} JOIN statements s ON s.id = {id} "
                + $"WHERE {condition} AND s.is_current = 1 AND ({sql.Condition(rest)})";
        var after = "";
        if (request.After is { } cursor)
        {
            var last = double.TryParse(cursor.Key, NumberStyles.Float, CultureInfo.InvariantCulture, out var reached)
                ? reached
                : throw new ArgumentException("The cursor is damaged.", nameof(request));
            after = $"WHERE (score, found) > ({sql.Parameter(last)}, {sql.Parameter(cursor.Row)})";
        }

        return $"SELECT s.id, s.reading_id, s.article_id, s.number, {dialect.ExactText("p.score")} "
            + $"FROM (SELECT found, score FROM ({ranked}) f {after} ORDER BY score, found LIMIT {sql.Parameter(request.Limit + 1)}) p "
            + "JOIN statements s ON s.id = p.found ORDER BY p.score, p.found";
    }

    // The ids of the page first: they stand in an index together with the labels.
    private static string ByDay(QuerySql sql, FindRequest request)
    {
        var (comparison, direction) = request.Order == FindOrder.Oldest ? (">", "ASC") : ("<", "DESC");
        var conditions = new List<string> { "s.is_current = 1", $"({sql.Condition(request.Query.Root)})" };
        if (request.After is { } cursor)
        {
            conditions.Add($"(s.day, s.id) {comparison} ({sql.Parameter(cursor.Key)}, {sql.Parameter(cursor.Row)})");
        }

        var page =
            $"SELECT s.id AS found FROM statements s WHERE {string.Join(" AND ", conditions)} "
            + $"ORDER BY s.day {direction}, s.id {direction} LIMIT {sql.Parameter(request.Limit + 1)}";
        return $"SELECT {Columns} FROM ({page}) p JOIN statements s ON s.id = p.found ORDER BY s.day {direction}, s.id {direction}";
    }

    private FoundStatement Load(FoundRow row)
    {
        if (!articles.TryGetValue(row.Article, out var article))
        {
            article = LoadArticle(row.Article);
            articles.Add(row.Article, article);
        }

        var reading = new ReadingLoader(session).Load(row.Reading, article.Appearances[0].Article, row.Id);
        var review = article.Reviews.GetValueOrDefault(row.Number, StatementReview.None);
        return new FoundStatement
        {
            Id = new StatementId(article.Id, row.Number),
            Reading = reading,
            Appearances = article.Appearances,
            Review = review,
            Sentence = SentenceOf(review.ApplyTo(reading.Statements[0]), article.Sentences),
        };
    }

    private FoundArticle LoadArticle(long row)
    {
        var loader = new ArticleLoader(session);
        var id = loader.IdOf(row);
        var text = loader.TextOf(row, id);
        return new FoundArticle(
            id,
            loader.Appearances(row, text),
            SentenceSplitter.Split(text),
            ReviewLoader.Load(session, row, text)
        );
    }

    private static TextSpan SentenceOf(Statement statement, IReadOnlyList<TextSpan> sentences)
    {
        var parts = statement.Source.Concat(statement.Cue).Concat(statement.Content).ToList();
        return parts.Count == 0
            ? default
            : sentences
                .Where(sentence => parts.Exists(sentence.Overlaps))
                .Concat(parts)
                .Aggregate((all, span) => all.Union(span));
    }

    private sealed record FoundRow(long Id, long Reading, long Article, int Number, string Key);

    private sealed record FoundArticle(
        ArticleId Id,
        IReadOnlyList<StoredAppearance> Appearances,
        IReadOnlyList<TextSpan> Sentences,
        IReadOnlyDictionary<int, StatementReview> Reviews
    );
}
