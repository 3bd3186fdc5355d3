using Microsoft.Extensions.Time.Testing;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Tests;

public sealed class HostPaceTests
{
    private static readonly Uri Address = new("https://post.example/a");
    private static readonly TimeSpan Distance = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_waits_until_the_one_before_it_has_ended_and_is_far_enough_away()
    {
        var pace = new HostPace(new PoliteOptions { PerHost = 1 }, time);
        var first = await pace.EnterAsync(Address, Distance, Token);
        var second = pace.EnterAsync(Address, Distance, Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.False(second.IsCompleted);

        first.Dispose();
        using (await second)
        {
            Assert.Null((await second).Refusal);
        }

        var third = pace.EnterAsync(Address, Distance, Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(third.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        (await third).Dispose();
    }

    [Fact]
    public async Task The_distance_counts_from_when_a_request_really_began()
    {
        var pace = new HostPace(new PoliteOptions { PerHost = 1 }, time);
        (await pace.EnterAsync(Address, Distance, Token)).Dispose();
        var late = pace.EnterAsync(Address, Distance, Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(5));
        (await late).Dispose();

        var next = pace.EnterAsync(Address, Distance, Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        (await next).Dispose();
    }

    [Fact]
    public async Task Other_hosts_do_not_wait()
    {
        var pace = new HostPace(new PoliteOptions { PerHost = 1 }, time);
        using var first = await pace.EnterAsync(Address, Distance, Token);
        using var other = await pace.EnterAsync(new Uri("https://gazette.example/a"), Distance, Token);
        Assert.Null(other.Refusal);
    }
}
