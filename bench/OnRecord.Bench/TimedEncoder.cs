using System.Diagnostics;
using OnRecord.Statements.Spans;
using OnRecord.Text.WordPieces;

namespace OnRecord.Bench;

/// <summary>Adds up the time that the encoder takes; for one thread.</summary>
internal sealed class TimedEncoder(ITextEncoder inner) : ITextEncoder
{
    private readonly Stopwatch clock = new();

    public double Seconds => clock.Elapsed.TotalSeconds;

    public void Reset() => clock.Reset();

    public int LongestPassage => inner.LongestPassage;

    public EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, TextLevel level)
    {
        clock.Start();
        var block = inner.Encode(pieces, level);
        clock.Stop();
        return block;
    }
}
