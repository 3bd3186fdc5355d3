namespace OnRecord.Articles;

/// <summary>The error for an input that is larger than the limit.</summary>
internal static class SizeLimit
{
    public static ArticleError Exceeded(string source, int limit) =>
        new()
        {
            Source = source,
            Kind = ArticleErrorKind.TooLarge,
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"Larger than the limit of {limit:N0} bytes ({limit / 1048576.0:0.##} MB)."
            ),
        };
}
