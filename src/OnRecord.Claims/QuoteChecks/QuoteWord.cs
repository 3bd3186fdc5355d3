using System.Text;

namespace OnRecord.Claims.QuoteChecks;

/// <summary>How a word hangs together with the one before it.</summary>
internal enum QuoteJoin
{
    /// <summary>They stand side by side.</summary>
    None,

    /// <summary>Marks and an attribution, or a paragraph break, stand between two pieces of one quotation.</summary>
    Soft,

    /// <summary>They are of two quotations.</summary>
    Hard,
}

/// <summary>A word of a quotation, as it is compared.</summary>
/// <param name="Span">Its characters.</param>
/// <param name="Key">Without case, accents and brackets.</param>
/// <param name="Written">As <paramref name="Key"/>, but with case.</param>
/// <param name="Gap">The punctuation before it, in one spelling, without quotation marks and ellipses.</param>
/// <param name="HasEllipsis">Whether an ellipsis stands before it.</param>
/// <param name="Bracket">Number of the bracket that it stands in, whole or in part; 0 for none.</param>
/// <param name="Join">How it hangs together with the one before it.</param>
internal readonly record struct QuoteWord(
    TextSpan Span,
    string Key,
    string Written,
    string Gap,
    bool HasEllipsis,
    int Bracket,
    QuoteJoin Join
);

/// <summary>Cuts text into words to compare, with what stands between them.</summary>
/// <remarks>
/// Quotation marks of any kind, the kind of apostrophe and dash, white space and unseen characters make no difference. Time is
/// linear in the length of the text.
/// </remarks>
internal static class QuoteWords
{
    /// <summary>The words of spans, in their order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pieces">Spans, and how the first word of each hangs together with the span before it.</param>
    public static List<QuoteWord> Of(SourceText text, IEnumerable<(TextSpan Span, QuoteJoin Join)> pieces)
    {
        var words = new List<QuoteWord>();
        var bracket = 0;
        foreach (var (span, join) in pieces)
        {
            new Scanner(text.Value, span, words, bracket).Scan(join);
            bracket = words.Count > 0 ? words.Max(word => word.Bracket) : 0;
        }

        return words;
    }

    private sealed class Scanner(string text, TextSpan span, List<QuoteWord> words, int lastBracket)
    {
        private readonly StringBuilder gap = new();
        private readonly StringBuilder word = new();
        private bool ellipsis;
        private int openBracket;
        private int position = span.Start;

        public void Scan(QuoteJoin join)
        {
            var next = join;
            while (position < span.End)
            {
                if (!IsWord(position) && !StartsMarkedWord())
                {
                    ReadGap();
                    continue;
                }

                ReadWord(next);
                next = QuoteJoin.None;
            }
        }

        // "[T]he": a bracket that ends within the word.
        private bool StartsMarkedWord()
        {
            if (text[position] != '[')
            {
                return false;
            }

            var end = position + 1;
            while (end < span.End && IsWord(end))
            {
                end++;
            }

            return end > position + 1 && end + 1 < span.End && text[end] == ']' && IsWord(end + 1);
        }

        private void ReadWord(QuoteJoin join)
        {
            var start = position;
            var marked = false;
            word.Clear();
            while (position < span.End)
            {
                if (IsWord(position))
                {
                    word.Append(text[position] is '’' or 'ʼ' or '‘' or '`' ? '\'' : text[position]);
                }
                else if (IsInnerBracket())
                {
                    marked = true;
                }
                else
                {
                    break;
                }

                position++;
            }

            if (marked && openBracket == 0)
            {
                lastBracket++;
            }

            var written = CanonicalOf(word.ToString());
            words.Add(
                new QuoteWord(
                    new TextSpan(start, position),
                    FoldedText.Of(written),
                    written,
                    gap.ToString(),
                    ellipsis,
                    openBracket > 0 || marked ? lastBracket : 0,
                    join
                )
            );
            gap.Clear();
            ellipsis = false;
        }

        private static string CanonicalOf(string written) => written.Replace("\u00AD", "", StringComparison.Ordinal);

        // "resign[ed]", "[T]he": brackets with letters on the other side, or at the end of a word that they opened in.
        private bool IsInnerBracket() =>
            text[position] switch
            {
                '[' => position + 1 < span.End && IsWord(position + 1),
                ']' => openBracket == 0,
                _ => false,
            };

        private void ReadGap()
        {
            var unit = text[position];
            if (IsEllipsis(out var length))
            {
                ellipsis = true;
                position += length;
                return;
            }

            position++;
            switch (unit)
            {
                case '[':
                    openBracket = 1;
                    lastBracket++;
                    break;
                case ']':
                    openBracket = 0;
                    break;
                case '–' or '—' or '―' or '‒' or '−':
                    AddDash();
                    break;
                case '-':
                    if (position - 2 >= span.Start && IsWord(position - 2) && position < span.End && IsWord(position))
                    {
                        gap.Append('-');
                    }
                    else
                    {
                        AddDash();
                    }
                    break;
                case '(' or ')' or ',' or ';' or ':' or '!' or '?' or '.' or '/':
                    gap.Append(unit);
                    break;
                default:
                    break;
            }
        }

        private void AddDash()
        {
            if (gap.Length == 0 || gap[^1] != '–')
            {
                gap.Append('–');
            }
        }

        private bool IsEllipsis(out int length)
        {
            length = 0;
            if (text[position] == '…')
            {
                length = 1;
                return true;
            }

            var dots = 0;
            for (var i = position; i < span.End && (text[i] == '.' || (text[i] is ' ' or '\u00A0' && dots > 0)); i++)
            {
                if (text[i] == '.')
                {
                    dots++;
                    length = i + 1 - position;
                }
            }

            return dots >= 3;
        }

        private bool IsWord(int at)
        {
            var unit = text[at];
            if (char.IsLetterOrDigit(unit) || unit is '%' or '$' or '€' or '£' or '&' || char.IsSurrogate(unit))
            {
                return true;
            }

            if (char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                return true;
            }

            var inside = at > span.Start && at + 1 < span.End;
            return unit switch
            {
                '\'' or '’' or 'ʼ' => inside
                    && char.IsLetterOrDigit(text[at - 1])
                    && char.IsLetterOrDigit(text[at + 1]),
                '.' or ',' => inside && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
                '\u00AD' => inside && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
                _ => false,
            };
        }
    }
}
