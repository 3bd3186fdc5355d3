namespace OnRecord.Ledger.Upkeep;

/// <summary>How a ledger is.</summary>
public sealed record LedgerHealth
{
    /// <summary>The database and its version, for example <c>SQLite 3.50.4</c>.</summary>
    public required string Database { get; init; }

    /// <summary>The last migration that it has had.</summary>
    public required string Version { get; init; }

    /// <summary>Bytes of the ledger on disk.</summary>
    public required long Bytes { get; init; }

    /// <summary>Bytes of it that hold nothing any more; <c>compact</c> gives them back. Null when that cannot be told.</summary>
    public required long? UnusedBytes { get; init; }

    /// <summary>Bytes that are free where the ledger lies; null when that cannot be told.</summary>
    public required long? FreeBytes { get; init; }

    /// <summary>How much it holds.</summary>
    public required LedgerCounts Counts { get; init; }

    /// <summary>How many articles show the reading of which engine, the most first.</summary>
    public required IReadOnlyList<(EngineVersion Engine, long Articles)> Engines { get; init; }

    /// <summary>What the database finds wrong with its files, a sentence each; empty when all is well.</summary>
    public required IReadOnlyList<string> Faults { get; init; }
}

/// <summary>What to do with a ledger that is in the way.</summary>
public enum Existing
{
    /// <summary>Leave it, and do nothing.</summary>
    Keep = 0,

    /// <summary>Put the other in its place.</summary>
    Replace = 1,
}
