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

    /// <summary>Entries of an archive that are of no kind that is read, such as pictures; comes after its articles.</summary>
    /// <param name="Source">The archive.</param>
    /// <param name="Count">How many, at least one.</param>
    public sealed record LeftOut(string Source, int Count) : ArticleResult;
}
