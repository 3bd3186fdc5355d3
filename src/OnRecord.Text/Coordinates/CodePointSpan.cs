namespace OnRecord.Text.Coordinates;

/// <summary>A half-open range of code points of the original text of one document, as Python and SQLite count.</summary>
/// <param name="Start">First code point; 0 or more.</param>
/// <param name="End">The code point after the last one; not before <paramref name="Start"/>.</param>
/// <remarks>Not checked on creation: it may come from outside, and <see cref="TextCoordinates"/> refuses what is no place of its text.</remarks>
public readonly record struct CodePointSpan(int Start, int End);
