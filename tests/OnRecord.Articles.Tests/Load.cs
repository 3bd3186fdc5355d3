namespace OnRecord.Articles.Tests;

/// <summary>Short ways to put bytes through the loader.</summary>
internal static class Load
{
    public static async Task<List<ArticleResult>> AllAsync(byte[] content, string source, InputOptions? options = null)
    {
        using var stream = new MemoryStream(content);
        var results = new List<ArticleResult>();
        await foreach (
            var result in new ArticleLoader(options).ReadStreamAsync(
                stream,
                source,
                TestContext.Current.CancellationToken
            )
        )
        {
            results.Add(result);
        }

        return results;
    }

    public static Task<List<ArticleResult>> AllAsync(string content, string source, InputOptions? options = null) =>
        AllAsync(Encoding.UTF8.GetBytes(content), source, options);

    public static async Task<ArticleResult.Success> OneAsync(
        byte[] content,
        string source,
        InputOptions? options = null
    ) =>
        Assert.Single(await AllAsync(content, source, options)) switch
        {
            ArticleResult.Success success => success,
            ArticleResult.Failure failure => throw new InvalidOperationException(failure.Error.ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    public static Task<ArticleResult.Success> OneAsync(string content, string source, InputOptions? options = null) =>
        OneAsync(Encoding.UTF8.GetBytes(content), source, options);

    public static async Task<ArticleError> ErrorAsync(byte[] content, string source, InputOptions? options = null) =>
        Assert.IsType<ArticleResult.Failure>(Assert.Single(await AllAsync(content, source, options))).Error;

    public static Task<ArticleError> ErrorAsync(string content, string source, InputOptions? options = null) =>
        ErrorAsync(Encoding.UTF8.GetBytes(content), source, options);
}
