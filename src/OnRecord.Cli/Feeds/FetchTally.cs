namespace OnRecord.Cli.Feeds;

/// <summary>Counts what a round of fetching has done. Safe on any thread.</summary>
internal sealed class FetchTally
{
    private int feeds;
    private int feedsUnchanged;
    private int feedsFailed;
    private int pages;
    private int pagesUnchanged;
    private int pagesFailed;
    private int putOff;

    /// <summary>Counts a feed that was read.</summary>
    public void FeedRead() => Interlocked.Increment(ref feeds);

    /// <summary>Counts a feed that has not changed.</summary>
    public void FeedUnchanged() => Interlocked.Increment(ref feedsUnchanged);

    /// <summary>Counts a feed that is broken.</summary>
    public void FeedFailed() => Interlocked.Increment(ref feedsFailed);

    /// <summary>Counts a page that was fetched.</summary>
    public void PageFetched() => Interlocked.Increment(ref pages);

    /// <summary>Counts a page that has not changed.</summary>
    public void PageUnchanged() => Interlocked.Increment(ref pagesUnchanged);

    /// <summary>Counts a page that could not be had.</summary>
    public void PageFailed() => Interlocked.Increment(ref pagesFailed);

    /// <summary>Counts feeds and pages whose host wants to be left alone.</summary>
    public void PutOff(int count) => Interlocked.Add(ref putOff, count);

    /// <summary>What was done, in a line.</summary>
    public string Summary()
    {
        var parts = new List<string>
        {
            $"Feeds: {feeds} read, {feedsUnchanged} unchanged, {feedsFailed} failed.",
            $"Pages: {pages} fetched, {pagesUnchanged} unchanged, {pagesFailed} failed.",
        };
        if (putOff > 0)
        {
            parts.Add($"{putOff} put off.");
        }
        return string.Join(' ', parts);
    }
}
