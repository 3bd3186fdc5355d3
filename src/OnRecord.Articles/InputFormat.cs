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

    /// <summary>One article a line as a JSON object with <c>text</c> and, when known, <c>id</c>, <c>title</c>, <c>publisher</c>, <c>published</c>, <c>url</c>.</summary>
    JsonLines,
}
