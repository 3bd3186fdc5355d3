using OnRecord.Claims.Grouping;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Propositions;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>
/// Brings claims up to date: 1. what the statements of new and corrected articles say, kept article by article, 2. which
/// statements say the same, from all that is kept. The second is done anew only when something has changed.
/// </summary>
internal sealed class ClaimUpdater(
    ClaimModel model,
    Func<Func<Session, object?>, object?> read,
    Action<Action<Session>> write
)
{
    // So many articles are kept in one transaction.
    private const int Batch = 50;
    private const string State = "made-from";

    private readonly string engine = ClaimReader.EngineOf(model.Id);

    /// <summary>Whether claims are as they would be after an update.</summary>
    public static bool IsCurrent(Session session, string model)
    {
        var engine = ClaimReader.EngineOf(model);
        return ClaimReader.Pending(session, engine).Count == 0 && KeptState(session) == StateOf(session, engine);
    }

    /// <summary>What claims were made from the last time; empty when they never were.</summary>
    public static string KeptState(Session session) =>
        session.Value("SELECT value FROM claim_state WHERE name = @name", ("@name", State)) as string ?? "";

    /// <summary>Updates.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; articles that were read are kept.</exception>
    public ClaimUpdate Run(Action<ClaimProgress>? progress, CancellationToken cancellationToken)
    {
        var pending = (List<long>)read(session => ClaimReader.Pending(session, engine))!;
        var articles = 0;
        foreach (var batch in pending.Chunk(Batch))
        {
            var found = new List<ReadArticle>();
            foreach (var row in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                found.Add((ReadArticle)read(session => ClaimReader.Read(session, row, model))!);
                articles++;
                progress?.Invoke(new ClaimProgress(ClaimStage.Reading, articles, pending.Count));
            }

            write(session => found.ForEach(article => ClaimReader.Write(session, engine, article)));
        }

        if ((bool)read(session => KeptState(session) != StateOf(session, engine))!)
        {
            Regroup(progress, cancellationToken);
        }

        return new ClaimUpdate(articles, (long)read(session => session.Number("SELECT count(*) FROM claims"))!);
    }

    private void Regroup(Action<ClaimProgress>? progress, CancellationToken cancellationToken)
    {
        var (rows, decisions, state) = ((List<ClaimRow>, List<ClaimDecision>, string))
            read(session => (ClaimRows.Load(session), ClaimDecisionRows.Resolved(session), StateOf(session, engine)))!;
        var byId = rows.ToDictionary(row => row.Grouped.Id, StringComparer.Ordinal);
        var groups = new ClaimGrouper().Group(
            rows.Select(row => row.Grouped),
            decisions,
            progress is null ? null : done => progress(new ClaimProgress(ClaimStage.Grouping, done, rows.Count)),
            cancellationToken
        );
        var weights = new TermWeights(rows.Select(row => row.Grouped.Proposition).OfType<Proposition>());
        write(session =>
        {
            session.Execute("DELETE FROM claim_members");
            session.Execute("DELETE FROM claims");
            using var writer = new ClaimWriter(session, weights);
            foreach (var group in groups.Where(group => group.Members.Count > 1))
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(group, byId);
            }

            session.Execute("DELETE FROM claim_state WHERE name = @name", ("@name", State));
            session.Execute(
                "INSERT INTO claim_state (name, value) VALUES (@name, @value)",
                ("@name", State),
                ("@value", state)
            );
        });
    }

    // Whatever changes claims changes one of these.
    private static string StateOf(Session session, string engine)
    {
        string[] numbers =
        [
            "SELECT count(*) FROM readings WHERE is_current = 1",
            "SELECT sum(id) FROM readings WHERE is_current = 1",
            "SELECT count(*) FROM claim_propositions",
            "SELECT max(id) FROM corrections",
            "SELECT max(id) FROM claim_decisions",
            "SELECT max(id) FROM actor_decisions",
            "SELECT count(*) FROM appearances",
            "SELECT count(*) FROM facts",
            "SELECT count(*) FROM appearance_entries",
        ];
        var values = numbers.Select(sql => (session.Number(sql) ?? 0).ToString(CultureInfo.InvariantCulture));
        var rules = string.Create(CultureInfo.InvariantCulture, $"{OriginTracer.Rules}.{Explanation.Rules}");
        return string.Join(' ', values.Prepend(rules).Prepend(engine));
    }
}
