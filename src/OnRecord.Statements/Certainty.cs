namespace OnRecord.Statements;

/// <summary>How certain the source presents the content as being (the values of FactBank, Saurí and Pustejovsky 2009).</summary>
/// <remarks>The numbers are classes of the model: never renumber.</remarks>
public enum Certainty
{
    /// <summary><c>CT+</c>: certainly the case.</summary>
    CertainlySo = 0,

    /// <summary><c>PR+</c>: probably the case.</summary>
    ProbablySo = 1,

    /// <summary><c>PS+</c>: possibly the case.</summary>
    PossiblySo = 2,

    /// <summary><c>CT-</c>: certainly not the case.</summary>
    CertainlyNot = 3,

    /// <summary><c>PR-</c>: probably not the case.</summary>
    ProbablyNot = 4,

    /// <summary><c>PS-</c>: possibly not the case.</summary>
    PossiblyNot = 5,

    /// <summary><c>U</c>: no commitment to truth.</summary>
    Uncommitted = 6,
}
