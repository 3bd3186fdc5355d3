using System.Text.RegularExpressions;
using OnRecord.Claims.Propositions;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Words;

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

        var context = CueContext.Of(statement, text);
        if (act is Act.Asks && !context.IsConditional)
        {
            return new Position(Stance.Asks);
        }

        List<Word> content = [.. statement.Content.SelectMany(span => WordScanner.Scan(text, span))];
        if (
            carries
            || act is Act.Mentions
            || context.IsConditional
            || context.IsOfNoun
            || PassesOn(statement)
            || PassedDenial.IsIn(content)
            || BareQuestion.Is(content)
        )
        {
            return new Position(Stance.Reports);
        }

        if (MainClause.IsOpen(content) || (context.IsNegated && IsUnsaid(cue)))
        {
            return new Position(Stance.Neither, Withheld: Withheld.Otherwise);
        }

        var certainty = statement.Certainty?.Value;
        var doubts = DoubtsIn(cue) != context.IsNegated && (DoubtsIn(cue) || Believing().IsMatch(cue));
        var reverses = doubts || (PositionWords.Reverses(statement, text) && !context.IsNegated);
        var isSo = reverses == isNegated;
        // "The army might not have fired" is doubt, whichever way the certainty was judged.
        var isHedged =
            certainty is Certainty.ProbablyNot or Certainty.PossiblyNot
            || (isNegated && certainty is Certainty.ProbablySo or Certainty.PossiblySo);
        if (!isSo && (doubts || isHedged))
        {
            return new Position(Stance.Doubts);
        }

        return new Position(isSo ? Stance.Affirms : Stance.Denies, HedgeOf(certainty));
    }

    // Who has not said it has no position, but who does not believe it doubts it, and who does not doubt it affirms it.
    private static bool IsUnsaid(string cue) =>
        !DoubtsIn(cue) && !Believing().IsMatch(cue) && !Disputing().IsMatch(cue);

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
        @"\b(?:think\w*|thought|believ\w+|expect\w*|anticipat\w+|foresee\w*|imagin\w+|envision\w*|buy\w*|see|sees|saw|consider\w*|feel\w*|felt|convinced)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Believing();

    [GeneratedRegex(
        @"\b(?:disput\w+|contest\w*|challeng\w+|rule\w* out|ruling out|question\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Disputing();

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
