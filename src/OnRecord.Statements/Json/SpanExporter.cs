using System.Text;
using OnRecord.Text.Coordinates;

namespace OnRecord.Statements.Json;

/// <summary>Turns spans of one text into exported spans, each checked against the text in all three coordinate systems.</summary>
/// <param name="text">The text.</param>
/// <remarks>Making one costs a pass over the text; safe on any thread.</remarks>
public sealed class SpanExporter(SourceText text)
{
    private readonly TextCoordinates coordinates = new(text);
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(text.Value);

    /// <summary>The span as it is written.</summary>
    /// <exception cref="ArgumentException">The span cuts a character in two or reaches past the end of the text.</exception>
    /// <exception cref="InvalidOperationException">The coordinates do not give the span's own text back.</exception>
    public JsonSpan Export(TextSpan span)
    {
        var exact = text[span];
        var codePoints = coordinates.ToCodePoints(span);
        var bytes = coordinates.ToUtf8(span);
        return
            Encoding.UTF8.GetBytes(exact).AsSpan().SequenceEqual(utf8.AsSpan(bytes.Start..bytes.End))
            && coordinates.TryFromCodePoints(codePoints, out var back)
            && back == span
            ? new JsonSpan(span.Start, span.End, [codePoints.Start, codePoints.End], [bytes.Start, bytes.End], exact)
            : throw new InvalidOperationException($"The coordinates of {span} do not give \"{exact}\" back.");
    }
}
