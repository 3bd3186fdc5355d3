using System.Buffers.Text;
using System.Text;
using OnRecord.Ledger.Claiming;

namespace OnRecord.Web.Api;

/// <summary>The end of a page of claims: how many came before, in which order, of which question.</summary>
internal static class ClaimCursor
{
    private const int MostLength = 2000;

    /// <summary>The cursor behind a page.</summary>
    public static string After(ClaimRequest request, int shown) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{request.Skip + shown}|{QuestionOf(request)}")
            )
        );

    /// <summary>How many claims are to be passed over; null when the cursor is none of this question in this order.</summary>
    public static int? Skip(string? cursor, ClaimRequest request)
    {
        if (cursor is null)
        {
            return 0;
        }

        return
            cursor.Length <= MostLength
            && Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|', 2) is [var count, var question]
            && question == QuestionOf(request)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : null;
    }

    private static string QuestionOf(ClaimRequest request) =>
        $"{request.Order}|{request.OnlyContested}|{request.Query}";
}
