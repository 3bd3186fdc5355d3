using System.Buffers;

namespace OnRecord.Text.Sentences;

/// <summary>A run of stops with the closing quotation marks, brackets and note numbers that follow it at once.</summary>
/// <param name="Start">First stop.</param>
/// <param name="MarksEnd">After the last stop.</param>
/// <param name="End">After the last closing mark.</param>
internal readonly record struct Stop(int Start, int MarksEnd, int End)
{
    /// <summary>Stops that white space must follow.</summary>
    public const string Marks = ".!?…";

    /// <summary>Stops of scripts that put no space after them.</summary>
    public const string WideMarks = "。！？";

    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("\"'”’»›“«‹");

    private const string ClosingBrackets = ")]}";
    private const int MaxNoteLength = 5;

    /// <summary>Whether something closes after the stops.</summary>
    public bool IsClosed => End > MarksEnd;

    /// <summary>Reads the stop at a position.</summary>
    public static Stop Read(string text, int start, int end)
    {
        int position = start + 1;
        while (position < end)
        {
            if (IsMark(text[position]))
            {
                position++;
            }
            else if (
                text[position] == ' '
                && position + 1 < end
                && text[position - 1] == '.'
                && text[position + 1] == '.'
            )
            {
                // An ellipsis with spaces: ". . ."
                position += 2;
            }
            else
            {
                break;
            }
        }

        int marksEnd = position;
        while (position < end)
        {
            int length = ClosingLength(text, position, end);
            if (length == 0)
            {
                break;
            }

            position += length;
        }

        return new Stop(start, marksEnd, position);
    }

    /// <summary>Whether a quotation mark is among what closes.</summary>
    public bool ClosesQuotation(string text) => text.AsSpan(MarksEnd, End - MarksEnd).ContainsAny(ClosingQuotes);

    private static bool IsMark(char character) =>
        Marks.Contains(character, StringComparison.Ordinal) || WideMarks.Contains(character, StringComparison.Ordinal);

    private static int ClosingLength(string text, int position, int end)
    {
        char character = text[position];
        if (ClosingBrackets.Contains(character, StringComparison.Ordinal))
        {
            return 1;
        }

        if (ClosingQuotes.Contains(character))
        {
            // “ and « close in German; in English and French they open the next sentence, and a letter follows them.
            bool mayOpen = character is '“' or '«' or '‹';
            return mayOpen && position + 1 < end && char.IsLetterOrDigit(text[position + 1]) ? 0 : 1;
        }

        return NoteLength(text, position, end);
    }

    /// <summary>Length of a note number such as <c>[12]</c>, with the space before it; 0 when it is none.</summary>
    private static int NoteLength(string text, int position, int end)
    {
        int bracket = text[position] == ' ' ? position + 1 : position;
        if (bracket == end || text[bracket] != '[')
        {
            return 0;
        }

        int digits = bracket + 1;
        int limit = Math.Min(end, bracket + MaxNoteLength);
        while (digits < limit && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > bracket + 1 && digits < end && text[digits] == ']' ? digits + 1 - position : 0;
    }
}
