using System.Buffers;

namespace OnRecord.Statements.Passages;

/// <summary>How well a text can be cut at a place; the higher the better.</summary>
internal enum Boundary
{
    /// <summary>Inside a word, or in the middle of white space.</summary>
    None = 0,

    /// <summary>Before a word, after white space.</summary>
    Word = 1,

    /// <summary>Before a word, after the end of a sentence, as far as marks tell.</summary>
    Sentence = 2,

    /// <summary>Before a word, after a line break.</summary>
    Line = 3,
}

/// <summary>Judges places where a text might be cut.</summary>
internal static class TextBoundary
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\u0085\u2028\u2029");
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?…");
    private static readonly SearchValues<char> ClosingMarks = SearchValues.Create("\"'”’»)]");

    /// <summary>How well the text can be cut before a position; costs no more than the white space and marks before it.</summary>
    public static Boundary Before(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length || char.IsWhiteSpace(text[position]))
        {
            return Boundary.None;
        }

        var before = text[..position].TrimEnd();
        if (before.Length == position)
        {
            return Boundary.None;
        }

        if (text[before.Length..position].ContainsAny(LineBreaks))
        {
            return Boundary.Line;
        }

        while (before.Length > 0 && ClosingMarks.Contains(before[^1]))
        {
            before = before[..^1];
        }

        return before.Length > 0 && SentenceMarks.Contains(before[^1]) ? Boundary.Sentence : Boundary.Word;
    }
}
