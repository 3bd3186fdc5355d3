namespace OnRecord.Wording;

/// <summary>A stretch of an article within one paragraph that is covered by the same marks throughout.</summary>
/// <param name="Paragraph">The how-manieth paragraph, from 0.</param>
/// <param name="Segment">The characters and their marks.</param>
public sealed record ArticlePiece(int Paragraph, Segment Segment)
{
    /// <summary>Cuts a text at every end of a paragraph and of a mark; white space between paragraphs is left out.</summary>
    /// <returns>In the order of the text.</returns>
    public static IReadOnlyList<ArticlePiece> Cut(SourceText text, IReadOnlyList<Statement> statements)
    {
        var paragraphs = Paragraphs(text.Value);
        var pieces = new List<ArticlePiece>();
        var paragraph = 0;
        foreach (var segment in Segment.Cut(text, statements))
        {
            while (paragraph < paragraphs.Count && paragraphs[paragraph].Start < segment.Span.End)
            {
                var start = Math.Max(segment.Span.Start, paragraphs[paragraph].Start);
                var end = Math.Min(segment.Span.End, paragraphs[paragraph].End);
                if (start < end)
                {
                    pieces.Add(new ArticlePiece(paragraph, segment with { Span = new TextSpan(start, end) }));
                }
                if (paragraphs[paragraph].End > segment.Span.End)
                {
                    break;
                }
                paragraph++;
            }
        }
        return pieces;
    }

    /// <summary>Where the number of a statement stands: after the words that attribute it.</summary>
    public static int ReferencePosition(Statement statement)
    {
        return (statement.Cue.Count > 0 ? statement.Cue[0] : statement.Content[0]).End;
    }

    // Paragraphs are parted by empty lines, or by every line break in a text that has no empty line.
    private static List<TextSpan> Paragraphs(string text)
    {
        var lines = new List<TextSpan>();
        for (var start = 0; start < text.Length; )
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new TextSpan(start, end));
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }
        var isBlank = lines.ConvertAll(line => text.AsSpan(line.Start, line.Length).IsWhiteSpace());
        var hasBlank = isBlank.Contains(true);
        var paragraphs = new List<TextSpan>();
        var joins = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (isBlank[i])
            {
                joins = false;
            }
            else if (joins && hasBlank)
            {
                paragraphs[^1] = paragraphs[^1].Union(lines[i]);
            }
            else
            {
                paragraphs.Add(lines[i]);
                joins = true;
            }
        }
        return paragraphs;
    }
}
