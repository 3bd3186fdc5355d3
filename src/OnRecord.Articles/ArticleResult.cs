namespace OnRecord.Articles;

/// <summary>What became of one input or one line of it: an article, or the reason why there is none.</summary>
public abstract record ArticleResult
{
    private ArticleResult() { }

    /// <summary>An article.</summary>
    /// <param name="Article">Its text and what is known of it.</param>
    /// <param name="Origin">How the text came about.</param>
    public sealed record Success(Article Article, ArticleOrigin Origin) : ArticleResult;

    /// <summary>No article.</summary>
    /// <param name="Error">The reason.</param>
    public sealed record Failure(ArticleError Error) : ArticleResult;
}
