namespace OnRecord.Statements.Spans;

/// <summary>Stage 1: turns the tag and name scores of a block into spans.</summary>
/// <remarks>
/// The spans that are worth their price are taken, or those of the likeliest legal tags where the model sets none (<see cref="TagLattice"/>). Line breaks at the edges of a span are cut off; one
/// inside a span stays. Pure, so safe on any thread.
/// </remarks>
public static class SpanTagger
{
    private const int Source = 0;
    private const int Cue = 1;
    private const int Content = 2;

    /// <summary>Finds sources, cues, contents and names.</summary>
    /// <param name="block">The encoded pieces.</param>
    /// <param name="calibration">Temperatures for the confidences.</param>
    /// <param name="transitions">What span tags that follow each other add; null for nothing.</param>
    public static TaggedBlock Tag(EncodedBlock block, Calibration calibration, TagTransitions? transitions = null)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(calibration);
        var spans =
            calibration.SpanPrice > 0
                ? TagLattice.Choose(block.TagScores, calibration.TagTemperature, transitions, calibration.SpanPrice)
                : TagLattice.Decode(block.TagScores, calibration.TagTemperature, transitions);
        var names = TagLattice.Decode(block.NameScores, calibration.NameTemperature);
        return new TaggedBlock(
            block,
            OfKind(block.Pieces, spans, Source),
            OfKind(block.Pieces, spans, Cue),
            OfKind(block.Pieces, spans, Content),
            NamesOf(block.Pieces, names)
        );
    }

    private static List<TaggedSpan> OfKind(IReadOnlyList<WordPiece> pieces, IReadOnlyList<LatticeSpan> spans, int kind)
    {
        var result = new List<TaggedSpan>();
        foreach (var span in spans)
        {
            if (span.Kind == kind && span.Pieces.WithoutOuterBreaks(pieces) is { } range)
            {
                result.Add(new TaggedSpan(range, span.Probability));
            }
        }

        return result;
    }

    private static List<NameMention> NamesOf(IReadOnlyList<WordPiece> pieces, IReadOnlyList<LatticeSpan> spans)
    {
        var result = new List<NameMention>();
        foreach (var span in spans)
        {
            if (span.Pieces.WithoutOuterBreaks(pieces) is { } range)
            {
                result.Add(new NameMention(range.In(pieces), (NameKind)span.Kind, span.Probability));
            }
        }

        return result;
    }
}
