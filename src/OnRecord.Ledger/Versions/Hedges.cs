using System.Collections.Frozen;

namespace OnRecord.Ledger.Versions;

/// <summary>Tells whether "may" and its like were lost from one wording of a statement to another.</summary>
internal static class Hedges
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "may",
            "might",
            "could",
            "possibly",
            "probably",
            "perhaps",
            "maybe",
            "likely",
            "apparently",
            "allegedly",
            "reportedly",
            "presumably",
            "seemingly",
            "purportedly",
            "supposedly",
            "conceivably",
            "suspected",
            "suspect",
            "suspects",
            "alleged",
            "appear",
            "appears",
            "appeared",
            "seem",
            "seems",
            "seemed",
            "believe",
            "believes",
            "believed",
            "think",
            "thinks",
            "thought",
        ]
    );

    /// <summary>Whether what was hedged is not any more: the words of a hedge are gone, or the label says so of other words.</summary>
    public static bool AreLost(SaidStatement before, SaidStatement after)
    {
        if (IsHedged(after.Statement) || WordsIn(after))
        {
            return false;
        }

        return WordsIn(before) || (IsHedged(before.Statement) && IsCertain(after.Statement));
    }

    private static bool WordsIn(SaidStatement said) => In(said.Content, said.Text) || In(said.Cue, said.Text);

    private static bool In(IReadOnlyList<PlacedWord> words, SourceText text)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Words.Contains(words[i].Folded) && !IsMonth(words[i]) && !IsInability(i))
            {
                return true;
            }
        }

        return false;

        bool IsMonth(PlacedWord word) => text.Slice(word.Span) is "May";

        // "could not be reached" says what was not possible.
        bool IsInability(int i) => words[i].Folded is "could" && i + 1 < words.Count && words[i + 1].Folded is "not";
    }

    private static bool IsHedged(Statement statement) =>
        statement.Certainty?.Value
            is Certainty.ProbablySo
                or Certainty.PossiblySo
                or Certainty.ProbablyNot
                or Certainty.PossiblyNot;

    private static bool IsCertain(Statement statement) =>
        statement.Certainty?.Value is Certainty.CertainlySo or Certainty.CertainlyNot;
}
