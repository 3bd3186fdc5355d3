using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>The words of an article with the sentence, the paragraph and the quotation that each stands in.</summary>
/// <remarks>
/// A sentence ends behind a full stop, question or exclamation mark, with what closes behind it, where a capital, a digit
/// or a quotation mark follows; an initial ("J.") ends none. A line break ends a paragraph. Immutable.
/// </remarks>
internal sealed class ArticleWords
{
    private readonly int[] sentences;
    private readonly int[] paragraphs;
    private readonly bool[] quoted;

    /// <param name="text">The whole article.</param>
    /// <param name="quotations">The parts between quotation marks, in order and without overlaps.</param>
    internal ArticleWords(SourceText text, IReadOnlyList<TextSpan> quotations)
    {
        Text = text;
        List = new WordList(text, text.Whole);
        sentences = new int[List.Count];
        paragraphs = new int[List.Count];
        quoted = new bool[List.Count];
        Number();
        MarkQuoted(quotations);
    }

    internal SourceText Text { get; }

    internal WordList List { get; }

    internal int Count => List.Count;

    internal int Sentence(int word) => sentences[word];

    internal int Paragraph(int word) => paragraphs[word];

    /// <summary>Whether a word stands between quotation marks.</summary>
    internal bool IsQuoted(int word) => quoted[word];

    /// <summary>The first word of a sentence or paragraph; marks count as words.</summary>
    internal bool StartsSentence(int word) => word == 0 || sentences[word - 1] != sentences[word];

    internal string Lower(int word) => List.Lower(word);

    /// <summary>Whether a word is the month: "a May report".</summary>
    internal bool IsMay(int word) => Lower(word) == "may" && List.IsCapital(word) && !StartsSentence(word);

    /// <summary>The first word that ends after a position; <see cref="Count"/> when none does.</summary>
    internal int FirstEndingAfter(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = List[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The words that share a character with a span.</summary>
    internal WordRange Cover(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var end = first;
        while (end < Count && List[end].Start < span.End)
        {
            end++;
        }

        return new WordRange(first, end);
    }

    /// <summary>The characters of some words, with every run of white space as one space.</summary>
    internal string TextOf(WordRange range)
    {
        if (range.Count <= 0)
        {
            return "";
        }

        var parts = Text[List.Span(range.First, range.End)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', parts);
    }

    private void Number()
    {
        var (sentence, paragraph) = (0, 0);
        for (var word = 0; word < Count; word++)
        {
            if (word > 0 && List[word - 1].Kind == WordKind.Break)
            {
                paragraph++;
                sentence++;
            }
            else if (word > 0 && EndsSentenceBefore(word))
            {
                sentence++;
            }

            sentences[word] = sentence;
            paragraphs[word] = paragraph;
        }
    }

    private bool EndsSentenceBefore(int word)
    {
        var last = word - 1;
        while (last > 0 && List.Lower(last) is "\"" or "'" or ")" or "]" && List.IsGlued(last))
        {
            last--;
        }

        if (List.Lower(last) is not ("." or "!" or "?" or "\u2026") || List.IsGlued(word))
        {
            return false;
        }

        var isInitial =
            last > 0 && List.Lower(last) == "." && List[last - 1].IsCapital && List[last - 1].Span.Length == 1;
        return !isInitial && (List[word].IsCapital || List[word].Kind is not WordKind.Letters);
    }

    private void MarkQuoted(IReadOnlyList<TextSpan> quotations)
    {
        foreach (var quotation in quotations)
        {
            var range = Cover(quotation);
            for (var word = range.First; word < range.End; word++)
            {
                quoted[word] = true;
            }
        }
    }
}

/// <summary>A half-open range of words of one article.</summary>
/// <param name="First">The first word.</param>
/// <param name="End">The word after the last one.</param>
internal readonly record struct WordRange(int First, int End)
{
    internal int Count => End - First;

    internal bool Contains(int word) => First <= word && word < End;
}
