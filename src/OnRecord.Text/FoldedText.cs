namespace OnRecord.Text;

/// <summary>Names without case and marks, for comparison: "Réuters", "REUTERS" and "reuters" are one.</summary>
/// <remarks>The result is for comparing only: it has no way back to positions of the original, unlike <c>AlignedText</c>.</remarks>
public static class FoldedText
{
    /// <summary>The text in lower case, with each character replaced by its base characters and combining marks dropped.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        Span<char> bases = stackalloc char[CanonicalBases.MaxLength];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var length = CanonicalBases.Write(rune.Value, bases);
            foreach (var part in bases[..length].EnumerateRunes())
            {
                folded.Append(Rune.ToLowerInvariant(part).ToString());
            }
        }

        return folded.ToString();
    }
}
