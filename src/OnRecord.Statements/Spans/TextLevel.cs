namespace OnRecord.Statements.Spans;

/// <summary>What sort of text the encoder reads; the model was taught the two apart.</summary>
/// <remarks>The numbers choose rows of an embedding in the model: never renumber.</remarks>
public enum TextLevel
{
    /// <summary>An article, or a block of one: statements inside contents are not marked.</summary>
    Article = 0,

    /// <summary>The content of a statement, read as a text of its own.</summary>
    Content = 1,
}
