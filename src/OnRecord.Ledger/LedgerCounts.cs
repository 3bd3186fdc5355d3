namespace OnRecord.Ledger;

/// <summary>How much a ledger holds.</summary>
/// <param name="Articles">Texts.</param>
/// <param name="Appearances">Places where they were met.</param>
/// <param name="Statements">Statements of the readings that are shown.</param>
/// <param name="Readings">Readings of all engines.</param>
public sealed record LedgerCounts(long Articles, long Appearances, long Statements, long Readings);

/// <summary>What became of a reading that was to be kept.</summary>
public enum Addition
{
    /// <summary>The text is new.</summary>
    Added,

    /// <summary>The text was there, and this engine's reading of it is new.</summary>
    ReadAgain,

    /// <summary>Text and reading were there; only the place is noted.</summary>
    AlreadyThere,
}
