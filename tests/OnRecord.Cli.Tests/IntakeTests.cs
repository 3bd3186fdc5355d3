using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;

namespace OnRecord.Cli.Tests;

/// <summary>Articles are taken while others are read, as readers with a model do it.</summary>
public sealed class IntakeTests : IDisposable
{
    private const int Texts = 300;

    private readonly TestShell shell = new();

    public IntakeTests()
    {
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        shell.Open = (_, _) => new OpenedReader.Ready(ReadAheadAsync, shell.Engine, Owner: null);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_at_several_places_is_read_once_and_keeps_each_of_them()
    {
        // Copies come while the first of them is being read, or being kept, or was kept just before.
        var lines = Enumerable
            .Range(0, 2 * Texts)
            .Select(line => (Line: line, Text: line % 2 == 0 ? line / 2 : Math.Max(0, (line / 2) - (line / 2 % 7))))
            .Select(at =>
                $$"""{"id": "{{at.Line}}-of-{{at.Text}}", "text": "Varga denied report{{at.Text}} again."}"""
            );
        shell.Write("a.jsonl", string.Join('\n', lines));
        Assert.Equal(ExitCode.Done, await shell.RunAsync("add {a.jsonl}", Token));
        Assert.Equal(
            "300 added, 0 read again with another engine, 300 already there.\n300 statements in 300 articles of 1,200 words, 0.0 s.\n",
            shell.Error
        );
        await shell.RunAsync("find varga --limit 1000 --format jsonl", Token);
        foreach (var line in shell.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            var content = json.RootElement.GetProperty("statement").GetProperty("content")[0].GetProperty("text");
            var number = content.GetString()!["report".Length..];
            Assert.All(
                json.RootElement.GetProperty("article").GetProperty("appearances").EnumerateArray(),
                place =>
                    Assert.EndsWith($"-of-{number}", place.GetProperty("address").GetString(), StringComparison.Ordinal)
            );
        }
    }

    public void Dispose() => shell.Dispose();

    private async IAsyncEnumerable<Reading> ReadAheadAsync(
        IAsyncEnumerable<Article> articles,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var read = Channel.CreateBounded<Reading>(4);
        var taking = Task.Run(
            async () =>
            {
                await foreach (var article in articles.WithCancellation(cancellationToken))
                {
                    await read.Writer.WriteAsync(shell.Read(article, cancellationToken), cancellationToken);
                }

                read.Writer.Complete();
            },
            cancellationToken
        );
        await foreach (var reading in read.Reader.ReadAllAsync(cancellationToken))
        {
            yield return reading;
        }

        await taking;
    }
}
