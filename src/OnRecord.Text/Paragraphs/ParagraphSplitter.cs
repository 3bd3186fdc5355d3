namespace OnRecord.Text.Paragraphs;

/// <summary>Finds the paragraphs of a text.</summary>
/// <remarks>
/// A paragraph is a line that holds more than white space: extracted articles have one line a paragraph, and headlines,
/// captions and bullets are lines of their own. A text whose lines are wrapped by hand therefore has a paragraph a
/// line. Linear in the length of the text; safe on any thread.
/// </remarks>
public static class ParagraphSplitter
{
    /// <summary>The paragraphs in order, disjoint, without the white space around them; they hold all that is no white space.</summary>
    public static IReadOnlyList<TextSpan> Split(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, text.Whole);
    }

    /// <summary>The paragraphs of a part of a text, as if it stood alone; spans are those of the whole text.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static IReadOnlyList<TextSpan> Split(SourceText text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextSpan> paragraphs = [];
        ReadOnlySpan<char> rest = text.Slice(within);
        int position = within.Start;
        while (!rest.IsEmpty)
        {
            int length = rest.IndexOfAny(LineBreaks.Characters);
            length = length < 0 ? rest.Length : length;
            TextSpan paragraph = WhiteSpace.Trim(text.Value, position, position + length);
            if (!paragraph.IsEmpty)
            {
                paragraphs.Add(paragraph);
            }

            int taken = Math.Min(length + 1, rest.Length);
            rest = rest[taken..];
            position += taken;
        }

        return paragraphs;
    }
}
