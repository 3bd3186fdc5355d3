using System.Buffers.Text;
using System.Text;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Web.Api;

/// <summary>The end of a page of claims: the place of its last claim, in which order, of which question.</summary>
internal static class ClaimCursor
{
    private const int MostLength = 4000;

    /// <summary>The cursor of the next page; null when there is none.</summary>
    public static string? Next(ClaimRequest request, ClaimPage page) =>
        page.Next is { } place
            ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{place}|{QuestionOf(request)}"))
            : null;

    /// <summary>The request of the page behind a cursor; null when that is none of this question in this order.</summary>
    public static ClaimRequest? Behind(ClaimRequest request, string? cursor)
    {
        if (cursor is null)
        {
            return request;
        }

        return
            cursor.Length <= MostLength
            && Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2) is [var written, var question]
            && question == QuestionOf(request)
            && ClaimPlace.Parse(request.Order, written) is { } place
            ? request with
            {
                After = place,
            }
            : null;
    }

    private static string QuestionOf(ClaimRequest request) =>
        $"{request.Order}|{request.OnlyContested}|{request.Query}";
}
