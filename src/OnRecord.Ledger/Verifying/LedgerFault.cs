namespace OnRecord.Ledger;

/// <summary>Something in a ledger that is not what was written.</summary>
/// <param name="Article">The article; null when the database itself is at fault.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record LedgerFault(ArticleId? Article, string Message);

/// <summary>An article that was proved.</summary>
/// <param name="Id">The article.</param>
/// <param name="Spans">Spans of all its readings.</param>
/// <param name="Faults">How many things are wrong with it; 0 when none.</param>
public readonly record struct ProvedArticle(ArticleId Id, int Spans, int Faults);
