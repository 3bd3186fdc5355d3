using OnRecord.Text.Sentences;

namespace OnRecord.Statements.Answers;

/// <summary>Ties a denial, confirmation, refusal or reply to the statement of the same article that it answers.</summary>
/// <remarks>
/// <para>
/// Every statement that may be an answer is scored against those that stand at most eight before or behind it, by what both
/// do, by words that take something up ("the charge", "it"), by shared words, and by who mentions whom; the best is taken when
/// its score is high enough. What somebody adds to an answer in the same sentence ("denied it, saying …") answers the same.
/// </para>
/// <para>The rules and their examples stand in <c>specs/answers.md</c>. The time is linear in the number of statements. Safe on any thread.</para>
/// </remarks>
public static class AnswerFinder
{
    private const int Reach = 8;

    /// <summary>The same statements with what they answer.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="statements">All statements of the article in the order of the text, with their labels.</param>
    public static IReadOnlyList<Statement> Tie(SourceText text, IReadOnlyList<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count < 2)
        {
            return statements;
        }

        var sentences = SentenceSplitter.Split(text);
        var traits = statements
            .Select(statement => new AnswerTraits(text, statement, SentenceAt(sentences, FirstOf(statement))))
            .ToArray();
        var answered = Enumerable.Range(0, traits.Length).Select(i => Answered(text, traits, i)).ToArray();
        for (var i = 0; i < traits.Length; i++)
        {
            answered[i] ??= AnsweredBefore(traits, answered, i);
        }

        return
        [
            .. statements.Select(
                (statement, i) => statement with { Answers = answered[i] is { } said ? statements[said].Number : null }
            ),
        ];
    }

    private static int? Answered(SourceText text, AnswerTraits[] traits, int answer)
    {
        int? best = null;
        var bestScore = AnswerScore.Least;
        for (var said = Math.Max(0, answer - Reach); said < Math.Min(traits.Length, answer + Reach + 1); said++)
        {
            if (
                said != answer
                && AnswerScore.Of(text, traits[answer], traits[said], answer - said) is { } score
                && score >= bestScore
            )
            {
                (best, bestScore) = (said, score);
            }
        }

        return best;
    }

    // "He denied the allegations, saying the meeting never took place."
    private static int? AnsweredBefore(AnswerTraits[] traits, int?[] answered, int later)
    {
        var added = traits[later];
        if (!added.IsParticiple || added.Act is Act.Urges or Act.Asks or Act.Commits or Act.Wants)
        {
            return null;
        }

        for (var i = later - 1; i >= Math.Max(0, later - Reach); i--)
        {
            if (answered[i] is { } said && said != later && IsAddedTo(traits[i], added))
            {
                return said;
            }
        }

        return null;
    }

    private static bool IsAddedTo(AnswerTraits answer, AnswerTraits added) =>
        answer.Kind is AnswerKind.Denies or AnswerKind.Confirms or AnswerKind.Withholds
        && answer.Sentence == added.Sentence
        && answer.Statement.Parent == added.Statement.Parent
        && (added.Statement.Source.Count == 0 || added.IsBySpeakerOf(answer));

    private static int FirstOf(Statement statement) =>
        (statement.Cue.Count > 0 ? statement.Cue : statement.Content)[0].Start;

    private static int SentenceAt(IReadOnlyList<TextSpan> sentences, int position)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = sentences[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
