using OnRecord.Claims.Grouping;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>Writes claims and their members.</summary>
internal sealed class ClaimWriter : IDisposable
{
    // How much a pair of actors who disagree weighs against one who does not comment.
    private const int Disagreement = 1000;

    private readonly TermWeights weights;
    private readonly Session session;
    private readonly Prepared claims;
    private readonly Prepared members;
    private readonly ClaimSayings sayings;

    public ClaimWriter(Session session, TermWeights weights)
    {
        sayings = new ClaimSayings(session, new ActorDirectory(session).Index().Names);
        this.weights = weights;
        this.session = session;
        claims = Insert(
            session,
            "claims",
            "wording_id",
            "is_negated",
            "statement_count",
            "article_count",
            "publisher_count",
            "origin_count",
            "unknown_count",
            "actor_count",
            "affirms",
            "denies",
            "doubts",
            "neither",
            "asks",
            "reports",
            "contested",
            "first_day",
            "last_day"
        );
        members = Insert(
            session,
            "claim_members",
            "statement_id",
            "claim_id",
            "is_turned",
            "basis",
            "with_id",
            "score",
            "because"
        );
    }

    public void Write(ClaimGroup group, IReadOnlyDictionary<string, ClaimRow> byId)
    {
        var rows = group.Members.Select(id => byId[id]).ToList();
        var said = rows.Select(row => sayings.Of(row.Row)).ToList();
        var wording = byId[WordingChoice.Of([.. rows.Zip(said, (row, saying) => (row.Grouped, saying.Position))])];
        var turned = rows.ConvertAll(row => SharedSide.Turns(row.Grouped.Proposition, wording.Grouped.Proposition));
        WriteClaim(
            rows,
            [.. said.Select((saying, index) => saying.On(turned[index]))],
            wording.Row,
            wording.Grouped.Proposition?.IsNegated ?? false
        );
        foreach (var (row, isTurned) in rows.Zip(turned))
        {
            var link = ReasonOf(row.Grouped.Id, group.Links);
            var other = link is null ? null : byId[link.Left == row.Grouped.Id ? link.Right : link.Left];
            members.Run(
                row.Row,
                wording.Row,
                isTurned ? 1L : 0L,
                link?.Basis.ToString().ToLowerInvariant(),
                other?.Row,
                link?.Score,
                link is { Basis: LinkBasis.Alike } ? string.Join('\n', Because(row, other!)) : null
            );
        }
    }

    public void Dispose()
    {
        claims.Dispose();
        members.Dispose();
    }

    private static Prepared Insert(Session session, string table, params string[] columns) =>
        session.Prepare(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})",
            [.. columns.Select(column => "@" + column)]
        );

    // The strongest of its links; those that a person or an answer made are told as such.
    private static ClaimLink? ReasonOf(string id, IReadOnlyList<ClaimLink> links) =>
        links
            .Where(link => link.Left == id || link.Right == id)
            .OrderByDescending(link => link.Score)
            .ThenByDescending(link => link.Basis)
            .FirstOrDefault();

    // What is compared is held without its wording, which the reasons are told in.
    private IReadOnlyList<string> Because(ClaimRow row, ClaimRow other)
    {
        var read = (string)
            session.Value("SELECT proposition FROM claim_propositions WHERE statement_id = @id", ("@id", row.Row))!;
        return Explanation.Of(
            PairFeatures.Of(row.Grouped, other.Grouped, weights),
            PropositionJson.Read(read),
            other.Grouped.Proposition!
        );
    }

    // As many pairs as can be made of one who affirms and another who does not; who does both contests nothing alone.
    private static int PairsOf(HashSet<string> affirming, HashSet<string> against)
    {
        var both = affirming.Count(against.Contains);
        var most = Math.Min(affirming.Count, against.Count);
        return Math.Min(most, (affirming.Count + against.Count - both) / 2);
    }

    private void WriteClaim(List<ClaimRow> rows, List<ClaimSaying> said, long wording, bool isNegated)
    {
        var held = said.SelectMany(saying =>
                saying.Actors.Select(actor => (actor.Key, actor.Name, saying.Position.Stance))
            )
            .DistinctBy(position => (position.Key, position.Stance))
            .ToList();
        var count = sayings.Trace(said).Count;
        var counts = held.ToLookup(position => position.Stance);
        int Count(Stance stance) => counts[stance].Count();
        HashSet<string> Named(params Stance[] stances) =>
            [
                .. stances
                    .SelectMany(stance => counts[stance])
                    .Where(position => position.Name.Length > 0)
                    .Select(position => position.Key),
            ];
        var (affirming, against) = (Named(Stance.Affirms), Named(Stance.Denies, Stance.Doubts));
        var otherwise = Named(Stance.Neither).Union(against).Count(key => !affirming.Contains(key));
        var contested =
            (PairsOf(affirming, against) * Disagreement)
            + (affirming.Count + Named(Stance.Reports).Count > 0 ? Math.Min(otherwise, Disagreement - 1) : 0);
        var days = rows.Select(row => row.Day).Where(day => day.Length > 0).Order(StringComparer.Ordinal).ToList();
        claims.Run(
            wording,
            isNegated ? 1L : 0L,
            (long)rows.Count,
            (long)count.Articles,
            (long)count.Publishers,
            (long)count.Origins,
            (long)count.Unknown,
            (long)held.Select(position => position.Key).Distinct(StringComparer.Ordinal).Count(),
            (long)Count(Stance.Affirms),
            (long)Count(Stance.Denies),
            (long)Count(Stance.Doubts),
            (long)Count(Stance.Neither),
            (long)Count(Stance.Asks),
            (long)Count(Stance.Reports),
            (long)contested,
            days.FirstOrDefault(""),
            days.LastOrDefault("")
        );
    }
}
