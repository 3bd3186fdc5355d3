namespace OnRecord.Statements.Spans;

/// <summary>The model that the reader starts from: states, tag scores and name scores for each word piece.</summary>
public interface ITextEncoder
{
    /// <summary>The most pieces that <see cref="Encode"/> takes.</summary>
    int LongestPassage { get; }

    /// <summary>Encodes a passage of one text.</summary>
    /// <param name="pieces">Pieces in the order of the text, at most <see cref="LongestPassage"/>; may be empty.</param>
    /// <param name="level">What sort of text the pieces are.</param>
    /// <remarks>Safe on any thread. The result depends on <paramref name="pieces"/> and <paramref name="level"/> alone.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There are too many pieces.</exception>
    EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, TextLevel level);
}
