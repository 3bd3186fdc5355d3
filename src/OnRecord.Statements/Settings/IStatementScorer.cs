using OnRecord.Statements.Labels;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Settings;

/// <summary>The model that reads one statement in its surroundings.</summary>
public interface IStatementScorer
{
    /// <summary>Scores a statement's labels, and each piece around it for the slots of its setting.</summary>
    /// <param name="passage">The passage that it stands in.</param>
    /// <param name="window">What is read of the passage, and what each piece is to the statement.</param>
    /// <param name="cue">The words of its cue.</param>
    /// <remarks>Safe on any thread. The result depends on the parameters alone.</remarks>
    StatementScores Score(EncodedBlock passage, StatementWindow window, ReadOnlySpan<char> cue);
}

/// <summary>Scores (logits) of one statement.</summary>
/// <param name="Slots">[pieces of the window, 9, 3]: outside, begin and inside of each <see cref="Slot"/>.</param>
/// <param name="Labels">Act, certainty and source kind.</param>
public sealed record StatementScores(float[] Slots, LabelScores Labels);
