namespace OnRecord.Claims.Positions;

/// <summary>The names of positions in files and on the wire.</summary>
/// <remarks>Each throws <see cref="ArgumentOutOfRangeException"/> for a number that is no value of its enumeration.</remarks>
public static class PositionNames
{
    /// <summary>For example <c>affirms</c>.</summary>
    public static string ToWireName(this Stance stance) =>
        stance switch
        {
            Stance.Affirms => "affirms",
            Stance.Denies => "denies",
            Stance.Doubts => "doubts",
            Stance.Neither => "neither",
            Stance.Asks => "asks",
            Stance.Reports => "reports",
            _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, null),
        };

    /// <summary>For example <c>declined-to-comment</c>.</summary>
    public static string ToWireName(this Withheld withheld) =>
        withheld switch
        {
            Withheld.Otherwise => "otherwise",
            Withheld.NeitherConfirmedNorDenied => "neither-confirmed-nor-denied",
            Withheld.DeclinedToComment => "declined-to-comment",
            Withheld.CouldNotBeReached => "could-not-be-reached",
            Withheld.DidNotRespond => "did-not-respond",
            _ => throw new ArgumentOutOfRangeException(nameof(withheld), withheld, null),
        };
}
