using System.Net;

namespace OnRecord.Web.StatementPages;

/// <summary>Addresses and markup that lead to or from a statement.</summary>
internal static class Links
{
    // "Brandt" and "Mayor Brandt" may be somebody else in each article.
    private const int WordsOfSurname = 2;

    /// <summary>The record of a name, which may be that of one article alone.</summary>
    public static string Actor(string name, ArticleId? article = null) =>
        $"/actor?name={Uri.EscapeDataString(article is { } id && name.Split(' ').Length <= WordsOfSurname ? $"{name}@{id}" : name)}";

    /// <summary>The record of who says a statement.</summary>
    public static string Actor(StatementView view) =>
        view.Statement.Speakers.Count > 0
            ? Actor(view.Statement.Speakers[0], view.Stored.Id)
            : Find($"speaker:{Quoted(view.Head.Name ?? "")}");

    /// <summary>The record of a speaker; of one whom nobody can meet again, such as "two officials", what is said under that name.</summary>
    public static string Actor(Speaker speaker, ArticleId article) =>
        speaker.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Government or SourceKind.Media
            ? Actor(speaker.Name, article)
            : Find($"speaker:{Quoted(speaker.Name)}");

    /// <summary>What a question finds.</summary>
    public static string Find(string question) => $"/find?q={Uri.EscapeDataString(question)}";

    /// <summary>A value as a question has it.</summary>
    public static string Quoted(string value) => $"\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";

    /// <summary>A frame to put into another page, which shows a shared statement.</summary>
    public static string Frame(StatementView view, string shared) =>
        $"<iframe src=\"{WebUtility.HtmlEncode(shared)}\" title=\"{WebUtility.HtmlEncode(view.Summary)}\" width=\"100%\" height=\"260\" loading=\"lazy\" referrerpolicy=\"no-referrer\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";

    /// <summary>A quotation to put into another page; it loads nothing.</summary>
    public static string Embed(StatementView view, string link)
    {
        var citation = view.Citation;
        return $"<blockquote cite=\"{WebUtility.HtmlEncode(citation.Original ?? link)}\"><p>{WebUtility.HtmlEncode(citation.Words)}</p>"
            + $"<footer>— {WebUtility.HtmlEncode(citation.Who)}. <cite><a href=\"{WebUtility.HtmlEncode(citation.Original ?? link)}\">{WebUtility.HtmlEncode(citation.Where)}</a></cite></footer></blockquote>";
    }
}
