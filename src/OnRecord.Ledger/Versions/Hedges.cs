using OnRecord.Claims.Erosions;

namespace OnRecord.Ledger.Versions;

/// <summary>Tells whether "may" and its like were lost from one wording of a statement to another.</summary>
internal static class Hedges
{
    /// <summary>Whether what was hedged is not any more: the words of a hedge are gone, or the label says so of other words.</summary>
    public static bool AreLost(SaidStatement before, SaidStatement after)
    {
        if (IsHedged(after.Statement) || WordsIn(after))
        {
            return false;
        }

        return WordsIn(before) || (IsHedged(before.Statement) && IsCertain(after.Statement));
    }

    private static bool WordsIn(SaidStatement said) =>
        HedgeWords.StandIn(said.Text, said.Statement.Content.Concat(said.Statement.Cue));

    private static bool IsHedged(Statement statement) =>
        statement.Certainty?.Value
            is Certainty.ProbablySo
                or Certainty.PossiblySo
                or Certainty.ProbablyNot
                or Certainty.PossiblyNot;

    private static bool IsCertain(Statement statement) =>
        statement.Certainty?.Value is Certainty.CertainlySo or Certainty.CertainlyNot;
}
