using Npgsql;

namespace OnRecord.Ledger.Postgres;

/// <summary>Says in the ledger's own words what PostgreSQL said.</summary>
internal static class PostgresErrors
{
    /// <summary>The failure; null when the error is not PostgreSQL's.</summary>
    public static LedgerException? Explain(Exception error, string location, int busySeconds)
    {
        var told = error switch
        {
            PostgresException postgres => Of(postgres, location, busySeconds),
            NpgsqlException { InnerException: TimeoutException } => (
                LedgerFailure.Busy,
                $"{location} did not answer in time."
            ),
            NpgsqlException => (LedgerFailure.Unusable, $"{location} cannot be reached: {Reason(error)}"),
            _ => ((LedgerFailure Failure, string Message)?)null,
        };
        return told is { } said ? new LedgerException(said.Failure, said.Message, error) : null;
    }

    private static (LedgerFailure Failure, string Message) Of(
        PostgresException error,
        string location,
        int busySeconds
    ) =>
        error.SqlState switch
        {
            PostgresErrorCodes.LockNotAvailable => (
                LedgerFailure.Busy,
                $"Another program has held {location} for {busySeconds} seconds."
            ),
            PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.AdminShutdown => (
                LedgerFailure.Busy,
                $"{location} is busy: {error.MessageText}. Try again."
            ),
            PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => (
                LedgerFailure.NotWritten,
                $"{location} may not be written: {error.MessageText}."
            ),
            PostgresErrorCodes.DiskFull => (LedgerFailure.NotWritten, $"There is no room left to write {location}."),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => (
                LedgerFailure.Unusable,
                $"{location} lets nobody in: {error.MessageText}. A password can stand in PGPASSWORD or in the file ~/.pgpass."
            ),
            PostgresErrorCodes.InvalidCatalogName => (
                LedgerFailure.Missing,
                $"There is no database at {location}: {error.MessageText}; 'createdb' of PostgreSQL makes one."
            ),
            PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.ProgramLimitExceeded => (
                LedgerFailure.Refused,
                $"{location} cannot keep this exactly: {error.MessageText}."
            ),
            _ => (LedgerFailure.Damaged, $"{location}: {error.MessageText} ({error.SqlState})"),
        };

    private static string Reason(Exception error) => error.InnerException?.Message ?? error.Message;
}
