namespace OnRecord.Statements.Labels;

/// <summary>What the lexicon knows of a cue, as numbers for the statement network.</summary>
/// <remarks>Act and certainty one-hot, all zero when the cue is not in the lexicon; then whether it is negated, and whether modal.</remarks>
public static class CueFeatures
{
    private const int Acts = 13;
    private const int Certainties = 7;

    /// <summary>How many numbers.</summary>
    public const int Width = Acts + Certainties + 2;

    /// <summary>Writes the numbers of a cue, each 0 or 1.</summary>
    /// <param name="cue">The words of the cue.</param>
    /// <param name="features"><see cref="Width"/> numbers.</param>
    public static void Write(ReadOnlySpan<char> cue, Span<float> features)
    {
        features[..Width].Clear();
        if (CueWords.Default.Of(cue) is { } usual)
        {
            features[(int)usual.Act] = 1;
            features[Acts + (int)usual.Certainty] = 1;
        }

        features[Acts + Certainties] = CueWords.IsNegated(cue) ? 1 : 0;
        features[Acts + Certainties + 1] = CueWords.IsModal(cue) ? 1 : 0;
    }
}
