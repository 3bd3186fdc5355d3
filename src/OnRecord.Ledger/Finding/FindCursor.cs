using System.Buffers.Text;
using System.Security.Cryptography;

namespace OnRecord.Ledger.Finding;

/// <summary>The end of a page, from which the next goes on; of use only with the same question in the same order.</summary>
/// <remarks>When the ledger grows between two pages, relevance shifts a little; by date, nothing is given twice or left out.</remarks>
public sealed class FindCursor
{
    private const int Parts = 4;

    private FindCursor(string question, string key, long row)
    {
        Question = question;
        Key = key;
        Row = row;
    }

    private string Question { get; }

    internal string Key { get; }

    internal long Row { get; }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is nothing of that kind.</summary>
    public static FindCursor? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 400 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|');
        return
            parts.Length == Parts
            && parts[0] == "1"
            && long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new FindCursor(parts[1], parts[2], row)
            : null;
    }

    /// <summary>Whether it comes from this question in this order.</summary>
    public bool BelongsTo(FindRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Question == QuestionOf(request);
    }

    /// <summary>The cursor as text, of letters, digits, <c>-</c> and <c>_</c>.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"1|{Question}|{Key}|{Row}"))
        );

    internal static FindCursor At(FindRequest request, string key, long row) => new(QuestionOf(request), key, row);

    private static string QuestionOf(FindRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Order} {request.Query}")))[..12];
}
