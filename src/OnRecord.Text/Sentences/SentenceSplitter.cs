using System.Buffers;
using OnRecord.Text.Paragraphs;

namespace OnRecord.Text.Sentences;

/// <summary>Finds the sentences of newspaper English.</summary>
/// <remarks>
/// By rules, which <c>specs/sentences.md</c> shows with examples: a line break always ends a sentence, a stop ends it
/// unless it belongs to an abbreviation, an initial, a number or a quotation that goes on. Each stop is judged by a
/// bounded number of characters around it, so the time is linear in the length of the text. Safe on any thread.
/// </remarks>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> Boundaries = SearchValues.Create(Stop.Marks + Stop.WideMarks + Bullets);

    private const string Bullets = "•‣▪●◦■";

    /// <summary>The sentences in order, disjoint, without the white space around them; they hold all that is no white space.</summary>
    public static IReadOnlyList<TextSpan> Split(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(text, text.Whole);
    }

    /// <summary>The sentences of a part of a text, as if it stood alone; spans are those of the whole text.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static IReadOnlyList<TextSpan> Split(SourceText text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextSpan> sentences = [];
        foreach (TextSpan paragraph in ParagraphSplitter.Split(text, within))
        {
            SplitParagraph(text.Value, paragraph, sentences);
        }

        return sentences;
    }

    private static void SplitParagraph(string text, TextSpan paragraph, List<TextSpan> sentences)
    {
        int start = paragraph.Start;
        int position = start;
        while (position < paragraph.End)
        {
            int found = text.AsSpan(position, paragraph.End - position).IndexOfAny(Boundaries);
            if (found < 0)
            {
                break;
            }

            position += found;
            if (Bullets.Contains(text[position], StringComparison.Ordinal))
            {
                if (position > start && char.IsWhiteSpace(text[position - 1]))
                {
                    start = Add(start, position);
                }

                position++;
                continue;
            }

            Stop stop = Stop.Read(text, position, paragraph.End);
            position = stop.End;
            if (StopJudge.EndsSentence(text, new TextSpan(start, paragraph.End), stop))
            {
                start = Add(start, stop.End);
            }
        }

        Add(start, paragraph.End);

        int Add(int from, int to)
        {
            TextSpan sentence = WhiteSpace.Trim(text, from, to);
            if (!sentence.IsEmpty)
            {
                sentences.Add(sentence);
            }

            return to;
        }
    }
}
