namespace OnRecord.Text.Coordinates;

/// <summary>A half-open range of bytes of the UTF-8 form of the original text of one document.</summary>
/// <param name="Start">First byte; 0 or more.</param>
/// <param name="End">The byte after the last one; not before <paramref name="Start"/>.</param>
/// <remarks>Not checked on creation: it may come from outside, and <see cref="TextCoordinates"/> refuses what is no place of its text.</remarks>
public readonly record struct Utf8Span(int Start, int End);
