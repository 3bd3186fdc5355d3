namespace OnRecord.Ledger.Storing;

/// <summary>Puts the words of the statements that are shown into an empty search index, as people corrected them.</summary>
internal static class WordIndex
{
    /// <summary>Indexes every article.</summary>
    public static void Fill(Session session, ILedgerDialect dialect)
    {
        foreach (var article in session.Rows("SELECT id FROM articles ORDER BY id", row => row.Long(0)))
        {
            Add(session, dialect, article);
        }
    }

    /// <summary>Indexes the statements of an article that are not in the index.</summary>
    /// <param name="session">A session that writes.</param>
    /// <param name="dialect">Its dialect.</param>
    /// <param name="article">Row of the article.</param>
    public static void Add(Session session, ILedgerDialect dialect, long article)
    {
        var stored = new ArticleLoader(session).Load(article);
        var rows = session
            .Rows(
                "SELECT number, id FROM statements WHERE article_id = @article AND is_current = 1",
                row => (Number: row.Int(0), Id: row.Long(1)),
                ("@article", article)
            )
            .ToDictionary(row => row.Number, row => row.Id);
        foreach (var statement in stored.Reviewed.Statements)
        {
            dialect.Index(session, rows[statement.Number], StatementWords.Of(statement, stored.Reading.Article.Text));
        }
    }
}
