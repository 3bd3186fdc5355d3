using System.Runtime.CompilerServices;

namespace OnRecord.Statements.Tests;

public sealed class ReadingStreamTests
{
    [Fact]
    public async Task Readings_come_in_the_order_of_the_articles()
    {
        // The earlier the article, the longer it takes.
        var reader = ReaderThat(pieces => Thread.Sleep(Math.Max(0, 30 - pieces.Count)), parallelism: 4);
        var ids = new List<string>();
        await foreach (var reading in reader.ReadAsync(Articles(40), Token))
        {
            ids.Add(reading.Article.Id);
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(IdOf), ids);
    }

    [Fact]
    public async Task The_first_reading_does_not_wait_for_later_articles()
    {
        var first = ReaderThat(_ => { }, parallelism: 4).ReadAsync(OneThenNeverMore(Token), Token);
        await using var readings = first.GetAsyncEnumerator(Token);
        Assert.True(await readings.MoveNextAsync());

        static async IAsyncEnumerable<Article> OneThenNeverMore(
            [EnumeratorCancellation] CancellationToken cancellationToken = default
        )
        {
            yield return PlainModel.ArticleOf("Kyiv said that it rained.");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    [Fact]
    public async Task No_more_articles_are_worked_on_than_allowed()
    {
        var (running, most) = (0, 0);
        var reader = ReaderThat(
            _ =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                Thread.Sleep(2);
                Interlocked.Decrement(ref running);
            },
            parallelism: 3
        );
        await foreach (var _ in reader.ReadAsync(Articles(30), Token)) { }

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_slow_consumer_holds_the_articles_back()
    {
        var taken = 0;
        await using var readings = ReaderThat(_ => { }, parallelism: 2)
            .ReadAsync(Articles(1000, () => taken++), Token)
            .GetAsyncEnumerator(Token);
        await readings.MoveNextAsync();
        await Task.Delay(100, Token);
        Assert.InRange(taken, 1, 10);
    }

    [Fact]
    public async Task Cancelling_stops_the_stream_and_the_work()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var taken = 0;
        var reader = ReaderThat(_ => Thread.Sleep(5), parallelism: 2);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in reader.ReadAsync(Articles(100_000, () => taken++), stop.Token))
            {
                await stop.CancelAsync();
            }
        });
        Assert.InRange(taken, 1, 20);
    }

    [Fact]
    public async Task A_failing_source_of_articles_fails_the_stream_after_the_articles_before_it()
    {
        var count = 0;
        var failure = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in ReaderThat(_ => { }, parallelism: 2).ReadAsync(TwoThenFailure(), Token))
            {
                count++;
            }
        });
        Assert.Equal(("line 3", 2), (failure.Message, count));

        static async IAsyncEnumerable<Article> TwoThenFailure()
        {
            yield return PlainModel.ArticleOf("Kyiv said that it rained.");
            await Task.Yield();
            yield return PlainModel.ArticleOf("Kyiv said that it rained.");
            throw new InvalidDataException("line 3");
        }
    }

    [Fact]
    public async Task A_consumer_that_leaves_early_leaves_no_work_behind()
    {
        var running = 0;
        var reader = ReaderThat(
            _ =>
            {
                Interlocked.Increment(ref running);
                Thread.Sleep(5);
                Interlocked.Decrement(ref running);
            },
            parallelism: 4
        );
        await foreach (var _ in reader.ReadAsync(Articles(1000), Token))
        {
            break;
        }

        Assert.Equal(0, Volatile.Read(ref running));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static StatementReader ReaderThat(Action<IReadOnlyList<WordPiece>> beforeEncoding, int parallelism) =>
        new(PlainModel.Create(beforeEncoding), new ReaderOptions { Parallelism = parallelism, NestingDepth = 0 });

    private static async IAsyncEnumerable<Article> Articles(int count, Action? onTaken = null)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            onTaken?.Invoke();
            yield return PlainModel.ArticleOf(string.Concat(Enumerable.Repeat("so ", i)) + "he said that no.", IdOf(i));
        }
    }

    private static string IdOf(int number) => $"article {number}";

    private static void InterlockedMax(ref int target, int value)
    {
        var seen = Volatile.Read(ref target);
        while (value > seen)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
