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
        // "Refusal to blame the town" says nothing of the town; "refused to sell the land" says that it is not sold.
        var refuses = Refusing().IsMatch(cue) && act is not Act.Denies && !context.IsNegated;
        if (refuses && IsOfSaying(cue, content))
        {
            return new Position(Stance.Neither, Withheld: Withheld.DeclinedToComment);
        }

        if (
            carries
            || act is Act.Mentions
            || context.IsConditional
            || context.IsOfNoun
            || (Owing().IsMatch(cue) && !context.IsNegated && !IsOfFirst(statement, text))
            || PassesOn(statement)
            || PassedDenial.IsIn(content)
            || BareQuestion.Is(content)
            || content is [{ Lower: "whether" }, ..]
        )
        {
            return new Position(Stance.Reports);
        }

        if (MainClause.IsOpen(content) || ((context.IsNegated || Failing().IsMatch(cue)) && IsUnsaid(cue)))
        {
            return new Position(Stance.Neither, Withheld: Withheld.Otherwise);
        }

        var certainty = statement.Certainty?.Value;
        var doubts = DoubtsIn(cue) != context.IsNegated && (DoubtsIn(cue) || Believing().IsMatch(cue));
        var turnsRound = PositionWords.Reverses(statement, text) || Against().IsMatch(cue);
        var reverses = doubts || refuses || (turnsRound && !context.IsNegated);
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

    /// <summary>Whether who passes on a statement takes its position: "said that there was little doubt", "insisted that the evidence shows". Nobody else takes it.</summary>
    /// <param name="carried">The statement inside.</param>
    /// <param name="text">Its article's text.</param>
    public static bool IsOfOuter(Statement carried, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(carried);
        ArgumentNullException.ThrowIfNull(text);
        return carried.Source.Count == 0
            ? DoubtsIn(string.Join(' ', carried.Cue.Select(span => text[span])))
            : carried.Kind?.Value is SourceKind.Document && carried.Source.Any(span => Evidence().IsMatch(text[span]));
    }

    // Who has not said it has no position, but who does not believe it doubts it, and who does not doubt it affirms it.
    private static bool IsUnsaid(string cue) =>
        !DoubtsIn(cue) && !Believing().IsMatch(cue) && !Disputing().IsMatch(cue);

    // "CNN reported that …", "it was reported that …": who prints it is not who says it.
    private static bool PassesOn(Statement statement) =>
        statement.Act?.Value is Act.Asserts or null
        && statement.Kind?.Value is SourceKind.Media or SourceKind.Unspecified;

    // "We must admit that the dam failed" says so; "the town must admit it" does not.
    private static bool IsOfFirst(Statement statement, SourceText text) =>
        statement.Source is [var source, ..]
        && WordScanner.Scan(text, source) is [var first, ..]
        && first.Lower is "i" or "we";

    // What is refused: "refused to acknowledge" has it in the cue, "refusal | to blame the town" in the content.
    private static bool IsOfSaying(string cue, List<Word> content)
    {
        var behind = Refusing().Replace(cue, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var refused = behind
            .Concat(content.Select(word => word.Lower))
            .FirstOrDefault(word => word is not "to" and not "even" and not "even," && !IsAdverb(word));
        return refused is not null
            && CueWords.Default.Of(refused)?.Act
                is Act.Asserts
                    or Act.Confirms
                    or Act.Denies
                    or Act.Alleges
                    or Act.Evaluates
                    or Act.Mentions
                    or Act.Withholds;

        static bool IsAdverb(string word) =>
            word.EndsWith("ly", StringComparison.Ordinal) && CueWords.Default.Of(word) is null;
    }

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
        @"\b(?:doubt(?:s|ed|ing)?|skeptic\w*|sceptic\w*|cast\w* doubt|downplay\w*|play(?:s|ed|ing)? down|minimi[sz]\w*)\b",
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

    // Who ought to say it has not said it; "must have known" is a guess.
    [GeneratedRegex(
        @"^(?:needs?|ought|has|have) to\b|^should\b|^must\b(?! have\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Owing();

    [GeneratedRegex(
        @"\b(?:evidence|proof|indications?|signs?|information|facts?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Evidence();

    [GeneratedRegex(@"\bagainst$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Against();

    [GeneratedRegex(@"\bfail(?:s|ed|ing|ure)? to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Failing();

    [GeneratedRegex(@"\brefus\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusing();

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
