namespace OnRecord.Statements.Speakers;

/// <summary>The model that the speakers stage needs: how likely each of several readings of one mention is.</summary>
/// <remarks>Must be safe on any thread.</remarks>
public interface IMentionScorer
{
    /// <summary>Scores the options of one mention.</summary>
    /// <param name="rows">[options, <see cref="MentionFeatures.Count"/>]; one row an option.</param>
    /// <returns>Logits, one an option.</returns>
    float[] Score(ReadOnlySpan<float> rows);
}
