using System.Text.RegularExpressions;

namespace OnRecord.Statements.Labels;

/// <summary>Contents that say nothing but that something said is not so: "That charge is simply untrue".</summary>
/// <remarks>The rule and its examples stand in <c>specs/rejected-claims.md</c>. Safe on any thread.</remarks>
public static class RejectedClaim
{
    // Longer contents say more than that.
    private const int Longest = 120;

    /// <summary>Whether the whole content rejects something said.</summary>
    /// <param name="content">The words of the content, with or without its quotation marks.</param>
    public static bool IsIn(ReadOnlySpan<char> content) => content.Length <= Longest && Rejection.IsMatch(content);

    // Alternatives within repetitions: an engine that backtracks may take for ever on a hostile text, this one cannot.
    private static readonly Regex Rejection = new(
        """
        ^[\s"“”'‘’]*(?:that\s+)?
        (?:it|that|this|they|these|those
        |(?:(?:all\s+(?:of\s+)?)?(?:the|that|this|these|those)|such|any|his|her|its|their)\s+(?:\w+\s+){0,2}
        (?:claim|charge|allegation|accusation|report|assertion|suggestion|rumou?r|insinuation)s?)
        (?:['’]s|['’]re|\s+(?:is|are|was|were))
        (?:\s+(?:\w+ly|just|all|pure|total|complete|utter)){0,3}
        \s+(?:untrue|false|not\s+true|not\s+so|a\s+lie|lies|nonsense|baseless|groundless|unfounded|fabricated|a\s+fabrication|fake|a\s+hoax|not\s+the\s+case)
        [\s.,;!"“”'‘’]*$
        """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.NonBacktracking
    );
}
