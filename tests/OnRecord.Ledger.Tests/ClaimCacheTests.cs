using OnRecord.Claims;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Timelines;
using OnRecord.Ledger.Actors;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Ledger.Tests;

public sealed class ClaimCacheTests
{
    private static readonly Dictionary<string, ToldActor> Nobody = [];

    private readonly ClaimCache cache = new();
    private readonly ActorNames names = new(key => key, new Dictionary<string, string> { ["varga"] = "Varga" });
    private int made;

    [Fact]
    public void A_claim_that_many_want_at_once_is_made_once()
    {
        var claims = new Claim[16];
        Parallel.For(
            0,
            claims.Length,
            new ParallelOptions { MaxDegreeOfParallelism = claims.Length },
            i => claims[i] = Get(new ClaimStamp(1, "a"), slowly: true)
        );
        Assert.Equal(1, made);
        Assert.All(claims, claim => Assert.Same(claims[0], claim));
    }

    [Fact]
    public void A_claim_in_another_state_is_made_anew()
    {
        var first = Get(new ClaimStamp(1, "a"));
        Assert.NotSame(first, Get(new ClaimStamp(2, "a")));
        Assert.Same(first, Get(new ClaimStamp(1, "a")));
        Assert.NotSame(first, Get(new ClaimStamp(1, "b")));
        Assert.Equal(3, made);
    }

    [Fact]
    public void A_claim_is_made_anew_when_somebody_in_it_is_called_otherwise()
    {
        var told = new Dictionary<string, ToldActor> { ["varga"] = new("varga", "Varga") };
        var first = Get(new ClaimStamp(1, "a"), told: told);
        Assert.Same(first, Get(new ClaimStamp(1, "a"), told: told));
        var others = new ActorNames(key => key, new Dictionary<string, string> { ["varga"] = "Anna Varga" });
        Assert.NotSame(first, cache.Get(new ClaimStamp(1, "a"), others, () => Make(new ClaimStamp(1, "a"), 1, told)));
    }

    [Fact]
    public void Those_that_nobody_asked_for_lately_go()
    {
        for (var claim = 0; claim < 10; claim++)
        {
            Get(new ClaimStamp(claim, "a"), statements: 1000);
            Get(new ClaimStamp(0, "a"), statements: 1000);
        }

        Assert.Equal(10, made);
        Get(new ClaimStamp(9, "a"), statements: 1000);
        Assert.Equal(10, made);
        Get(new ClaimStamp(1, "a"), statements: 1000);
        Assert.Equal(11, made);
        var large = Get(new ClaimStamp(20, "a"), statements: 100_000);
        Assert.Same(large, Get(new ClaimStamp(20, "a"), statements: 100_000));
    }

    [Fact]
    public void What_is_held_stays_whatever_else_is_asked_for()
    {
        cache.Hold([1, 2]);
        Get(new ClaimStamp(1, "a"), statements: 2000);
        Get(new ClaimStamp(2, "a"), statements: 2000);
        for (var claim = 10; claim < 20; claim++)
        {
            Get(new ClaimStamp(claim, "a"), statements: 1000);
        }

        Assert.Equal(12, made);
        Get(new ClaimStamp(1, "a"), statements: 2000);
        Get(new ClaimStamp(2, "a"), statements: 2000);
        Get(new ClaimStamp(19, "a"), statements: 1000);
        Assert.Equal(12, made);
        Get(new ClaimStamp(18, "a"), statements: 1000);
        Assert.Equal(13, made);
        cache.Hold([]);
        Get(new ClaimStamp(30, "a"), statements: 4000);
        Get(new ClaimStamp(1, "a"), statements: 2000);
        Assert.Equal(15, made);
    }

    [Fact]
    public void What_could_not_be_made_is_made_for_the_next_one()
    {
        Assert.Throws<LedgerException>(() =>
            cache.Get(new ClaimStamp(1, "a"), names, () => throw new LedgerException(LedgerFailure.Damaged, "no"))
        );
        Assert.NotNull(Get(new ClaimStamp(1, "a")));
    }

    private Claim Get(
        ClaimStamp stamp,
        int statements = 1,
        bool slowly = false,
        Dictionary<string, ToldActor>? told = null
    ) =>
        cache.Get(
            stamp,
            names,
            () =>
            {
                Thread.Sleep(slowly ? 200 : 0);
                return Make(stamp, statements, told ?? Nobody);
            }
        );

    private MadeClaim Make(ClaimStamp stamp, int statements, Dictionary<string, ToldActor> told)
    {
        Interlocked.Increment(ref made);
        var reading = new Told("Varga said so.").Says("Varga", "said", "so").Read();
        var statement = new ClaimStatement
        {
            Id = "000000000000.s1",
            ArticleId = "000000000000",
            Actors = [new ClaimActor("varga", "Varga", null)],
            Position = new Position(Stance.Affirms),
            FirstSeen = DateTimeOffset.UnixEpoch,
            Article = reading.Article,
            Statement = reading.Statements[0],
        };
        var claim = new Claim
        {
            Wording = statement,
            Statements = [.. Enumerable.Repeat(statement, statements)],
            Positions = [],
            Timeline = new Timeline([], [], [], []),
            Figures = [],
            Erosions = [],
            Origins = OriginTracer.Trace([], new Dictionary<string, TracedArticle>()),
        };
        return new MadeClaim(stamp, told, claim);
    }
}
