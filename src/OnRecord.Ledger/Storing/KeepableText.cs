namespace OnRecord.Ledger.Storing;

/// <summary>Refuses what a database could not give back exactly.</summary>
internal static class KeepableText
{
    /// <summary>Checks a text.</summary>
    /// <param name="text">Any text; null is fine.</param>
    /// <param name="name">What it is, for the message.</param>
    /// <exception cref="LedgerException">It holds U+0000 or half a surrogate pair.</exception>
    public static void Check(string? text, string name)
    {
        for (var i = 0; i < text?.Length; i++)
        {
            var unit = text[i];
            if (unit == '\0')
            {
                throw Refused(name, "U+0000", i);
            }

            if (!char.IsSurrogate(unit))
            {
                continue;
            }

            if (!char.IsHighSurrogate(unit) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                throw Refused(name, "half a surrogate pair", i);
            }

            i++;
        }
    }

    /// <summary>The text with U+FFFD in the place of what no database could give back.</summary>
    public static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            cleaned.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return cleaned.ToString();
    }

    private static LedgerException Refused(string name, string what, int position) =>
        new(
            LedgerFailure.Refused,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The {name} holds {what} at position {position}; a ledger cannot keep it exactly."
            )
        );
}
