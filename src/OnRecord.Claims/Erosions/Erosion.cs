namespace OnRecord.Claims.Erosions;

/// <summary>What was lost.</summary>
public enum ErosionKind
{
    /// <summary>What was possible or probable has become certain.</summary>
    Hedge = 0,

    /// <summary>Who says it is not named any more.</summary>
    Attribution = 1,

    /// <summary>That somebody denies it is not told any more.</summary>
    Denial = 2,
}

/// <summary>What was lost from a statement to a later one on the same claim, for showing both side by side.</summary>
/// <param name="Kind">What.</param>
/// <param name="Before">The statement that has it: for <see cref="ErosionKind.Denial"/>, the denial.</param>
/// <param name="After">The later one that does not.</param>
public sealed record Erosion(ErosionKind Kind, ClaimStatement Before, ClaimStatement After);
