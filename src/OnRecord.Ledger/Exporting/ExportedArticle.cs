namespace OnRecord.Ledger.Exporting;

/// <summary>How much was exported.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Statements">Statements.</param>
public sealed record ExportCounts(long Articles, long Statements);
