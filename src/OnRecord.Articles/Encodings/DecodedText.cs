namespace OnRecord.Articles.Encodings;

/// <summary>A text and the encoding it was decoded with.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Encoding">The encoding that was taken.</param>
/// <param name="Note">What a reader should know about the choice; null when there is nothing.</param>
internal sealed record DecodedText(string Text, TakenEncoding Encoding, string? Note = null);
