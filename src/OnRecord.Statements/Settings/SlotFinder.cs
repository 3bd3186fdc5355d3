using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Settings;

/// <summary>Stage 6: finds the spans of a statement's setting from the scores of the pieces around it.</summary>
/// <remarks>
/// Each slot is tagged on its own, so that one span may serve two: its spans are those of the likeliest legal tags
/// (<see cref="TagLattice"/>), widened to whole words. Safe on any thread.
/// </remarks>
/// <param name="calibration">Temperature of the scores and the least confidence of a span.</param>
public sealed class SlotFinder(Calibration calibration)
{
    private const int Tags = 3;
    private static readonly int SlotCount = Enum.GetValues<Slot>().Length;

    /// <summary>The setting of one statement.</summary>
    /// <param name="pieces">The pieces of its passage.</param>
    /// <param name="window">The pieces around it that were scored.</param>
    /// <param name="scores">[pieces of the window, 9, 3].</param>
    public Setting Find(IReadOnlyList<WordPiece> pieces, StatementWindow window, ReadOnlySpan<float> scores)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentNullException.ThrowIfNull(window);
        var found = new (TextSpan[] Spans, float? Confidence)[SlotCount];
        for (var slot = 0; slot < SlotCount; slot++)
        {
            found[slot] = Find(pieces, window.Pieces, scores, slot);
        }

        return new Setting
        {
            Addressee = found[(int)Slot.Addressee].Spans,
            Target = found[(int)Slot.Target].Spans,
            Occasion = found[(int)Slot.Occasion].Spans,
            When = found[(int)Slot.When].Spans,
            Evidence = found[(int)Slot.Evidence].Spans,
            Relay = found[(int)Slot.Relay].Spans,
            Repetition = found[(int)Slot.Repetition].Spans,
            Anonymity = found[(int)Slot.Anonymity].Spans,
            ResponseTo = found[(int)Slot.ResponseTo].Spans,
            Confidence = Array.ConvertAll(found, slot => slot.Confidence),
        };
    }

    private (TextSpan[] Spans, float? Confidence) Find(
        IReadOnlyList<WordPiece> pieces,
        PieceRange window,
        ReadOnlySpan<float> scores,
        int slot
    )
    {
        var lattice = LatticeOf(scores, window.Count, slot);
        if (lattice is null)
        {
            return ([], null);
        }

        var spans = new List<TextSpan>();
        float? least = null;
        foreach (var (_, range, probability) in TagLattice.Decode(lattice, calibration.SlotTemperature))
        {
            var inPassage = new PieceRange(window.First + range.First, window.First + range.End);
            if (probability >= calibration.SlotThreshold && WholeWords(pieces, inPassage) is { } span)
            {
                spans.Add(span);
                least = Math.Min(least ?? 1, probability);
            }
        }

        return ([.. spans.Distinct()], least);
    }

    /// <summary>One slot's scores as the lattice takes them, its other kinds impossible; null where all is outside.</summary>
    private static float[]? LatticeOf(ReadOnlySpan<float> scores, int pieces, int slot)
    {
        const float Impossible = -1e4f;
        var lattice = new float[pieces * TagLattice.TagCount];
        Array.Fill(lattice, Impossible);
        var any = false;
        for (var piece = 0; piece < pieces; piece++)
        {
            var own = scores.Slice(((piece * SlotCount) + slot) * Tags, Tags);
            own.CopyTo(lattice.AsSpan(piece * TagLattice.TagCount));
            any |= own[1] > own[0] || own[2] > own[0];
        }

        return any ? lattice : null;
    }

    private static TextSpan? WholeWords(IReadOnlyList<WordPiece> pieces, PieceRange range)
    {
        var (first, end) = (range.First, range.End);
        while (first > 0 && !pieces[first].StartsWord)
        {
            first--;
        }

        while (end < pieces.Count && !pieces[end].StartsWord)
        {
            end++;
        }

        return new PieceRange(first, end).WithoutOuterBreaks(pieces)?.In(pieces);
    }
}
