namespace OnRecord.Articles;

/// <summary>Why an input gave no article.</summary>
public enum ArticleErrorKind
{
    /// <summary>There is no such file, it may not be opened, or reading it broke off.</summary>
    Unreadable,

    /// <summary>An address was given, but the network is off, or the address is one that is never dialled.</summary>
    NotAllowed,

    /// <summary>The page could not be fetched.</summary>
    Network,

    /// <summary>Larger than the limit.</summary>
    TooLarge,

    /// <summary>No character but white space.</summary>
    Empty,

    /// <summary>Not text: an image, an archive, a program.</summary>
    Binary,

    /// <summary>Bytes that are no text in the encoding stated or in any that could be found.</summary>
    Encoding,

    /// <summary>Breaks the rules of its format: a JSON line that is no article, a damaged PDF.</summary>
    Malformed,

    /// <summary>A page without an article, for example a list of links.</summary>
    NoArticle,

    /// <summary>A PDF that needs a password.</summary>
    Encrypted,

    /// <summary>A PDF of images only.</summary>
    NoTextLayer,

    /// <summary>Took longer than the limit, or is nested or built in a way made to exhaust a reader.</summary>
    TooComplex,
}
