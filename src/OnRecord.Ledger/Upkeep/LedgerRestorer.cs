using OnRecord.Ledger.Postgres;

namespace OnRecord.Ledger.Upkeep;

/// <summary>Puts backups where ledgers belong: 1. a copy is made beside the place, 2. proved, 3. put in the place.</summary>
internal static class LedgerRestorer
{
    public static LedgerCounts Restore(string backup, string path, Existing existing)
    {
        if (!File.Exists(backup))
        {
            throw new LedgerException(LedgerFailure.Missing, $"There is no file {backup}.");
        }

        return PostgresPlace.IsDatabase(path) ? ToDatabase(backup, path, existing) : ToFile(backup, path, existing);
    }

    private static LedgerCounts ToDatabase(string backup, string place, Existing existing)
    {
        using var ledger = StatementLedger.OpenOrCreate(place);
        if (existing == Existing.Keep && ledger.Count() is { Articles: > 0 })
        {
            throw new LedgerException(LedgerFailure.Refused, $"There is a ledger at {ledger.Location} already.");
        }

        var folder = Directory.CreateTempSubdirectory("onrecord-restore-");
        try
        {
            var part = Path.Combine(folder.FullName, "ledger.db");
            File.Copy(backup, part);
            var counts = Proved(part, backup);
            ledger.ReplaceWith(part);
            return counts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFailure.NotWritten, $"{backup} cannot be copied: {e.Message}", e);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static LedgerCounts ToFile(string backup, string path, Existing existing)
    {
        if (File.Exists(path) && existing == Existing.Keep)
        {
            throw new LedgerException(LedgerFailure.Refused, $"There is a ledger at {path} already.");
        }

        var part = Path.GetFullPath(path) + ".restoring";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(part)!);
            File.Copy(backup, part, overwrite: true);
            var counts = Proved(part, backup);
            if (File.Exists(path))
            {
                using var ledger = StatementLedger.Open(path);
                ledger.ReplaceWith(part);
            }
            else
            {
                File.Move(part, path);
            }

            return counts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerFailure.NotWritten, $"{path} cannot be written: {e.Message}", e);
        }
        finally
        {
            foreach (var left in new[] { part, part + "-wal", part + "-shm" })
            {
                File.Delete(left);
            }
        }
    }

    private static LedgerCounts Proved(string part, string backup)
    {
        try
        {
            return ProvedCopy(part, backup);
        }
        catch (LedgerException e)
        {
            // People know the backup, not the copy of it that is looked at.
            throw new LedgerException(e.Failure, e.Message.Replace(part, backup, StringComparison.Ordinal), e);
        }
    }

    private static LedgerCounts ProvedCopy(string part, string backup)
    {
        using var copy = StatementLedger.Open(part);
        var faults = copy.Verify();
        return faults.Count == 0
            ? copy.Count()
            : throw new LedgerException(
                LedgerFailure.Damaged,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{backup} has {faults.Count} faults; the first: {faults[0].Message}"
                )
            );
    }
}
