using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger;

/// <summary>What differs between the databases; everything else is one SQL text for all.</summary>
/// <remarks>Safe on any thread.</remarks>
internal interface ILedgerDialect : IDisposable
{
    /// <summary>The file, or the database without its password.</summary>
    string Location { get; }

    /// <summary>Brings the tables to the newest version; at once or not at all.</summary>
    /// <exception cref="LedgerException">The place holds something else, or a newer ledger.</exception>
    void Migrate();

    /// <summary>Opens a session that only reads, on one unchanging state of the ledger.</summary>
    Session OpenForReading();

    /// <summary>Opens a session whose writes are kept together by <see cref="Session.Commit"/>, or not at all; waits for other writers.</summary>
    Session OpenForWriting();

    /// <summary>Says in the ledger's own words what the database said; null when the error is no database's.</summary>
    LedgerException? Explain(Exception error);

    /// <summary>Puts the words of a statement into the search index.</summary>
    void Index(Session session, long statement, StatementWords words);

    /// <summary>Takes all statements of a reading out of the search index.</summary>
    void Unindex(Session session, long reading);

    /// <summary>How many current statements of an article the search index does not hold.</summary>
    long CountUnindexed(Session session, long article);

    /// <summary>What the database itself finds wrong with its files, a sentence each; empty when all is well.</summary>
    IReadOnlyList<string> CheckFiles(Session session);
}
