namespace OnRecord.Statements.Spans;

/// <summary>The model that the reader starts from: states, tag scores and name scores for each word piece.</summary>
public interface ITextEncoder
{
    /// <summary>Encodes pieces of one text, in windows where they are more than the model takes at once.</summary>
    /// <param name="pieces">Pieces in the order of the text; may be empty.</param>
    /// <param name="level">What sort of text the pieces are.</param>
    /// <param name="cancellationToken">Stops between windows.</param>
    /// <remarks>Safe on any thread. The result depends on <paramref name="pieces"/> and <paramref name="level"/> alone.</remarks>
    EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, TextLevel level, CancellationToken cancellationToken);
}
