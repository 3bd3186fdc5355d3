using OnRecord.Statements.Json;
using OnRecord.TestKit;

namespace OnRecord.Inference.Tests;

/// <summary>The same text and model give the same reading, byte for byte.</summary>
public sealed class ShippedModelTests : IDisposable
{
    private static readonly string Sample = File.ReadAllText(RepositoryFiles.PathOf("samples/summit.txt"));

    private readonly ReaderModel model = ReaderModel.Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => model.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void The_number_of_threads_changes_nothing(int parallelism)
    {
        var article = ArticleOf("long", string.Concat(Enumerable.Repeat(Sample, 2)));
        var single = model.CreateReader(new ReaderOptions { Parallelism = 1 });
        var several = model.CreateReader(new ReaderOptions { Parallelism = parallelism });
        var alone = ReadingJson.ToLine(single.Read(article, Token));
        Assert.Equal(alone, ReadingJson.ToLine(several.Read(article, Token)));
        Assert.Equal(alone, ReadingJson.ToLine(several.Read(article, Token)));
    }

    [Fact]
    public async Task What_else_is_read_at_the_same_time_changes_nothing()
    {
        var articles = Enumerable
            .Range(1, 12)
            .Select(i => ArticleOf($"part {i}", Sample[..(i * Sample.Length / 12)]))
            .ToArray();
        var alone = articles.Select(article => ReadingJson.ToLine(model.CreateReader().Read(article, Token)));
        var together = new List<string>();
        var reader = model.CreateReader(new ReaderOptions { Parallelism = 4 });
        await foreach (var reading in reader.ReadAsync(articles.ToAsyncEnumerable(), Token))
        {
            together.Add(ReadingJson.ToLine(reading));
        }

        Assert.Equal(alone, together);
    }

    private static Article ArticleOf(string id, string text) => new() { Id = id, Text = new SourceText(text) };
}
