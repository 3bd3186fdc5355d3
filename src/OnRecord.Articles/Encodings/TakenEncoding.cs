namespace OnRecord.Articles.Encodings;

/// <summary>Why an encoding was taken.</summary>
public enum EncodingEvidence
{
    /// <summary>The bytes are valid UTF-8 (plain ASCII included).</summary>
    Valid,

    /// <summary>A byte order mark.</summary>
    ByteOrderMark,

    /// <summary>The caller said so.</summary>
    Told,

    /// <summary>The page or its HTTP header states it, and the bytes agree.</summary>
    Declared,

    /// <summary>Guessed from the bytes.</summary>
    Detected,
}

/// <summary>The encoding that a text was decoded with.</summary>
/// <param name="Name">Its IANA name in lower case, for example <c>utf-8</c>.</param>
/// <param name="Evidence">Why it was taken.</param>
/// <param name="Confidence">From 0 to 1 for a guess; null for the rest.</param>
public sealed record TakenEncoding(string Name, EncodingEvidence Evidence, double? Confidence = null);
