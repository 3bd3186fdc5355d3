using AngleSharp.Dom;

namespace OnRecord.Articles.Html;

/// <summary>Takes the links out of running text, and leaves their words, on pages with very many.</summary>
/// <remarks>
/// SmartReader looks through the whole article for each of its links, which takes the square of their number. Links that
/// make up little of the text around them do not change what it takes for the article; those of lists and menus do, and stay.
/// </remarks>
internal static class RunningLinks
{
    /// <summary>Up to here the square does no harm.</summary>
    private const int Many = 1_000;

    /// <summary>Readability drops what has more link text than this, from a fifth of it on.</summary>
    private const double MostOfText = 0.2;

    /// <summary>Changes the document when it has very many links.</summary>
    public static void Unlink(IDocument document)
    {
        var links = document.QuerySelectorAll("a");
        if (links.Length <= Many)
        {
            return;
        }

        foreach (
            var siblings in links.Where(link => link.ParentElement is not null).GroupBy(link => link.ParentElement!)
        )
        {
            if (siblings.Sum(link => link.TextContent.Length) > MostOfText * siblings.Key.TextContent.Length)
            {
                continue;
            }

            foreach (var link in siblings)
            {
                link.Replace([.. link.ChildNodes]);
            }
        }
    }
}
