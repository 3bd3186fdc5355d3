using OnRecord.Ledger.Checking;

namespace OnRecord.Web.CheckPages;

/// <summary>Checks the quotations of drafts, one at a time. Safe on any thread.</summary>
/// <param name="ledger">What they are compared with.</param>
/// <param name="openReader">
/// Called once, when first a draft is read or it matters whether one can be; gives null when there is no model, so that who, when and where are not
/// compared.
/// </param>
internal sealed class CheckDesk(StatementLedger ledger, Func<ReadArticle?> openReader) : IDisposable
{
    /// <summary>Longest draft, in UTF-16 code units.</summary>
    public const int MaxLength = 50_000;

    private static readonly EngineVersion Nobody = new("0", "none");

    private readonly SemaphoreSlim one = new(1);
    private readonly Lazy<ReadArticle?> reader = new(openReader);

    /// <summary>Whether whom the draft names, when and where is read.</summary>
    public bool ReadsAttribution => reader.Value is not null;

    /// <summary>Checks a draft when those before it are done; nothing of it is kept.</summary>
    public async Task<QuoteReport> CheckAsync(Article draft, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var reading = reader.Value is not { } read
                ? new Reading
                {
                    Article = draft,
                    Engine = Nobody,
                    Statements = [],
                    Names = [],
                }
                : await read(draft, cancellationToken);
            return ledger.CheckQuotations(reading, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
