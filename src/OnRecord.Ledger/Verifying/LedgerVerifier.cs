using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Verifying;

/// <summary>Proves a ledger: hashes, lengths, every span of every reading, links between statements, and the search index.</summary>
internal sealed class LedgerVerifier(Session session, ILedgerDialect dialect)
{
    // Each gives the three columns of a span and the name of what it belongs to.
    private const string SpansOfArticle = """
        SELECT t.span_start, t.span_end, t.span_text, t.field FROM spans t JOIN statements s ON s.id = t.statement_id
            WHERE s.article_id = @article
        UNION ALL SELECT t.span_start, t.span_end, t.span_text, 'figure' FROM figures t JOIN statements s ON s.id = t.statement_id
            WHERE s.article_id = @article
        UNION ALL SELECT t.counted_start, t.counted_end, t.counted_text, 'counted' FROM figures t JOIN statements s ON s.id = t.statement_id
            WHERE s.article_id = @article AND t.counted_start IS NOT NULL
        UNION ALL SELECT t.scope_start, t.scope_end, t.scope_text, 'scope' FROM figures t JOIN statements s ON s.id = t.statement_id
            WHERE s.article_id = @article AND t.scope_start IS NOT NULL
        UNION ALL SELECT t.span_start, t.span_end, t.span_text, t.field FROM times t JOIN statements s ON s.id = t.statement_id
            WHERE s.article_id = @article
        UNION ALL SELECT t.span_start, t.span_end, t.span_text, 'place' FROM places t JOIN statements s ON s.id = t.statement_id
            WHERE s.article_id = @article
        UNION ALL SELECT t.span_start, t.span_end, t.span_text, 'name' FROM names t JOIN readings r ON r.id = t.reading_id
            WHERE r.article_id = @article
        UNION ALL SELECT t.span_start, t.span_end, t.span_text, 'correction' FROM correction_spans t JOIN corrections c ON c.id = t.correction_id
            WHERE c.article_id = @article
        """;

    private readonly List<LedgerFault> faults = [];

    /// <summary>Proves everything; goes on after a fault.</summary>
    public IReadOnlyList<LedgerFault> Verify(Action<ProvedArticle>? proved, CancellationToken cancellationToken)
    {
        faults.AddRange(dialect.CheckFiles(session).Select(fault => new LedgerFault(null, fault)));
        var rows = session.Rows(
            "SELECT id, sha256 FROM articles ORDER BY id",
            row => (Row: row.Long(0), Hash: row.Text(1))
        );
        foreach (var (row, hash) in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = faults.Count;
            var spans = Prove(row, hash);
            proved?.Invoke(
                new ProvedArticle(ArticleId.TryParse(hash, out var id) ? id : default, spans, faults.Count - before)
            );
        }

        return faults;
    }

    private int Prove(long row, string hash)
    {
        if (!ArticleId.TryParse(hash, out var id) || !id.IsFull)
        {
            faults.Add(new LedgerFault(null, $"'{hash}' is no hash of a text."));
            return 0;
        }

        var (stored, length) = session
            .Rows(
                "SELECT text, length FROM articles WHERE id = @id",
                found => (found.Text(0), found.Long(1)),
                ("@id", row)
            )
            .Single();
        var text = new SourceText(stored);
        Check(id, text.Sha256 == hash, "The text has another hash than when it was added.");
        Check(id, text.Length == length, "The text has another length than when it was added.");
        var spans = session.Rows(
            SpansOfArticle,
            found => SpanProof.Prove(found.Long(0), found.Long(1), found.Text(2), text),
            ("@article", row)
        );
        faults.AddRange(spans.OfType<string>().Select(wrong => new LedgerFault(id, wrong)));
        ProveRows(id, row);
        return spans.Count;
    }

    private void ProveRows(ArticleId id, long row)
    {
        Check(
            id,
            session.Number("SELECT count(*) FROM readings WHERE article_id = @id AND is_current = 1", ("@id", row))
                == 1,
            "Not exactly one of its readings is the one that is shown."
        );
        Check(
            id,
            session.Number("SELECT count(*) FROM appearances WHERE article_id = @id", ("@id", row)) > 0,
            "Nothing says where it was met."
        );
        Check(
            id,
            session.Number(
                "SELECT count(*) FROM statements s JOIN readings r ON r.id = s.reading_id JOIN articles a ON a.id = r.article_id "
                    + "WHERE a.id = @id AND (s.article_id <> a.id OR s.is_current <> r.is_current OR s.day <> a.day)",
                ("@id", row)
            ) == 0,
            "A statement has another day or state than its article."
        );
        Check(
            id,
            session.Number(
                "SELECT count(*) FROM statements s WHERE s.article_id = @id AND ("
                    + "(s.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statements p WHERE p.reading_id = s.reading_id AND p.number = s.parent)) OR "
                    + "(s.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statements p WHERE p.reading_id = s.reading_id AND p.number = s.answers)))",
                ("@id", row)
            ) == 0,
            "A statement leads to one that is not there."
        );
        Check(id, dialect.CountUnindexed(session, row) == 0, "A statement that is shown cannot be found by its words.");
    }

    private void Check(ArticleId id, bool holds, string otherwise)
    {
        if (!holds)
        {
            faults.Add(new LedgerFault(id, otherwise));
        }
    }
}
