using OnRecord.Ledger.Feeds;

namespace OnRecord.Ledger.Tests;

/// <summary>What a ledger promises of feeds on every database; a class for each database runs all of it.</summary>
public abstract class FeedContract : IDisposable
{
    private static readonly Uri Post = new("https://post.example/feed");
    private static readonly Uri Wire = new("https://wire.example/feed");
    private static readonly PageSelection Due = new();

    private readonly StandingClock clock = new();
    private StatementLedger? ledger;

    private protected StatementLedger Ledger => ledger ??= OpenNew(clock);

    private protected abstract StatementLedger OpenNew(TimeProvider time);

    [Fact]
    public void A_feed_is_there_until_it_is_removed_and_can_be_wanted_again()
    {
        Assert.True(
            Ledger.Feeds.Add(Post, "The Post", new Uri("https://post.example/"), "World/Ports", RobotsChoice.Ignored)
        );
        Assert.False(Ledger.Feeds.Add(Post));
        Ledger.Feeds.Add(Wire);
        var feed = Ledger.Feeds.All()[0];
        Assert.Equal(
            (Post, "The Post", "World/Ports", true),
            (feed.Address, feed.Title, feed.Folder, feed.IgnoresRobots)
        );
        Assert.Equal((clock.Now, null, clock.Now), (feed.AddedAt, feed.AskedAt, feed.DueAt));
        Assert.True(Ledger.Feeds.Remove(Post));
        Assert.False(Ledger.Feeds.Remove(Post));
        Assert.Equal([Wire], Ledger.Feeds.All().Select(known => known.Address));
        Assert.True(Ledger.Feeds.Add(Post));
        Assert.Equal("The Post", Ledger.Feeds.All()[0].Title);
    }

    [Fact]
    public void A_host_is_left_alone_until_its_time()
    {
        HostRest[] rests = [new("post.example", clock.Now.AddHours(2)), new("wire.example", clock.Now.AddHours(1))];
        Ledger.Feeds.KeepRests(rests);
        Ledger.Feeds.KeepRests(rests);
        Assert.Equal(rests, Ledger.Feeds.Rests());
        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(rests[..1], Ledger.Feeds.Rests());
        Ledger.Feeds.KeepRests([]);
        Assert.Empty(Ledger.Feeds.Rests());
    }

    [Fact]
    public void What_came_of_asking_is_the_health_of_a_feed()
    {
        Ledger.Feeds.Add(Post);
        var later = clock.Now + TimeSpan.FromHours(1);
        Ledger.Feeds.Record(Post, Content("\"v1\"", Entry("1")));
        Ledger.Feeds.Record(
            Post,
            new FeedOutcome
            {
                Status = 503,
                Error = "It is busy.",
                DueAt = later,
            }
        );
        Ledger.Feeds.Record(
            Post,
            new FeedOutcome
            {
                Status = 503,
                Error = "It is busy.",
                DueAt = later,
            }
        );
        var broken = Ledger.Feeds.All().Single();
        Assert.Equal((503, "It is busy.", 2, later), (broken.Status, broken.Error, broken.Failures, broken.DueAt));
        Assert.Equal(("\"v1\"", "yesterday", 1), (broken.ETag, broken.LastModified, broken.Waiting));
        Ledger.Feeds.Record(Post, new FeedOutcome { Status = 304, DueAt = later });
        var whole = Ledger.Feeds.All().Single();
        Assert.Equal((304, null, 0, "\"v1\""), (whole.Status, whole.Error, whole.Failures, whole.ETag));
    }

    [Fact]
    public void A_feed_that_is_not_there_keeps_nothing()
    {
        var refused = Assert.Throws<LedgerException>(() => Ledger.Feeds.Record(Post, Content(null, Entry("1"))));
        Assert.Equal(LedgerFailure.Refused, refused.Failure);
    }

