using System.Buffers;
using System.Text;

namespace OnRecord.Wording;

/// <summary>Makes text from outside safe to show: nothing in it can move the cursor, change colours or turn the direction of writing.</summary>
public static class VisibleText
{
    // Printable ASCII without a run of spaces needs nothing; most lines are that.
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        .. Enumerable.Range('!', '~' - '!' + 1).Select(unit => (char)unit),
    ]);

    /// <summary>The text in one line, as a person may safely see it.</summary>
    /// <remarks>
    /// White space runs become one space, or <c> ¶ </c> where they hold a paragraph break. Control characters become
    /// their symbols (<c>␛</c>), direction overrides and other unseen marks their code points (<c>⟨U+202E⟩</c>), lone
    /// surrogates U+FFFD. Soft hyphens and zero-width spaces, which are meant to be unseen, are left out; joiners stay.
    /// </remarks>
    public static string Line(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Plain))
        {
            return text.ToString();
        }
        var line = new StringBuilder(text.Length);
        var breaks = 0;
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = true;
                breaks += rune.Value is '\n' or 0x2028 ? 1 : 0;
                breaks += rune.Value == 0x2029 ? 2 : 0;
                continue;
            }
            if (gap && line.Length > 0)
            {
                line.Append(breaks >= 2 ? " ¶ " : " ");
            }
            (gap, breaks) = (false, 0);
            Append(line, rune);
        }
        return line.ToString();
    }

    /// <summary>The text with its line breaks and white space, controls and direction overrides shown as in <see cref="Line"/>.</summary>
    /// <remarks>For media that lay text out themselves: soft hyphens and zero-width spaces stay.</remarks>
    public static string Block(ReadOnlySpan<char> text)
    {
        var block = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || IsMeantToBeUnseen(rune))
            {
                block.Append(rune.ToString());
            }
            else
            {
                Append(block, rune);
            }
        }
        return block.ToString();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control when rune.Value < 0x20:
                line.Append((char)(0x2400 + rune.Value));
                break;
            case UnicodeCategory.Control when rune.Value == 0x7F:
                line.Append('␡');
                break;
            case UnicodeCategory.Format when IsMeantToBeUnseen(rune):
                break;
            case UnicodeCategory.Format when rune.Value is 0x200C or 0x200D:
                line.Append(rune.ToString());
                break;
            case UnicodeCategory.Control:
            case UnicodeCategory.Format:
            case UnicodeCategory.PrivateUse:
            case UnicodeCategory.OtherNotAssigned:
                line.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
                break;
            default:
                line.Append(rune.ToString());
                break;
        }
    }

    // Soft hyphen, zero-width space, word joiner, byte order mark, and the three marks that name a direction without changing it.
    private static bool IsMeantToBeUnseen(Rune rune) =>
        rune.Value is 0xAD or 0x200B or 0x2060 or 0xFEFF or 0x200E or 0x200F or 0x061C;
}
