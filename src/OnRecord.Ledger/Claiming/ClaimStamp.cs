using System.Security.Cryptography;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>Tells one state of a claim from another, without the texts and whatever else takes long to load.</summary>
/// <param name="Claim">Row of the statement whose words stand for it.</param>
/// <param name="Hash">Of all that the claim depends on, but who is who.</param>
internal sealed record ClaimStamp(long Claim, string Hash)
{
    /// <summary>A claim of fewer statements is made as fast as it is looked up.</summary>
    public const int FewestStatements = 24;

    private const string Members =
        "claim_members m JOIN statements s ON s.id = m.statement_id WHERE m.claim_id = @claim AND s.is_current = 1";

    private const string LastCorrection = "(SELECT max(c.id) FROM corrections c WHERE c.article_id = ";

    // What every claim depends on: who bears the name of a publisher is an outlet.
    private const string Publishers =
        "SELECT DISTINCT publisher FROM appearances WHERE publisher IS NOT NULL ORDER BY publisher";

    // Why its statements are together, and what was read of them for claims. What was read is never changed, only read again or corrected.
    private const string Statements =
        "SELECT m.statement_id, m.basis, m.with_id, m.score, m.because, p.engine, p.correction_id, w.is_negated "
        + "FROM claims w JOIN claim_members m ON m.claim_id = w.wording_id JOIN statements s ON s.id = m.statement_id "
        + "LEFT JOIN claim_propositions p ON p.statement_id = s.id WHERE w.wording_id = @claim AND s.is_current = 1 ORDER BY m.statement_id";

    // Where its articles were met. Facts and notes of feeds are written together with the rest.
    private const string Appearances =
        "SELECT n.id, n.address, n.document, n.url, n.title, n.publisher, n.published, n.first_seen, n.retrieved, "
        + "(SELECT count(*) FROM facts f WHERE f.appearance_id = n.id), "
        + "(SELECT count(*) FROM appearance_entries e WHERE e.article_id = n.article_id), "
        + $"{LastCorrection}n.article_id) FROM appearances n WHERE n.article_id IN (SELECT s.article_id FROM {Members}) ORDER BY n.id";

    // What else stood at the addresses of its articles.
    private const string Versions =
        "SELECT v.address, v.number, v.article_id, v.seen, r.id, "
        + $"{LastCorrection}v.article_id) FROM versions v LEFT JOIN readings r ON r.article_id = v.article_id AND r.is_current = 1 "
        + $"WHERE v.address IN (SELECT o.address FROM versions o WHERE o.article_id IN (SELECT s.article_id FROM {Members})) "
        + "ORDER BY v.address, v.number";

    private static readonly string[] Questions = [Publishers, Statements, Appearances, Versions];

    /// <summary>That of the claim of a statement; null for one of few statements, and while the words that stand for it are gone.</summary>
    /// <param name="session">Where it is read.</param>
    /// <param name="statement">Row of the statement.</param>
    public static ClaimStamp? Of(Session session, long statement)
    {
        if (
            session.Number("SELECT claim_id FROM claim_members WHERE statement_id = @id", ("@id", statement))
                is not { } claim
            || session.Number($"SELECT count(*) FROM {Members}", ("@claim", claim)) < FewestStatements
            || session.Number($"SELECT 1 FROM {Members} AND s.id = @claim", ("@claim", claim)) is null
        )
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var question in Questions)
        {
            foreach (var line in session.Rows(question, row => row.Line(), ("@claim", claim)))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(line));
            }
        }

        return new ClaimStamp(claim, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
