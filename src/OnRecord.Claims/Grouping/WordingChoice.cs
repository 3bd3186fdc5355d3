using OnRecord.Claims.Positions;

namespace OnRecord.Claims.Grouping;

/// <summary>Chooses the statement whose words stand for a claim.</summary>
public static class WordingChoice
{
    private const int Compared = 12;
    private const int FewTerms = 3;
    private const int ManyTerms = 11;

    /// <summary>The one that is nearest to all others, among those that say it plainly: not negated, affirmed, neither too short nor too long.</summary>
    /// <param name="members">Statements of one claim with their own positions, in any order; at least one.</param>
    /// <returns>The chosen statement's id.</returns>
    public static string Of(IReadOnlyList<(GroupedStatement Statement, Position Own)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var ordered = members.OrderBy(member => member.Statement.Id, StringComparer.Ordinal).ToList();
        var some = ordered.Where(member => member.Statement.Vector is not null).Take(Compared).ToList();
        return ordered
            .OrderByDescending(member => member.Statement.Proposition is not null)
            .ThenByDescending(member => ScoreOf(member.Statement, member.Own, some))
            .First()
            .Statement.Id;
    }

    private static double ScoreOf(
        GroupedStatement statement,
        Position own,
        List<(GroupedStatement Statement, Position Own)> some
    )
    {
        if (statement is not { Proposition: { } proposition, Vector: { } vector })
        {
            return 0;
        }

        var size = proposition.Terms.Count + proposition.Names.Count;
        return some.Sum(other => vector.Cosine(other.Statement.Vector!)) / some.Count
            - (proposition.IsNegated ? 0.3 : 0)
            - (own.Stance == Stance.Affirms ? 0 : 0.3)
            - (proposition.Names.Count == 0 ? 0.2 : 0)
            - (size < FewTerms ? 0.2 : 0)
            - (size > ManyTerms ? 0.2 : 0);
    }
}
