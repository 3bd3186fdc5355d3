using OnRecord.Articles.Fetching;
using OnRecord.Cli.Commands;
using OnRecord.Ledger.Feeds;

namespace OnRecord.Cli.Feeds;

/// <summary>Puts off what lies at hosts that want to be left alone.</summary>
internal sealed class RestingHosts(LedgerFeeds feeds, PoliteFetcher fetcher, ArticleIntake intake, FetchTally tally)
{
    private readonly HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the items that may be asked for; the others are put off until their host may be.</summary>
    public List<T> Spare<T>(IReadOnlyList<T> items, Func<T, Uri> addressOf)
    {
        var held = fetcher.Held();
        foreach (
            var host in items
                .Select(addressOf)
                .GroupBy(address => address.Host)
                .Where(host => held.ContainsKey(host.Key))
        )
        {
            var until = held[host.Key];
            feeds.PutOff(host, until);
            tally.PutOff(host.Count());
            if (told.Add(host.Key))
            {
                intake.Tell(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{host.Key}: It asks to be left alone until {until.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z (Retry-After)."
                    )
                );
            }
        }

        return [.. items.Where(item => !held.ContainsKey(addressOf(item).Host))];
    }
}
