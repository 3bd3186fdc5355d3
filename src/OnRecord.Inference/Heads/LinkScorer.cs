using OnRecord.Inference.Packages;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Heads;

/// <summary>The trained link heads. Immutable, so safe on any thread.</summary>
public sealed class LinkScorer : ILinkScorer
{
    private readonly LinkHead sourceOfCue;
    private readonly LinkHead cueOfContent;

    /// <summary>Reads the heads.</summary>
    /// <param name="heads">Tensors <c>link.source.*</c> and <c>link.cue.*</c>; see <c>docs/model-package.md</c>.</param>
    /// <param name="stateWidth">Width of the encoder's states.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or has another shape.</exception>
    public LinkScorer(SafetensorsFile heads, int stateWidth)
    {
        ArgumentNullException.ThrowIfNull(heads);
        sourceOfCue = new LinkHead(heads, "link.source", stateWidth);
        cueOfContent = new LinkHead(heads, "link.cue", stateWidth);
    }

    /// <inheritdoc/>
    public float[] ScoreSources(EncodedBlock block, IReadOnlyList<PieceRange> cues, IReadOnlyList<PieceRange> sources)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(cues);
        ArgumentNullException.ThrowIfNull(sources);
        return sourceOfCue.Score(block, cues, sources);
    }

    /// <inheritdoc/>
    public float[] ScoreCues(EncodedBlock block, IReadOnlyList<PieceRange> contents, IReadOnlyList<PieceRange> cues)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(cues);
        return cueOfContent.Score(block, contents, cues);
    }
}
