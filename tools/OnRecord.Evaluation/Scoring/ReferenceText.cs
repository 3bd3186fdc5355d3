using System.Buffers;

namespace OnRecord.Evaluation.Scoring;

/// <summary>What the reference scorer takes for white space, marks to strip, and words.</summary>
/// <remarks>It is a Python program: these are Python's classes of characters where .NET's differ.</remarks>
internal static class ReferenceText
{
    private const string Spaces = " \t\n\r\u00a0\u2028";
    private const string StrippedMarks = Spaces + "\"“”„‘’'`«».,;:!?…-–—()[]";
    private const string DoubleQuotes = "\"“”„«»";
    private static readonly SearchValues<char> DoubleQuoteMarks = SearchValues.Create(DoubleQuotes);

    private const string PunctuationBeforeQuote = ",.?!;";

    /// <summary>Spans joined where they touch or have only white space between, then stripped of white space and marks.</summary>
    public static TextSpan[] Trimmed(SourceText text, IReadOnlyList<TextSpan> spans) =>
        Stripped(text, spans, StrippedMarks);

    /// <summary>Spans joined where they touch or have only white space between, then stripped of white space.</summary>
    public static TextSpan[] Untrimmed(SourceText text, IReadOnlyList<TextSpan> spans) => Stripped(text, spans, Spaces);

    /// <summary>Whether a double quotation mark stands in a span or directly around it; one mark of punctuation may stand between.</summary>
    public static bool IsDirect(SourceText text, IReadOnlyList<TextSpan> spans) =>
        spans.Any(span => IsDirect(text.Value, span));

    /// <summary>Words: runs of letters, numbers and low lines.</summary>
    public static IReadOnlyList<TextSpan> Words(SourceText text)
    {
        var words = new List<TextSpan>();
        var start = -1;
        for (var i = 0; i < text.Length; )
        {
            Rune.DecodeFromUtf16(text.Value.AsSpan(i), out var rune, out var length);
            if (IsWordCharacter(rune))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(new TextSpan(start, i));
                start = -1;
            }

            i += length;
        }

        if (start >= 0)
        {
            words.Add(new TextSpan(start, text.Length));
        }

        return words;
    }

    private static TextSpan[] Stripped(SourceText text, IReadOnlyList<TextSpan> spans, string marks)
    {
        var stripped = new List<TextSpan>();
        foreach (var span in Joined(text.Value, spans))
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && marks.Contains(text.Value[start], StringComparison.Ordinal))
            {
                start++;
            }

            while (end > start && marks.Contains(text.Value[end - 1], StringComparison.Ordinal))
            {
                end--;
            }

            if (end > start)
            {
                stripped.Add(new TextSpan(start, end));
            }
        }

        return [.. stripped];
    }

    private static List<TextSpan> Joined(string text, IReadOnlyList<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Where(span => !span.IsEmpty).Order())
        {
            if (
                joined.Count > 0
                && (span.Start <= joined[^1].End || IsBlank(text.AsSpan()[joined[^1].End..span.Start]))
            )
            {
                joined[^1] = joined[^1].Union(span);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character is not (>= '\u001c' and <= '\u001f'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDirect(string text, TextSpan span)
    {
        var inside = text.AsSpan()[span.Start..span.End];
        if (
            inside.ContainsAny(DoubleQuoteMarks)
            || inside.Contains("''", StringComparison.Ordinal)
            || inside.Contains("``", StringComparison.Ordinal)
        )
        {
            return true;
        }

        var before = text.AsSpan()[Math.Max(0, span.Start - 2)..span.Start];
        var after = text.AsSpan()[span.End..Math.Min(text.Length, span.End + 2)];
        return (before.Length > 0 && IsDoubleQuote(before[^1]))
            || before is "''" or "``"
            || (after.Length > 0 && IsDoubleQuote(after[0]))
            || after is "''" or "``"
            || (
                after.Length > 1
                && PunctuationBeforeQuote.Contains(after[0], StringComparison.Ordinal)
                && IsDoubleQuote(after[1])
            );
    }

    private static bool IsDoubleQuote(char character) => DoubleQuotes.Contains(character, StringComparison.Ordinal);

    private static bool IsWordCharacter(Rune rune) =>
        rune.Value == '_'
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;
}
