using OnRecord.Claims.QuoteChecks;

namespace OnRecord.Ledger.Checking;

/// <summary>The quotations of a draft with what the ledger has of them.</summary>
/// <param name="Draft">The draft as it was read.</param>
/// <param name="Checks">A check for each quotation, in the order of the draft.</param>
/// <param name="Articles">The articles in which something was found, by the hash of their text.</param>
public sealed record QuoteReport(
    Reading Draft,
    IReadOnlyList<QuoteCheck> Checks,
    IReadOnlyDictionary<string, StoredArticle> Articles
)
{
    /// <summary>How many quotations somebody should look at.</summary>
    public int ToLookAt => Checks.Count(check => check.NeedsALook);
}
