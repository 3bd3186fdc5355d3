namespace OnRecord.Ledger.Reviews;

/// <summary>What a person does to what was read.</summary>
public enum CorrectionVerb
{
    /// <summary>The statement is right.</summary>
    Accept = 0,

    /// <summary>It is no statement.</summary>
    Reject = 1,

    /// <summary>A field has another value.</summary>
    Edit = 2,

    /// <summary>Earlier corrections of the statement hold no more.</summary>
    Reset = 3,

    /// <summary>The article has no statement; later corrections of single statements still hold.</summary>
    Nothing = 4,
}

/// <summary>How far people have looked at a statement.</summary>
public enum ReviewState
{
    /// <summary>Nobody has said anything of it.</summary>
    Open = 0,

    /// <summary>A field has another value; nobody has said whether the rest is right.</summary>
    Edited = 1,

    /// <summary>It is right, with the edits if there are any.</summary>
    Accepted = 2,

    /// <summary>It is no statement.</summary>
    Rejected = 3,
}
