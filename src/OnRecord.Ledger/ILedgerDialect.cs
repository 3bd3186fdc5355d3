using OnRecord.Ledger.Queries;
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

    /// <summary>Words of a question in the language of the word index.</summary>
    /// <param name="words">Words, and all or any of them.</param>
    string WordQuery(QueryNode words);

    /// <summary>The condition that <c>statements s</c> answers the word query in a parameter.</summary>
    string WordCondition(string parameter);

    /// <summary>How statements are ranked by the word query in a parameter.</summary>
    WordRanking WordRanking(string parameter);

    /// <summary>A floating-point column as text from which the very number can be read back.</summary>
    string ExactText(string column);

    /// <summary>Copies one state of the ledger to a new file of SQLite, while others use it.</summary>
    /// <exception cref="LedgerException">There is such a file, or it cannot be written.</exception>
    void BackUp(string path);

    /// <summary>Puts the content of a checked ledger in a file in the place of this one's.</summary>
    void ReplaceWith(string path);

    /// <summary>Gives back the room that nothing needs any more.</summary>
    void Compact();

    /// <summary>Bytes on disk, those of them unused, and those free beside them; null where it cannot be told.</summary>
    (long Bytes, long? Unused, long? Free) Size(Session session);

    /// <summary>The database and its version.</summary>
    string Describe(Session session);

    /// <summary>What the database itself finds wrong with its files, a sentence each; empty when all is well.</summary>
    IReadOnlyList<string> CheckFiles(Session session);
}

/// <summary>Pieces of SQL that rank statements.</summary>
/// <param name="From">The word index.</param>
/// <param name="Id">The id of a statement in it.</param>
/// <param name="Condition">Holds for statements that have the words.</param>
/// <param name="Score">The lower, the better.</param>
internal sealed record WordRanking(string From, string Id, string Condition, string Score);
