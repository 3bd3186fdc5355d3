namespace OnRecord.Ledger;

/// <summary>Why a ledger does not do what it was asked.</summary>
public enum LedgerFailure
{
    /// <summary>There is no ledger at the place.</summary>
    Missing,

    /// <summary>What is at the place is no ledger, or may not be opened.</summary>
    Unusable,

    /// <summary>The ledger was written by a newer version of the program.</summary>
    Newer,

    /// <summary>Something in the ledger is not what was written.</summary>
    Damaged,

    /// <summary>Another program held the ledger for too long.</summary>
    Busy,

    /// <summary>The ledger cannot be written: no room, no permission.</summary>
    NotWritten,

    /// <summary>What was to be kept cannot be kept exactly.</summary>
    Refused,
}

/// <summary>A ledger does not do what it was asked; the message says why, and what to do, in a sentence or two.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="message">Why, for people.</param>
    /// <param name="cause">What the database said; null when it said nothing.</param>
    public LedgerException(LedgerFailure failure, string message, Exception? cause = null)
        : base(message, cause) => Failure = failure;

    /// <summary>Why.</summary>
    public LedgerFailure Failure { get; }
}
