using System.Security.Cryptography;
using System.Text;
using ModelContextProtocol;
using OnRecord.Web.Api;

namespace OnRecord.Web.Mcp;

/// <summary>Cuts the lists of one answer, and says where the next page begins.</summary>
internal sealed class McpPages
{
    /// <summary>Most items of a list.</summary>
    public const int Most = 20;

    /// <summary>What <c>cursor</c> is, for the descriptions of tools.</summary>
    public const string CursorMeaning = "next of the page before, with all else as it was asked there.";

    private readonly string about;
    private readonly string? show;
    private readonly int limit;
    private readonly string? cursor;

    /// <summary>Begins an answer.</summary>
    /// <param name="about">All that was asked besides the page; a cursor of another question is refused.</param>
    /// <param name="show">The one list that is wanted; null for the beginning of each.</param>
    /// <param name="limit">Most items of a list.</param>
    /// <param name="cursor">Where a page before ended; null or empty for the first page.</param>
    /// <exception cref="McpException">There is a cursor, but no list that it could be of.</exception>
    public McpPages(string about, string? show, int limit, string? cursor)
    {
        (this.about, this.show, this.limit) = (about, show, limit);
        this.cursor = cursor is { Length: > 0 } ? cursor : null;
        if (this.cursor is not null && show is null)
        {
            throw new McpException("cursor needs the show that it came with.");
        }
    }

    /// <summary>The cursor of the next page; null when there is none.</summary>
    public string? Next { get; private set; }

    /// <summary>Whether something was cut.</summary>
    public bool Truncated { get; private set; }

    /// <summary>A page of a list; empty when another list is wanted.</summary>
    /// <param name="list">Name of the list.</param>
    /// <param name="all">All of it.</param>
    /// <param name="idOf">Names an item, in its list once; null when places in the list are to name them.</param>
    /// <exception cref="McpException">The cursor is of another list.</exception>
    public IReadOnlyList<T> Of<T>(string list, IReadOnlyList<T> all, Func<T, string>? idOf = null)
    {
        if (show is not null && show != list)
        {
            return [];
        }

        var start = cursor is null ? 0 : StartOf(list, all, idOf);
        List<T> page = [.. all.Skip(start).Take(limit)];
        var end = start + page.Count;
        if (end < all.Count)
        {
            Truncated = true;
            Next = show is null ? null : ListCursor.After(NameOf(list), KeyOf(all, end - 1, idOf));
        }

        return page;
    }

    /// <summary>What belongs to one item of a list: the beginning of it beside other lists, all of it where its list is wanted.</summary>
    public IReadOnlyList<T> Within<T>(IReadOnlyList<T> all)
    {
        if (show is not null || all.Count <= Most)
        {
            return all;
        }

        Truncated = true;
        return [.. all.Take(Most)];
    }

    private int StartOf<T>(string list, IReadOnlyList<T> all, Func<T, string>? idOf)
    {
        var key = ListCursor.KeyIn(cursor!, NameOf(list));
        var last = key is null
            ? -1
            : Enumerable.Range(0, all.Count).FirstOrDefault(at => KeyOf(all, at, idOf) == key, -1);
        return last >= 0 ? last + 1 : throw new McpException("cursor is of another question or another list.");
    }

    private static string KeyOf<T>(IReadOnlyList<T> all, int at, Func<T, string>? idOf) =>
        idOf?.Invoke(all[at]) ?? at.ToString(CultureInfo.InvariantCulture);

    private string NameOf(string list) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{about}")))[..16];
}
