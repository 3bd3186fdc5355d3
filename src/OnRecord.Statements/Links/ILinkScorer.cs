using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Links;

/// <summary>The model that ties cues to sources and contents to cues.</summary>
public interface ILinkScorer
{
    /// <summary>Scores every source, and "none", for each cue.</summary>
    /// <returns>Logits, row-major [cues, sources + 1]; the last column is "none".</returns>
    float[] ScoreSources(EncodedBlock block, IReadOnlyList<PieceRange> cues, IReadOnlyList<PieceRange> sources);

    /// <summary>Scores every cue, and "none", for each content piece.</summary>
    /// <returns>Logits, row-major [contents, cues + 1]; the last column is "none".</returns>
    float[] ScoreCues(EncodedBlock block, IReadOnlyList<PieceRange> contents, IReadOnlyList<PieceRange> cues);
}
