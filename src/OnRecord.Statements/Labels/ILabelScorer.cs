using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Labels;

/// <summary>The model that says what a source does with a content, how sure, and what sort of source it is.</summary>
public interface ILabelScorer
{
    /// <summary>Scores the three labels of one statement.</summary>
    /// <param name="block">The encoded pieces that hold the statement.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="source">The source; null when the article gives none.</param>
    /// <param name="content">The content's pieces, in the order of the text; may be empty.</param>
    LabelScores Score(EncodedBlock block, PieceRange cue, PieceRange? source, IReadOnlyList<PieceRange> content);
}

/// <summary>Logits of the three labels of one statement.</summary>
/// <param name="Act">13 logits, by <see cref="Statements.Act"/>.</param>
/// <param name="Certainty">7 logits, by <see cref="Statements.Certainty"/>.</param>
/// <param name="Kind">9 logits, by <see cref="SourceKind"/>.</param>
public sealed record LabelScores(float[] Act, float[] Certainty, float[] Kind);
