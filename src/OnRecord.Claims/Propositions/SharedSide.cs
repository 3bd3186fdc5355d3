namespace OnRecord.Claims.Propositions;

/// <summary>Tells in which of their sentences two statements meet, and so whether who affirms one affirms the other. Safe on any thread.</summary>
public static class SharedSide
{
    /// <summary>Whether the position on the wording's claim, taken without its negation, is the opposite of the one on the statement's own words.</summary>
    /// <param name="own">What the statement says; null when it says nothing by itself.</param>
    /// <param name="wording">What the words that stand for the claim say; null when they say nothing.</param>
    /// <remarks>The pair of sentences with the most terms in common counts; without any, and of those with as many, the main ones.</remarks>
    public static bool Turns(Proposition? own, Proposition? wording)
    {
        var (ownIsNegated, wordingIsNegated) = (own?.IsNegated ?? false, wording?.IsNegated ?? false);
        var (turns, most) = (wordingIsNegated, 0);
        if (own is null || wording is null || own.Sides.Count + wording.Sides.Count == 0)
        {
            return turns;
        }

        foreach (var side in SidesOf(own))
        {
            foreach (var other in SidesOf(wording))
            {
                var shared = side.Terms.Count(other.Terms.Contains);
                var isMain = side.IsNegated == ownIsNegated && other.IsNegated == wordingIsNegated;
                if (shared > most || (shared == most && shared > 0 && isMain))
                {
                    (turns, most) = (side.IsNegated != ownIsNegated != other.IsNegated, shared);
                }
            }
        }

        return turns;
    }

    private static IEnumerable<PropositionSide> SidesOf(Proposition proposition) =>
        proposition.Sides.Count > 0
            ? proposition.Sides
            : [new PropositionSide([.. proposition.Terms, .. proposition.Names], proposition.IsNegated)];
}