    [Fact]
    public void A_page_waits_until_its_article_is_kept_with_what_the_feed_says()
    {
        Ledger.Feeds.Add(Post);
        Assert.Equal(2, Ledger.Feeds.Record(Post, Content(null, Entry("1"), Entry("2"))));
        Assert.Equal(0, Ledger.Feeds.Record(Post, Content(null, Entry("1"), Entry("2"))));
        var pages = Ledger.Feeds.Waiting(Due);
        Assert.Equal(
            ["https://post.example/1", "https://post.example/2"],
            pages.Select(page => page.Address.OriginalString)
        );
        Keep(pages[0], "Mayor Brandt denied it.");

        Assert.Equal("https://post.example/2", Assert.Single(Ledger.Feeds.Waiting(Due)).Address.OriginalString);
        var feed = Ledger.Feeds.All().Single();
        Assert.Equal((1, 1), (feed.Articles, feed.Waiting));
        var note = Ledger
            .Find(ArticleId.Of(new SourceText("Mayor Brandt denied it.")))!
            .Appearances.Single()
            .Appearance.Notes.Single();
        Assert.Equal(pages[0].Notes[0] with { Categories = [] }, note with { Categories = [] });
        Assert.Equal(["Ports", "Council"], note.Categories);
        Assert.Equal(TimeSpan.FromHours(-4), note.Published!.Value.Offset);
    }

    [Fact]
    public void A_page_of_several_feeds_is_fetched_once_and_kept_with_what_each_says()
    {
        Ledger.Feeds.Add(Post);
        Ledger.Feeds.Add(Wire);
        Ledger.Feeds.Record(Post, Content(null, Entry("1")));
        Ledger.Feeds.Record(Wire, Content(null, Entry("1", feed: Wire)));
        var page = Assert.Single(Ledger.Feeds.Waiting(Due));
        Keep(page, "Mayor Brandt denied it.");
        Assert.Empty(Ledger.Feeds.Waiting(Due));
        Assert.Equal([1, 1], Ledger.Feeds.All().Select(feed => feed.Articles));
    }

    [Fact]
    public void A_page_whose_entry_changes_waits_again_and_is_wanted_whole()
    {
        Ledger.Feeds.Add(Post);
        Ledger.Feeds.Record(Post, Content(null, Entry("1")));
        Keep(Ledger.Feeds.Waiting(Due)[0], "Mayor Brandt denied it.");
        Ledger.Feeds.Fetched(new Uri("https://post.example/1"), "\"p1\"", null);
        Assert.Equal(0, Ledger.Feeds.Record(Post, Content(null, Entry("1"))));
        var changed = Entry("1") with { Note = Entry("1").Note with { Updated = clock.Now } };
        Assert.Equal(1, Ledger.Feeds.Record(Post, Content(null, changed)));
        Assert.Equal(0, Ledger.Feeds.Record(Post, Content(null, changed)));
        var page = Assert.Single(Ledger.Feeds.Waiting(Due));
        Assert.Null(page.ETag);
        Keep(page, "Mayor Brandt denied it twice.");
        Assert.Equal(2, Ledger.Find(ArticleId.Of(new SourceText("Mayor Brandt denied it twice.")))!.Versions.Count);
        Assert.Equal(2, Ledger.Feeds.All().Single().Articles);
    }

    [Fact]
    public void A_page_that_cannot_be_had_waits_for_its_time_or_is_given_up()
    {
        Ledger.Feeds.Add(Post);
        Ledger.Feeds.Record(Post, Content(null, Entry("1"), Entry("2")));
        Ledger.Feeds.Failed(new Uri("https://post.example/1"), "It is busy.", clock.Now + TimeSpan.FromMinutes(30));
        Ledger.Feeds.Failed(new Uri("https://post.example/2"), "It is gone.", null);
        Assert.Empty(Ledger.Feeds.Waiting(Due));
        Assert.Equal((1, 1), (Ledger.Feeds.All()[0].Waiting, Ledger.Feeds.All()[0].GivenUp));
        Assert.Equal(2, Ledger.Feeds.Waiting(new PageSelection { IsEverything = true }).Count);
        clock.Now += TimeSpan.FromHours(1);
        var page = Assert.Single(Ledger.Feeds.Waiting(Due));
        Assert.Equal(1, page.Failures);
    }

