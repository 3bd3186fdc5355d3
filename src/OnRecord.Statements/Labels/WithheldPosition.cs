using System.Text.RegularExpressions;

namespace OnRecord.Statements.Labels;

/// <summary>Cues that say in so many words that the source takes no position; they outweigh the model.</summary>
/// <remarks>The rule and its examples stand in <c>specs/withheld-positions.md</c>. Safe on any thread.</remarks>
public static partial class WithheldPosition
{
    /// <summary>Whether the cue both confirms and denies nothing: "neither confirmed nor denied", "would not confirm or deny".</summary>
    /// <param name="cue">The words of the cue.</param>
    public static bool IsIn(ReadOnlySpan<char> cue) => NeitherNor().IsMatch(cue);

    // Linear in the cue, so without a time limit, which on a busy machine would strike a harmless text.
    [GeneratedRegex(
        @"\b(?:neither|not|cannot|without|refus\w*|declin\w*)\b[^.]{0,40}?\b(?:confirm\w*\s+(?:n?or)\s+den\w+|den\w+\s+(?:n?or)\s+confirm\w*)|n['’]t\s+(?:\w+\s+)?confirm\s+or\s+deny",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex NeitherNor();
}
