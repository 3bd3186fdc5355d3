namespace OnRecord.Text.WordPieces;

/// <summary>How the word that a piece belongs to is written; the vocabulary is uncased, so the reader is told apart.</summary>
/// <remarks>The numbers are rows of an embedding in the model: never renumber.</remarks>
public enum LetterShape
{
    /// <summary>No word: a special piece.</summary>
    None = 0,

    /// <summary>All letters lower case.</summary>
    Lower = 1,

    /// <summary>All letters upper case, and longer than one letter.</summary>
    Upper = 2,

    /// <summary>First letter upper case.</summary>
    Capitalized = 3,

    /// <summary>Begins with a digit.</summary>
    Digit = 4,

    /// <summary>Anything else: punctuation, scripts without case.</summary>
    Other = 5,
}