    [Fact]
    public void Pages_are_looked_at_again_for_a_time_and_not_too_often()
    {
        Ledger.Feeds.Add(Post);
        Ledger.Feeds.Record(Post, Content(null, Entry("1")));
        Keep(Ledger.Feeds.Waiting(Due)[0], "Mayor Brandt denied it.");
        Ledger.Feeds.Fetched(new Uri("https://post.example/1"), "\"p1\"", "yesterday");
        Assert.Empty(Again());
        clock.Now += TimeSpan.FromHours(7);
        var page = Assert.Single(Again());
        Assert.Equal(("\"p1\"", "yesterday", true), (page.ETag, page.LastModified, page.IsKept));
        Ledger.Feeds.Unchanged(page.Address);
        Assert.Empty(Again());
        clock.Now += TimeSpan.FromHours(7);
        Ledger.Feeds.Failed(page.Address, "It is gone.", null);
        Assert.Equal((0, 0), (Ledger.Feeds.All()[0].Waiting, Ledger.Feeds.All()[0].GivenUp));
        clock.Now += TimeSpan.FromDays(3);
        Assert.Empty(Again());

        IReadOnlyList<WaitingPage> Again() =>
            Ledger.Feeds.Waiting(
                new PageSelection
                {
                    AgainSince = clock.Now - TimeSpan.FromDays(2),
                    AgainBefore = clock.Now - TimeSpan.FromHours(6),
                }
            );
    }

    [Fact]
    public void Pages_of_a_host_can_be_put_off()
    {
        Ledger.Feeds.Add(Post);
        Ledger.Feeds.Record(Post, Content(null, Entry("1"), Entry("2")));
        Ledger.Feeds.PutOff([new Uri("https://post.example/1")], clock.Now + TimeSpan.FromHours(1));
        Assert.Equal("https://post.example/2", Assert.Single(Ledger.Feeds.Waiting(Due)).Address.OriginalString);
        clock.Now += TimeSpan.FromHours(2);
        Assert.All(Ledger.Feeds.Waiting(Due), page => Assert.Equal(0, page.Failures));
    }

    [Fact]
    public void Pages_of_a_feed_that_was_removed_wait_for_nobody()
    {
        Ledger.Feeds.Add(Post);
        Ledger.Feeds.Record(Post, Content(null, Entry("1")));
        Ledger.Feeds.Remove(Post);
        Assert.Empty(Ledger.Feeds.Waiting(Due));
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => ledger?.Dispose();

    private FeedOutcome Content(string? eTag, params MetEntry[] entries) =>
        new()
        {
            Status = 200,
            DueAt = clock.Now,
            Content = new FeedContent("The Post", null, entries, eTag, eTag is null ? null : "yesterday"),
        };

    private static MetEntry Entry(string id, Uri? feed = null) =>
        new(
            new Uri($"https://post.example/{id}"),
            new FeedNote
            {
                Feed = (feed ?? Post).OriginalString,
                Entry = $"tag:{id}",
                Title = "Bridge",
                Author = "Ann Reyes",
                Published = new DateTimeOffset(2024, 5, 12, 23, 30, 0, TimeSpan.FromHours(-4)),
                Categories = ["Ports", "Council"],
                SourceName = "The Wire",
            }
        );

    private void Keep(WaitingPage page, string text) =>
        Ledger.Add(
            new Told(text).Says("Mayor Brandt", "denied", "it").Read(),
            new Appearance { Address = page.Address.OriginalString, Notes = page.Notes }
        );

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 5, 12, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
