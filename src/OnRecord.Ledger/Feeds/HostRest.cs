namespace OnRecord.Ledger.Feeds;

/// <summary>A host that asked to be left alone.</summary>
/// <param name="Host">Its name or address, in lower case.</param>
/// <param name="Until">Until when.</param>
public sealed record HostRest(string Host, DateTimeOffset Until);
