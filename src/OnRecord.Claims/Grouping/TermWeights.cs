using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Grouping;

/// <summary>How much it says that two propositions share a term: the rarer the term, the more. Immutable.</summary>
public sealed class TermWeights
{
    // As many propositions are taken for seen before any, so that weights of a small ledger are not all alike.
    private const double Background = 200;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly double total = Background;

    /// <summary>Counts the terms and names of propositions, whatever their order.</summary>
    public TermWeights(IEnumerable<Proposition> propositions)
    {
        ArgumentNullException.ThrowIfNull(propositions);
        foreach (var proposition in propositions)
        {
            total++;
            foreach (var term in proposition.Terms.Concat(proposition.Names))
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }
    }

    /// <summary>Weight of a term; more than 0.</summary>
    public double Of(string term) => Math.Log(1 + (total / (1 + counts.GetValueOrDefault(term))));

    /// <summary>In how many propositions a term stands.</summary>
    public int CountOf(string term) => counts.GetValueOrDefault(term);
}
