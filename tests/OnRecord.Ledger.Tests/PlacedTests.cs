namespace OnRecord.Ledger.Tests;

/// <summary>Tests of ledgers in one kind of database.</summary>
public abstract class PlacedTests : IDisposable
{
    private protected PlacedTests(ITestPlaces places) => Places = places;

    private protected ITestPlaces Places { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Places.Dispose();
}
