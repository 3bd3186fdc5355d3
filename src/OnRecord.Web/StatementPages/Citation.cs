using System.Text;

namespace OnRecord.Web.StatementPages;

/// <summary>A statement as somebody else can check it: words, speaker, outlet, date, link, hash.</summary>
public sealed record Citation
{
    private const int PartOfHash = 16;

    /// <summary>The very words of the content, pieces parted by "…".</summary>
    public required string Words { get; init; }

    /// <summary>Who says it, with the words that attribute.</summary>
    public required string Who { get; init; }

    /// <summary>Title, publisher and day, as far as they are known.</summary>
    public required string Where { get; init; }

    /// <summary>The original page, scrolled to the words; null when the article states no web address.</summary>
    public required string? Original { get; init; }

    /// <summary>Hash of the text and the characters in it.</summary>
    public required string Proof { get; init; }

    /// <summary>All of it in plain text.</summary>
    /// <param name="link">Address of the statement's own page.</param>
    public string ToText(string link)
    {
        var lines = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"“{Words.Trim('“', '”', '"')}”\n")
            .Append(CultureInfo.InvariantCulture, $"— {Who}\n{Where}\n");
        if (Original is not null)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{Original}\n");
        }

        return lines.Append(CultureInfo.InvariantCulture, $"{link}\n{Proof}\n").ToString();
    }

    /// <summary>The citation of a statement.</summary>
    public static Citation Of(Statement statement, Article article)
    {
        var text = article.Text;
        var head = StatementHead.Of(statement, text);
        var extent = StatementNode.ExtentOf(statement);
        var cue = string.Join(" … ", statement.Cue.Select(span => VisibleText.Line(text.Slice(span))));
        string?[] where =
        [
            article.Title is { } title ? $"“{VisibleText.Line(title)}”" : null,
            article.Publisher is { } publisher ? VisibleText.Line(publisher) : null,
            article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        ];
        return new Citation
        {
            Words = string.Join(" … ", statement.Content.Select(span => VisibleText.Line(text.Slice(span)))),
            Who = head.Name is { } name
                ? head.Written is { } written
                    ? $"{name} (“{written}”), {cue}"
                    : $"{name}, {cue}"
                : $"no source given, {cue}",
            Where = where.OfType<string>().ToList() is { Count: > 0 } known
                ? string.Join(", ", known)
                : VisibleText.Line(article.Id),
            Original = OriginalLink(article, statement),
            Proof = string.Create(
                CultureInfo.InvariantCulture,
                $"Text SHA-256 {text.Sha256[..PartOfHash]}…, characters {extent.Start}–{extent.End}"
            ),
        };
    }

    /// <summary>The article's own page with a text fragment that leads to the content; null without a web address.</summary>
    public static string? OriginalLink(Article article, Statement? statement)
    {
        if (article.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" } url)
        {
            return null;
        }

        if (statement is null)
        {
            return url.AbsoluteUri;
        }

        var page = url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        return $"{page}#{TextFragment.Of(article.Text, statement.Content)}";
    }
}
