using OnRecord.Claims.Grouping;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;
using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Claiming;

/// <summary>Says what the statements of an article say, and keeps it.</summary>
internal static class ClaimReader
{
    /// <summary>Changes whenever the rules change by which propositions, positions and trails are read.</summary>
    public const string Rules = "10";

    /// <summary>Under which name propositions of these rules and this model are kept.</summary>
    public static string EngineOf(string model) => $"{Rules}:{model}";

    /// <summary>Articles with shown statements that were not looked at, or not since they were corrected.</summary>
    public static List<long> Pending(Session session, string engine) =>
        session.Rows(
            "SELECT DISTINCT s.article_id FROM statements s LEFT JOIN claim_propositions p ON p.statement_id = s.id "
                + "WHERE s.is_current = 1 AND (p.statement_id IS NULL OR p.engine <> @engine OR p.correction_id <> "
                + "coalesce((SELECT max(c.id) FROM corrections c WHERE c.article_id = s.article_id), 0)) ORDER BY s.article_id",
            row => row.Long(0),
            ("@engine", engine)
        );

    /// <summary>What the statements of an article say.</summary>
    public static ReadArticle Read(Session session, long row, ClaimModel model)
    {
        var stored = new ArticleLoader(session).Load(row);
        var reading = stored.Reviewed;
        var text = reading.Article.Text;
        var propositions = new PropositionReader(reading);
        var trails = new TrailReader(reading);
        var byNumber = session
            .Rows(
                "SELECT number, id FROM statements WHERE article_id = @article AND is_current = 1",
                found => (Number: found.Int(0), Id: found.Long(1)),
                ("@article", row)
            )
            .ToDictionary(found => found.Number, found => found.Id);
        var correction = session.Number(
            "SELECT max(id) FROM corrections WHERE article_id = @article",
            ("@article", row)
        );
        return new ReadArticle(row, correction ?? 0, [.. reading.Statements.Select(RowOf)]);

        ReadStatement RowOf(Statement statement)
        {
            if (stored.ReviewOf(statement.Number).State == ReviewState.Rejected)
            {
                return new ReadStatement(byNumber[statement.Number], null, null, null, null, null, null);
            }

            var proposition = propositions.Read(statement);
            var carried = propositions.CarriedBy(statement);
            var with = carried?.Number ?? (TakesUp(statement) ? statement.Answers : null);
            return new ReadStatement(
                byNumber[statement.Number],
                proposition,
                proposition is null ? null : ClaimVector.Of(model.Embed(proposition.Wording)),
                with is { } number && byNumber.TryGetValue(number, out var other) ? other : null,
                PositionOf(statement, proposition, carried),
                trails.Read(statement),
                SaidByOf(statement)
            );
        }

        // Of "we" inside what somebody says only that one is known.
        SaidBy SaidByOf(Statement statement) =>
            IsOfFirst(statement, text) && OuterOf(statement) is { Speakers.Count: > 0 } outer
                ? SaidByOf(outer)
                : SaidBy.Of(statement, text);

        Statement? OuterOf(Statement statement) =>
            reading.Statements.FirstOrDefault(other => other.Number == statement.Parent);

        // "We note that …", they said: what one passes on of oneself one says, unless one only asks, withholds or denies it.
        Position PositionOf(Statement statement, Proposition? proposition, Statement? carried)
        {
            var isNegated = proposition?.IsNegated ?? false;
            var position = PositionReader.Of(statement, text, isNegated, carried is not null);
            return
                carried is not null
                && position.Stance == Stance.Reports
                && (IsOfSame(carried, statement) || PositionReader.IsOfOuter(carried, text))
                && PositionReader.Of(statement, text, isNegated, carries: false).Stance == Stance.Affirms
                ? PositionOf(carried, propositions.Read(carried), propositions.CarriedBy(carried))
                : position;
        }
    }

    /// <summary>Keeps it in the place of what was kept of the article before.</summary>
    public static void Write(Session session, string engine, ReadArticle article)
    {
        session.Execute("DELETE FROM claim_propositions WHERE article_id = @article", ("@article", article.Row));
        using var insert = session.Prepare(
            "INSERT INTO claim_propositions (statement_id, article_id, engine, correction_id, proposition, vector, goes_with, stance, hedge, withheld, trail, said_by) "
                + "VALUES (@statement, @article, @engine, @correction, @proposition, @vector, @with, @stance, @hedge, @withheld, @trail, @saidBy)",
            "@statement",
            "@article",
            "@engine",
            "@correction",
            "@proposition",
            "@vector",
            "@with",
            "@stance",
            "@hedge",
            "@withheld",
            "@trail",
            "@saidBy"
        );
        foreach (var statement in article.Statements)
        {
            insert.Run(
                statement.Row,
                article.Row,
                engine,
                article.Correction,
                statement.Proposition is { } proposition ? PropositionJson.Write(proposition) : null,
                statement.Vector?.ToString(),
                statement.With,
                statement.Own?.Stance.ToWireName(),
                statement.Own?.Hedge?.ToWireName(),
                statement.Own?.Withheld?.ToWireName(),
                statement.Trail is { } trail ? TrailJson.Write(trail) : null,
                statement.SaidBy?.ToJson()
            );
        }
    }

    private static bool IsOfFirst(Statement statement, SourceText text) =>
        statement.Source is [var source]
        && text[source] is var name
        && (name.Equals("we", StringComparison.OrdinalIgnoreCase) || name == "I")
        && statement.Speakers.All(speaker => speaker.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfSame(Statement carried, Statement statement) =>
        carried.Speakers.Count > 0
        && carried
            .Speakers.Select(speaker => speaker.Name)
            .SequenceEqual(statement.Speakers.Select(outer => outer.Name));

    // An answer is to the same claim only where it says so: who is asked about a bridge may speak of ferries.
    private static bool TakesUp(Statement statement) =>
        statement.Act?.Value is Act.Denies or Act.Confirms or Act.Withholds;
}

/// <summary>An article as read for claims.</summary>
internal sealed record ReadArticle(long Row, long Correction, IReadOnlyList<ReadStatement> Statements);

/// <summary>A statement as read for claims; its position, trail and sources are null when people rejected it.</summary>
internal sealed record ReadStatement(
    long Row,
    Proposition? Proposition,
    ClaimVector? Vector,
    long? With,
    Position? Own,
    StatementTrail? Trail,
    SaidBy? SaidBy
);
