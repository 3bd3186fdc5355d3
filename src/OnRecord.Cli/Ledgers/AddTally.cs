using OnRecord.Ledger;

namespace OnRecord.Cli.Ledgers;

/// <summary>Counts what became of the articles of a run. Not safe on several threads.</summary>
internal sealed class AddTally
{
    private int added;
    private int readAgain;

    /// <summary>Articles that needed no reading.</summary>
    public int AlreadyThere { get; set; }

    /// <summary>Files of folders that were not looked at, because of their ending.</summary>
    public int LeftOut { get; set; }

    /// <summary>Counts an article that was read.</summary>
    public void Count(Addition addition)
    {
        switch (addition)
        {
            case Addition.Added:
                added++;
                break;
            case Addition.ReadAgain:
                readAgain++;
                break;
            default:
                AlreadyThere++;
                break;
        }
    }

    /// <summary>What was done, in one line.</summary>
    public string Summary()
    {
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{added:N0} added, {readAgain:N0} read again with another engine, {AlreadyThere:N0} already there."
        );
        return LeftOut == 0
            ? summary
            : summary
                + string.Create(CultureInfo.InvariantCulture, $" {LeftOut:N0} files of other kinds were left out.");
    }
}
