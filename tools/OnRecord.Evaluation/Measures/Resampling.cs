namespace OnRecord.Evaluation.Measures;

/// <summary>How documents are drawn again, with replacement, for 95 % intervals (percentile bootstrap, Efron 1979).</summary>
/// <param name="Samples">How many times; 1 or more.</param>
/// <param name="Seed">Start of the pseudo-random numbers: the same seed gives the same intervals.</param>
public sealed record Resampling(int Samples = 2000, int Seed = 1);
