namespace OnRecord.Claims.Timelines;

/// <summary>What became of a statement from one version of an article to another.</summary>
public enum StatementFate
{
    /// <summary>Both versions have it in the same words.</summary>
    Kept = 0,

    /// <summary>Both versions have it, with a difference.</summary>
    Changed = 1,

    /// <summary>Only the later version has it.</summary>
    Added = 2,

    /// <summary>Only the earlier version has it.</summary>
    Removed = 3,
}

/// <summary>In what a statement differs between two versions of an article.</summary>
public enum StatementDifference
{
    /// <summary>The content has other words.</summary>
    Reworded = 0,

    /// <summary>The words that attribute are others: "said", then "claimed".</summary>
    OtherCue = 1,

    /// <summary>Somebody else says it, or somebody where nobody did, or nobody any more.</summary>
    Reattributed = 2,

    /// <summary>What may be, or is likely, has become what is: "may" is lost.</summary>
    HedgeLost = 3,

    /// <summary>What is has become what may be, or is likely.</summary>
    HedgeAdded = 4,
}
