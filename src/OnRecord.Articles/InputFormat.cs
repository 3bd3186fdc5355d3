namespace OnRecord.Articles;

/// <summary>What an input is made of.</summary>
public enum InputFormat
{
    /// <summary>Taken from the content, then from the file's ending or the page's content type.</summary>
    Auto,

    /// <summary>Plain text, kept character by character.</summary>
    Text,

    /// <summary>A web page; the article in it is looked for.</summary>
    Html,

    /// <summary>CommonMark with tables and front matter.</summary>
    Markdown,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,

    /// <summary>One article a line as a JSON object with <c>text</c> and, when known, <c>id</c>, <c>title</c>, <c>publisher</c>, <c>published</c>, <c>url</c>; <see cref="InputOptions.Fields"/> tells other names.</summary>
    JsonLines,

    /// <summary>One article a row, with the names of the columns in the first; commas, semicolons, tabs or bars between them.</summary>
    Csv,

    /// <summary>A gzip file; what is in it is looked at again.</summary>
    Gzip,

    /// <summary>A Zstandard file; what is in it is looked at again.</summary>
    Zstandard,

    /// <summary>A ZIP archive of files of any of these formats.</summary>
    Zip,

    /// <summary>A tar archive of files of any of these formats.</summary>
    Tar,

    /// <summary>A web archive (WARC 1.0 and 1.1); the pages in it are looked at again.</summary>
    Warc,

    /// <summary>A mail (RFC 5322) with what is attached to it.</summary>
    Mail,

    /// <summary>A web page that a browser saved as one file.</summary>
    Mhtml,

    /// <summary>An item in ninjs, the JSON of the IPTC, versions 1 to 3.</summary>
    Ninjs,

    /// <summary>Items in NewsML-G2, the XML of the IPTC.</summary>
    NewsMl,
}
