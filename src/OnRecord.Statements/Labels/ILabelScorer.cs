using OnRecord.Statements.Links;

namespace OnRecord.Statements.Labels;

/// <summary>The model that says from a statement's encoded pieces what the source does with the content, how sure, and what sort of source it is.</summary>
public interface ILabelScorer
{
    /// <summary>Scores the three labels of one statement.</summary>
    /// <param name="statement">The statement, in the block that it was found in.</param>
    /// <remarks>Safe on any thread. The result depends on the statement and its block alone.</remarks>
    LabelScores Score(LinkedStatement statement);
}

/// <summary>Logits of the three labels of one statement.</summary>
/// <param name="Act">13 logits, by <see cref="Statements.Act"/>.</param>
/// <param name="Certainty">7 logits, by <see cref="Statements.Certainty"/>.</param>
/// <param name="Kind">9 logits, by <see cref="SourceKind"/>.</param>
public sealed record LabelScores(float[] Act, float[] Certainty, float[] Kind)
{
    /// <summary>The mean of two models' logits.</summary>
    /// <param name="other">What the other model says of the same statement.</param>
    public LabelScores MeanWith(LabelScores other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new LabelScores(Mean(Act, other.Act), Mean(Certainty, other.Certainty), Mean(Kind, other.Kind));
    }

    private static float[] Mean(float[] left, float[] right) => [.. left.Zip(right, (a, b) => (a + b) / 2)];
}
