using System.Buffers;

namespace OnRecord.Ledger;

/// <summary>Which text: the SHA-256 of its UTF-8, or the beginning of it. <c>default</c> names no article.</summary>
/// <remarks>The same on every machine, because it comes from the text alone.</remarks>
public readonly record struct ArticleId
{
    /// <summary>Digits of a whole id.</summary>
    public const int FullLength = 64;

    /// <summary>Fewest digits that name an article.</summary>
    public const int LeastLength = 6;

    /// <summary>Digits that are shown to people.</summary>
    public const int ShownLength = 12;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    private readonly string? digits;

    private ArticleId(string digits) => this.digits = digits;

    /// <summary>Lower-case hexadecimal digits, <see cref="LeastLength"/> to <see cref="FullLength"/>; empty for <c>default</c>.</summary>
    public string Digits => digits ?? "";

    /// <summary>Whether all digits are there.</summary>
    public bool IsFull => Digits.Length == FullLength;

    /// <summary>The id of a text.</summary>
    public static ArticleId Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ArticleId(text.Sha256);
    }

    /// <summary>Reads 6 to 64 hexadecimal digits in either case; anything else, a path for example, is none.</summary>
    public static bool TryParse(string? value, out ArticleId id)
    {
        id = default;
        if (
            value is null
            || value.Length is < LeastLength or > FullLength
            || value.AsSpan().ContainsAnyExcept(Hexadecimal)
        )
        {
            return false;
        }

        id = new ArticleId(value.ToLowerInvariant());
        return true;
    }

    /// <summary>The first twelve digits, or as many as there are.</summary>
    public override string ToString() => Digits.Length > ShownLength ? Digits[..ShownLength] : Digits;
}
