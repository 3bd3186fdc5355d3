namespace OnRecord.Statements.Answers;

/// <summary>How strongly a statement seems to answer another: a sum of weights for what both show.</summary>
/// <remarks>
/// The weights are those of a logistic regression on annotated passages (<c>attribution-snippets</c>, train), rounded to one
/// decimal; <see cref="Least"/> is the sum at which F1 in cross-validation there was best.
/// </remarks>
internal static class AnswerScore
{
    /// <summary>The least score of an answer.</summary>
    internal const double Least = 1.7;

    private const int Farthest = 8;
    private const int HeadWords = 3;

    /// <summary>The score of one statement as the answer to another; null when it cannot answer it.</summary>
    /// <param name="text">Their text.</param>
    /// <param name="answer">The one that may answer.</param>
    /// <param name="said">The one that may be answered.</param>
    /// <param name="distance">By how many statements the answer comes later in the text; negative when earlier.</param>
    internal static double? Of(SourceText text, AnswerTraits answer, AnswerTraits said, int distance)
    {
        var isQuestion = IsQuestion(said) || (said.Act is Act.Urges && answer.Kind is AnswerKind.Replies);
        if (
            !CanBeAnswered(said.Act)
            || (answer.Kind is AnswerKind.Other && !isQuestion)
            || Math.Abs(distance) > Farthest
            || Holds(said.Statement, answer.Statement)
            || answer.IsBySpeakerOf(said)
        )
        {
            return null;
        }

        if (Holds(answer.Statement, said.Statement))
        {
            return Leads(text, answer.Statement, said.Statement) && answer.Kind is not AnswerKind.Other
                ? 3.2 + OfActs(answer, said)
                : null;
        }

        return distance < 0 && answer.Sentence != said.Sentence
            ? null
            : OfActs(answer, said)
                + OfPlaces(answer, said, distance)
                + (isQuestion ? OfQuestion(answer, said, distance) : 0)
                + OfAnaphor(answer, said)
                + OfMatter(answer, said);
    }

    private static bool CanBeAnswered(Act? act) =>
        act is not (Act.Commits or Act.Wants or Act.Denies or Act.Confirms or Act.Withholds);

    // "Asked for its figures, the firm said" is a demand by its act and a question by its place.
    private static bool IsQuestion(AnswerTraits said) =>
        said.Act is Act.Asks || (said.Act is Act.Urges && said.IsAskedOf);

    private static double OfActs(AnswerTraits answer, AnswerTraits said) =>
        (answer.Kind, said.Act) switch
        {
            (AnswerKind.Denies, Act.Alleges) => 2.5,
            (AnswerKind.Denies, Act.Urges) when answer.NounActs?.Contains(Act.Urges) is true => 1,
            (AnswerKind.Denies, _) => 0.2,
            (AnswerKind.Confirms, Act.Alleges) => 0.9,
            (AnswerKind.Confirms, _) => -1,
            (AnswerKind.Withholds, Act.Asks) => 0.2,
            (AnswerKind.Withholds, Act.Alleges) => 0.4,
            (AnswerKind.Withholds, _) => -0.6,
            (AnswerKind.Replies, Act.Asks) => 1.2,
            (AnswerKind.Replies, Act.Alleges) => 1.1,
            (AnswerKind.Replies, _) => 0,
            (AnswerKind.Rejects, Act.Alleges) => 1.9,
            (AnswerKind.Rejects, Act.Asks or Act.Urges) => 1,
            (AnswerKind.Rejects, _) => 0.8,
            _ => -1.4,
        };

    private static double OfPlaces(AnswerTraits answer, AnswerTraits said, int distance) =>
        (distance > 0 && answer.Sentence == said.Sentence ? 0.3 : 0)
        + (distance > 2 ? -0.6 : 0)
        + (distance > 4 ? -1 : 0)
        + (answer.Statement.Parent == said.Statement.Parent ? 0.6 : 0);

    private static double OfQuestion(AnswerTraits answer, AnswerTraits said, int distance)
    {
        var isUnasked = said.Statement.Source.Count == 0;
        var isNext = distance > 0 && answer.Sentence - said.Sentence == 1;
        return (isUnasked && answer.Sentence == said.Sentence ? (said.IsAskedOf ? 3.6 : 2.7) : 0)
            + (isUnasked && isNext && answer.Kind is not AnswerKind.Other ? 1.3 : 0)
            + (distance == 1 ? 2 : 0);
    }

    private static double OfAnaphor(AnswerTraits answer, AnswerTraits said)
    {
        var score = answer.Anaphor switch
        {
            Anaphor.Pronoun => 2,
            Anaphor.Noun => 0.4,
            Anaphor.LongNoun => -0.9,
            _ => 0,
        };
        if (answer.Noun is not { } noun || answer.NounActs is not { } acts)
        {
            return score;
        }

        var act = said.Act;
        var isMeant = act is { } a && (acts.Contains(a) || (IsView(a) && acts.Contains(Act.Asserts)));
        return score + (isMeant ? 1.1 : 0) + (said.CueStems.Contains(WordStem.Short(noun)) ? 2.2 : 0);
    }

    private static double OfMatter(AnswerTraits answer, AnswerTraits said)
    {
        var names = answer.Party.Concat(said.Party).Select(WordStem.Of).ToHashSet(StringComparer.Ordinal);
        var shared = answer.Topics.Count(word => said.Topics.Contains(word) && !names.Contains(word));
        return (shared >= 3 ? 1.4 : (shared == 0 ? -0.9 : 0))
            + (said.Mentions.Overlaps(answer.Party) ? 1.1 : 0)
            + (Reacts(answer.Statement, said.Statement) ? 1.4 : 0);
    }

    private static bool IsView(Act act) => act is Act.Believes or Act.Predicts;

    /// <summary>Whether what the answer reacts to shares characters with the cue or the content of the other.</summary>
    private static bool Reacts(Statement answer, Statement said) =>
        answer.Setting.ResponseTo.Any(span => said.Cue.Concat(said.Content).Any(span.Overlaps));

    private static bool Holds(Statement outer, Statement inner) =>
        inner.Cue.Count > 0 && inner.Cue.All(cue => outer.Content.Any(piece => piece.Contains(cue)));

    /// <summary>Whether a content begins with a statement: "the claims | that prices would fall".</summary>
    private static bool Leads(SourceText text, Statement outer, Statement inner)
    {
        var (start, cue) = (outer.Content[0].Start, inner.Cue[0].Start);
        return cue >= start && WordsBetween(text.Slice(new TextSpan(start, cue))) <= HeadWords;
    }

    private static int WordsBetween(ReadOnlySpan<char> characters)
    {
        var (count, inWord) = (0, false);
        foreach (var character in characters)
        {
            var isInWord = char.IsLetterOrDigit(character) || (inWord && character is '\'' or '’');
            count += isInWord && !inWord ? 1 : 0;
            inWord = isInWord;
        }

        return count;
    }
}
