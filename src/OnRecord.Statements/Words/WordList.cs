using System.Collections.Frozen;

namespace OnRecord.Statements.Words;

/// <summary>The words of a span, with the look-arounds that the grammars of figures, times and places share.</summary>
/// <remarks>Every method takes any position: outside of the list there is no word, and no question about it is true.</remarks>
internal sealed class WordList
{
    private static readonly Word None = new(0, 0, WordKind.Break, "", IsCapital: false);

    private readonly List<Word> words;

    internal WordList(SourceText text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
        Text = text;
        words = WordScanner.Scan(text, within);
    }

    internal SourceText Text { get; }

    internal int Count => words.Count;

    /// <summary>The word at a position; a break without characters outside of the list.</summary>
    internal Word this[int index] => index >= 0 && index < words.Count ? words[index] : None;

    /// <summary>The lower-case word at a position; empty for breaks, links and outside of the list.</summary>
    internal string Lower(int index) => this[index].Lower;

    internal bool Is(int index, string lower) => string.Equals(Lower(index), lower, StringComparison.Ordinal);

    internal bool Is(int index, string first, string second) => Is(index, first) || Is(index, second);

    internal bool IsIn(int index, FrozenSet<string> lower) => lower.Contains(Lower(index));

    internal bool IsLetters(int index) => this[index].Kind == WordKind.Letters;

    internal bool IsNumber(int index) => this[index].Kind == WordKind.Number;

    internal bool IsCapital(int index) => this[index].IsCapital;

    /// <summary>Whether the word at a position follows the one before it without a space.</summary>
    internal bool IsGlued(int index) => index > 0 && index < words.Count && words[index].Start == words[index - 1].End;

    /// <summary>Whether the words from a position on are these.</summary>
    internal bool Follow(int index, ReadOnlySpan<string> lower)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            if (!Is(index + i, lower[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a sentence, heading or quotation may begin at a position.</summary>
    internal bool IsSentenceStart(int index) =>
        index <= 0
        || this[index - 1].Kind == WordKind.Break
        || Lower(index - 1)
            is "."
                or "!"
                or "?"
                or "\""
                or ":"
                or "\u2022"
                or "*"
                or "("
                or "\u2014"
                or ";"
                or "\u00AB"
                or "'";

    /// <summary>Whether a sentence surely ends before a position.</summary>
    internal bool IsSentenceEnd(int index) =>
        index >= words.Count || this[index].Kind == WordKind.Break || Lower(index) is "." or "!" or "?" or ";";

    /// <summary>The span from the start of one word to the end of the last before <paramref name="end"/>.</summary>
    internal TextSpan Span(int start, int end) => new(words[start].Start, words[end - 1].End);

    /// <summary>The first word that ends behind the start of a span, and the one after the last that begins before its end.</summary>
    internal (int Start, int End) Covering(TextSpan span) =>
        (FirstFrom(span.Start, byEnd: true), FirstFrom(span.End, byEnd: false));

    private int FirstFrom(int position, bool byEnd)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var isBefore = byEnd ? words[middle].End <= position : words[middle].Start < position;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
