using OnRecord.Ledger.Checking;

namespace OnRecord.Ledger;

/// <content>Checks of drafts.</content>
public sealed partial class StatementLedger
{
    /// <summary>Looks for every quotation of a draft; the draft itself counts for nothing when the ledger holds it.</summary>
    /// <param name="draft">The draft as it was read: whom it names for a quotation, when and where.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="LedgerException">The ledger cannot be read, or what was found is damaged.</exception>
    public QuoteReport CheckQuotations(Reading draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Read(session => new QuoteCheckRun(session, dialect, draft).Run(cancellationToken));
    }
}
