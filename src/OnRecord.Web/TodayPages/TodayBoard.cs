using OnRecord.Ledger.Claiming;

namespace OnRecord.Web.TodayPages;

/// <summary>What is new in claims since some days.</summary>
/// <param name="Days">How many.</param>
/// <param name="Since">Articles that were first added then or later count as new.</param>
/// <param name="Claims">Claims with something new in them, those told last first.</param>
/// <param name="HasMore">Whether there are more claims with new statements than were looked at.</param>
public sealed record TodayView(int Days, DateTimeOffset Since, IReadOnlyList<NewsOfClaim> Claims, bool HasMore);

/// <summary>Looks through the claims with new statements, and keeps for a while what it found. Safe on any thread.</summary>
internal sealed class TodayBoard(WebOptions options)
{
    private const int MostClaims = 40;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Lock looking = new();
    private readonly Dictionary<int, (DateTimeOffset At, TodayView View)> views = [];

    /// <summary>What is new since some days; whoever comes while somebody looks gets what was found before, where there is anything.</summary>
    public TodayView Since(int days)
    {
        var now = options.Time.GetUtcNow();
        if (Known(days) is not { } known)
        {
            lock (looking)
            {
                return Known(days)?.View ?? LookNow(days, now);
            }
        }

        if (now - known.At < Fresh || !looking.TryEnter())
        {
            return known.View;
        }

        try
        {
            return LookNow(days, now);
        }
        finally
        {
            looking.Exit();
        }
    }

    private (DateTimeOffset At, TodayView View)? Known(int days)
    {
        lock (gate)
        {
            return views.TryGetValue(days, out var known) ? known : null;
        }
    }

    private TodayView LookNow(int days, DateTimeOffset now)
    {
        var view = Look(days, now - TimeSpan.FromDays(days));
        lock (gate)
        {
            views[days] = (now, view);
        }

        return view;
    }

    private TodayView Look(int days, DateTimeOffset since)
    {
        var news = options.Ledger.FindNews(since, MostClaims);
        return new TodayView(days, since, news.Claims, news.HasMore);
    }
}
