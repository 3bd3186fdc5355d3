namespace OnRecord.Training.Learning;

/// <summary>Linear warm-up, then linear decay to 0.</summary>
/// <param name="Steps">All steps of the run.</param>
internal sealed record LearningSchedule(int Steps)
{
    private const double WarmUp = 0.06;

    /// <summary>Factor on the learning rate, 0 to 1.</summary>
    public double At(int step)
    {
        var warmUp = Math.Max(1, WarmUp * Steps);
        return step < warmUp ? (step + 1) / warmUp : Math.Max(0, (Steps - step) / (Steps - warmUp));
    }
}
