using OnRecord.Ledger.Reporting;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger;

/// <content>Sourcing reports.</content>
public sealed partial class StatementLedger
{
    private static readonly string[] WhatReportsRestOn =
    [
        "SELECT max(id) FROM readings",
        "SELECT sum(id) FROM readings WHERE is_current = 1",
        "SELECT max(id) FROM appearances",
        "SELECT max(id) FROM corrections",
        "SELECT max(id) FROM actor_decisions",
        "SELECT count(*) FROM claim_members",
        "SELECT sum(claim_id) FROM claim_members",
        "SELECT count(*) FROM claim_propositions",
        "SELECT sum(correction_id) FROM claim_propositions",
    ];

    /// <summary>Counts on whom articles rest.</summary>
    /// <remarks>
    /// Older versions of an article are left out unless it is named. Claims are those of the last <see cref="UpdateClaims"/>. Articles are
    /// taken in one by one; what is kept of them are spans and numbers.
    /// </remarks>
    /// <param name="scope">What it is about.</param>
    /// <param name="progress">Told of each article; null for nobody.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="LedgerException">There is no such article, there are more statements than the scope allows, or what is kept is damaged.</exception>
    public ScopedReport Report(
        ReportScope scope,
        Action<ReportProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        return Read(session =>
            new ReportRun(session, dialect, scope, () => ActorsIn(session).Names).Run(progress, cancellationToken)
        );
    }

    /// <summary>Says whether reports may have changed: it is another text after every addition, reading, correction and decision.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public string ReportState() =>
        Read(session => string.Join(' ', WhatReportsRestOn.Select(sql => session.Number(sql) ?? 0)));

    /// <summary>The text of an article, proved by its hash.</summary>
    /// <param name="id">The whole id.</param>
    /// <exception cref="LedgerException">There is no such text, or it has another hash.</exception>
    public SourceText TextOf(ArticleId id) =>
        Read(session =>
            ArticleRows.Find(session, id) is { } row
                ? new ArticleLoader(session).TextOf(row, id)
                : throw new LedgerException(LedgerFailure.Refused, $"The ledger holds no article {id}.")
        );
}
