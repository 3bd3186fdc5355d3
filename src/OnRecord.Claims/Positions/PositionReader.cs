using System.Text.RegularExpressions;
using OnRecord.Claims.Propositions;
using OnRecord.Statements.Labels;

namespace OnRecord.Claims.Positions;

/// <summary>Tells the position of a statement on what it says. Safe on any thread.</summary>
/// <remarks>The rules and their examples stand in <c>specs/positions.md</c>.</remarks>
public static partial class PositionReader
{
    /// <summary>The position on the claim that the content makes, taken without its negation.</summary>
    /// <param name="statement">The statement, as people corrected it.</param>
    /// <param name="text">Its article's text.</param>
    /// <param name="isNegated">Whether its main clause is negated, as <see cref="Proposition.IsNegated"/> says; false for one without a proposition.</param>
    /// <param name="carries">Whether it only passes on a statement inside it.</param>
    public static Position Of(Statement statement, SourceText text, bool isNegated, bool carries)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(text);
        var cue = string.Join(' ', statement.Cue.Select(span => text[span]));
        var act = statement.Act?.Value;
        if (act is Act.Withholds)
        {
            return new Position(
                Stance.Neither,
                Withheld: WithheldIn(cue + " " + string.Join(' ', statement.Content.Select(span => text[span])))
            );
        }

        if (act is Act.Asks)
        {
            return new Position(Stance.Asks);
        }

        if (carries || act is Act.Mentions || PassesOn(statement))
        {
            return new Position(Stance.Reports);
        }

        var certainty = statement.Certainty?.Value;
        var reverses = PositionWords.Reverses(statement, text) || DoubtsIn(cue);
        var isSo = reverses == isNegated;
        if (!isSo && (DoubtsIn(cue) || certainty is Certainty.ProbablyNot or Certainty.PossiblyNot))
        {
            return new Position(Stance.Doubts);
        }

        return new Position(isSo ? Stance.Affirms : Stance.Denies, HedgeOf(certainty));
    }

    // "CNN reported that …", "it was reported that …": who prints it is not who says it.
    private static bool PassesOn(Statement statement) =>
        statement.Act?.Value is Act.Asserts or null
        && statement.Kind?.Value is SourceKind.Media or SourceKind.Unspecified;

    private static Certainty? HedgeOf(Certainty? certainty) =>
        certainty switch
        {
            Certainty.CertainlySo or Certainty.CertainlyNot => Certainty.CertainlySo,
            Certainty.ProbablySo or Certainty.ProbablyNot => Certainty.ProbablySo,
            Certainty.PossiblySo or Certainty.PossiblyNot => Certainty.PossiblySo,
            _ => null,
        };

    private static Withheld WithheldIn(string words) =>
        WithheldPosition.IsIn(words) ? Withheld.NeitherConfirmedNorDenied
        : Unreached().IsMatch(words) ? Withheld.CouldNotBeReached
        : Unanswered().IsMatch(words) ? Withheld.DidNotRespond
        : Declined().IsMatch(words) ? Withheld.DeclinedToComment
        : Withheld.Otherwise;

    private static bool DoubtsIn(string cue) => Doubting().IsMatch(cue);

    // Linear in the cue, so without a time limit, which on a busy machine would strike a harmless text.
    [GeneratedRegex(
        @"\b(?:doubt(?:s|ed|ing)?|skeptic\w*|sceptic\w*|cast\w* doubt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Doubting();

    [GeneratedRegex(
        @"\b(?:reach(?:ed)?|unreachable|unavailable|not available)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unreached();

    [GeneratedRegex(
        @"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b|\bwithout\b)[^.]{0,30}\b(?:respon\w+|repl\w+|return\w*|answer\w*)\b|\bignored\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unanswered();

    [GeneratedRegex(
        @"\b(?:declin\w+|refus\w+|no comment|not comment|n['’]t comment|not say|n['’]t say|not discuss|n['’]t discuss|not elaborate|n['’]t elaborate|avoid\w*|dodg\w+|sidestep\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declined();
}
