using OnRecord.Articles.Archives;

namespace OnRecord.Articles;

/// <summary>A stream to be read, with what is known of it from outside.</summary>
/// <param name="Content">Stands at its beginning; stays the caller's to close.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Budget">Of the whole input that it is a part of.</param>
internal sealed record OpenInput(Stream Content, InputName Name, ArchiveBudget Budget)
{
    /// <summary>Archives and compressions around it.</summary>
    public int Depth { get; init; }

    /// <summary>Whether it was found in an archive, rather than named by somebody: what may be anything is then left out.</summary>
    public bool IsEntry { get; init; }

    /// <summary>The name whose ending tells the format; not that of <see cref="Name"/> once a compression is taken off.</summary>
    public string FormatName { get; init; } = Name.Last;

    /// <summary>The media type that came with it; null when none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that came with it; null when none did.</summary>
    public string? HeaderEncoding { get; init; }

    /// <summary>Where it was fetched from; null when it was not.</summary>
    public Uri? FetchedFrom { get; init; }

    /// <summary>Facts that came with it and hold where the content itself says nothing.</summary>
    public IReadOnlyList<StatedFact> Facts { get; init; } = [];

    /// <summary>What a reader should know of it, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether all of a page's text is the article, as in a mail, where nothing is around it.</summary>
    public bool IsWholePage { get; init; }
}
