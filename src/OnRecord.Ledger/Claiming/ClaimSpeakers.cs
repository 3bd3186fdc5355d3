using OnRecord.Claims;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Reviews;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>Who makes each statement, by row of the statement.</summary>
internal sealed class ClaimSpeakers
{
    private readonly Dictionary<long, List<ClaimActor>> actors = [];

    private ClaimSpeakers() { }

    /// <summary>The actors of a statement; one without a name when nobody is known.</summary>
    public IReadOnlyList<ClaimActor> Of(ClaimRow row) =>
        actors.TryGetValue(row.Row, out var own)
            ? own
            : [ActorNames.Unresolved(row.Grouped.Id, "", null, row.Grouped.Article)];

    /// <summary>Loads those of all shown statements, as people corrected them.</summary>
    public static ClaimSpeakers Load(Session session)
    {
        var names = new ActorDirectory(session).Index().Names;
        var speakers = new ClaimSpeakers();
        foreach (
            var (statement, actor) in session.Rows(
                "SELECT x.statement_id, x.name, x.kind, a.sha256 FROM speakers x JOIN statements s ON s.id = x.statement_id "
                    + "JOIN articles a ON a.id = s.article_id WHERE s.is_current = 1 ORDER BY x.statement_id, x.position",
                row => (row.Long(0), names.Of(row.Text(1), StoredNames.Kinds.Read(row.Text(2)), row.Text(3)))
            )
        )
        {
            speakers.Add(statement, actor);
        }

        foreach (
            var (statement, written, kind, article) in session.Rows(
                $"SELECT h.statement_id, h.value, s.kind, a.sha256 FROM human_values h JOIN statements s ON s.id = h.statement_id "
                    + $"JOIN articles a ON a.id = s.article_id WHERE s.is_current = 1 AND h.field = '{ReviewFields.Speaker}'",
                row => (row.Long(0), row.Text(1), row.TextOrNull(2), row.Text(3))
            )
        )
        {
            speakers.actors.Remove(statement);
            foreach (var name in written.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                SourceKind? known = kind is null ? null : StoredNames.Kinds.Read(kind);
                speakers.Add(statement, names.Of(name, known, article));
            }
        }

        return speakers;
    }

    private void Add(long statement, ClaimActor actor)
    {
        if (!actors.TryGetValue(statement, out var own))
        {
            own = [];
            actors.Add(statement, own);
        }

        own.Add(actor);
    }
}
