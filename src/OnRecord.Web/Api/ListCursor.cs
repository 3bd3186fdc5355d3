using System.Buffers.Text;
using System.Text;

namespace OnRecord.Web.Api;

/// <summary>The end of a page of a list in memory: the list and the key of the last item.</summary>
internal static class ListCursor
{
    private const int Longest = 4000;

    /// <summary>The cursor behind an item.</summary>
    /// <param name="list">Name of the list; has no <c>|</c>.</param>
    /// <param name="key">What names the item, in its list once.</param>
    public static string After(string list, string key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}|{key}"));

    /// <summary>The key in a cursor; null when that is none of this list.</summary>
    public static string? KeyIn(string cursor, string list) =>
        cursor.Length <= Longest
        && Base64Url.IsValid(cursor)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2) is [var of, var key]
        && of == list
            ? key
            : null;
}
