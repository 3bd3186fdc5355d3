namespace OnRecord.Articles;

/// <summary>What a step made of its input: a value or the error that ends the way; never both.</summary>
internal readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, ArticleError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Null when there is an error.</summary>
    public T? Value { get; }

    /// <summary>Null when there is a value.</summary>
    public ArticleError? Error { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(ArticleError error) => new(null, error);
}
