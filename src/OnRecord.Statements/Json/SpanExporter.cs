using System.Text;

namespace OnRecord.Statements.Json;

/// <summary>Turns spans of one text into exported spans, each checked against the text in all three coordinate systems.</summary>
/// <remarks>Reads the text once; each span then costs the distance to the nearest mark, at most 256 code units.</remarks>
internal sealed class SpanExporter
{
    private const int MarkEvery = 256;

    private readonly SourceText text;
    private readonly byte[] utf8;

    // For the code unit MarkEvery * i: code points and UTF-8 bytes before it.
    private readonly (int CodePoints, int Bytes)[] marks;

    public SpanExporter(SourceText text)
    {
        this.text = text;
        utf8 = Encoding.UTF8.GetBytes(text.Value);
        marks = new (int, int)[(text.Length / MarkEvery) + 1];
        var (codePoints, bytes) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (i % MarkEvery == 0)
            {
                marks[i / MarkEvery] = (codePoints, bytes);
            }
            (codePoints, bytes) = Advance(i, codePoints, bytes);
        }
        if (text.Length % MarkEvery == 0)
        {
            marks[text.Length / MarkEvery] = (codePoints, bytes);
        }
    }

    /// <exception cref="ArgumentException">The span cuts a character in two, or its coordinates do not give its own text back.</exception>
    public JsonSpan Export(TextSpan span)
    {
        var exact = text[span];
        var (firstCodePoint, firstByte) = Locate(span.Start);
        var (endCodePoint, endByte) = Locate(span.End);
        if (!Encoding.UTF8.GetBytes(exact).AsSpan().SequenceEqual(utf8.AsSpan(firstByte..endByte)))
        {
            throw new ArgumentException($"The span {span} cuts a character in two: \"{exact}\".", nameof(span));
        }
        return new JsonSpan(span.Start, span.End, [firstCodePoint, endCodePoint], [firstByte, endByte], exact);
    }

    private (int CodePoints, int Bytes) Locate(int position)
    {
        var mark = position / MarkEvery;
        var (codePoints, bytes) = marks[mark];
        for (var i = mark * MarkEvery; i < position; i++)
        {
            (codePoints, bytes) = Advance(i, codePoints, bytes);
        }
        return (codePoints, bytes);
    }

    // A pair counts with its first half: its second half adds nothing. A lone half is encoded as U+FFFD, three bytes.
    private (int CodePoints, int Bytes) Advance(int i, int codePoints, int bytes)
    {
        var value = text.Value;
        var unit = value[i];
        if (char.IsLowSurrogate(unit) && i > 0 && char.IsHighSurrogate(value[i - 1]))
        {
            return (codePoints, bytes);
        }
        var pair = char.IsHighSurrogate(unit) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
        var size =
            pair ? 4
            : unit < 0x80 ? 1
            : unit < 0x800 ? 2
            : 3;
        return (codePoints + 1, bytes + size);
    }
}
