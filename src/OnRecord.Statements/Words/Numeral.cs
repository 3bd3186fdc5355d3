namespace OnRecord.Statements.Words;

/// <summary>A cardinal number as read from digits or words.</summary>
/// <param name="End">The word after its last one.</param>
/// <param name="Value">The number, its scale included.</param>
/// <param name="Scale">What the last scale word multiplied by ("million": 1,000,000); 1 without one.</param>
/// <param name="IsDigits">Whether it is written in digits.</param>
internal readonly record struct Numeral(int End, decimal Value, decimal Scale, bool IsDigits)
{
    /// <summary>Whether it was written without a scale, so that the scale of a range's upper end is meant for it too.</summary>
    internal bool IsBare => Scale == 1;
}
