using OnRecord.Articles.Encodings;
using OnRecord.Articles.Pages;

namespace OnRecord.Articles;

/// <summary>How the text of an article came about.</summary>
public sealed record ArticleOrigin
{
    /// <summary>The file, the address, or <c>-</c> for standard input.</summary>
    public required string Source { get; init; }

    /// <summary>What it is inside of <see cref="Source"/>, an archive or a mail: a path; archives within archives are parted by <c>!</c>. Null for the whole.</summary>
    public string? Entry { get; init; }

    /// <summary>The source and the entry in it, for example <c>news.zip!2024/a.html</c>.</summary>
    public string Name => new InputName(Source, Entry).ToString();

    /// <summary>What the input was; never <see cref="InputFormat.Auto"/>.</summary>
    public required InputFormat Format { get; init; }

    /// <summary>Line of a JSON Lines input, row of a CSV input, from 1; null for the other formats.</summary>
    public int? Line { get; init; }

    /// <summary>The encoding that was taken; null for a PDF, which has none.</summary>
    public TakenEncoding? Encoding { get; init; }

    /// <summary>The page that the text was taken from, with the way back to it; null when the text is the input itself or a new text.</summary>
    public ArticlePage? Page { get; init; }

    /// <summary>Where each page of a PDF begins in the text, in UTF-16 code units, ascending; empty for the other formats.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>How much of the page's text was taken; null where all of it is the article.</summary>
    public PageShare? Share { get; init; }

    /// <summary>What a reader should know, a sentence each: what was left out, what was not understood; often empty.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
