namespace OnRecord.Text.Reuse;

/// <summary>How much two texts have in common.</summary>
/// <param name="Shared">Runs of words that both have.</param>
/// <param name="First">Runs of the first.</param>
/// <param name="Second">Runs of the second.</param>
public readonly record struct TextResemblance(int Shared, int First, int Second)
{
    /// <summary>
    /// From this share of the smaller text on, found again in the larger one, two texts are one with changes. Measured:
    /// see <c>docs/ledger.md</c>.
    /// </summary>
    public const double LeastContained = 0.5;

    /// <summary>Fewer shared runs than this may be one quoted sentence.</summary>
    public const int LeastShared = 20;

    /// <summary>Compares two texts.</summary>
    public static TextResemblance Between(ShingleSet first, ShingleSet second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new TextResemblance(first.Shared(second), first.Count, second.Count);
    }

    /// <summary>Shared runs among those that either has, from 0 to 1.</summary>
    public double Resemblance => First + Second == 0 ? 0 : (double)Shared / (First + Second - Shared);

    /// <summary>The share of the first that stands in the second, from 0 to 1.</summary>
    public double FirstInSecond => First == 0 ? 0 : (double)Shared / First;

    /// <summary>The share of the second that stands in the first, from 0 to 1.</summary>
    public double SecondInFirst => Second == 0 ? 0 : (double)Shared / Second;

    /// <summary>Whether they are one text with changes: cut, added to, edited.</summary>
    public bool IsNear => Shared >= LeastShared && Math.Max(FirstInSecond, SecondInFirst) >= LeastContained;
}
