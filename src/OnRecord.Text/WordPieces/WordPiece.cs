namespace OnRecord.Text.WordPieces;

/// <summary>One piece of a text: its row in the vocabulary and the very characters that it stands for.</summary>
/// <param name="Id">Row in the vocabulary.</param>
/// <param name="Span">Code units of the original text; for a line break piece, the white space that holds the break.</param>
/// <param name="Shape">How the piece's whole word is written.</param>
/// <param name="StartsWord">Whether a word begins here: false for a continuation piece (<c>##ing</c>).</param>
/// <param name="IsLineBreak">Whether the piece stands for a line break between words and not for characters of a word.</param>
/// <param name="InQuotation">Whether the piece stands between double quotation marks (the marks themselves do not).</param>
public readonly record struct WordPiece(
    int Id,
    TextSpan Span,
    LetterShape Shape,
    bool StartsWord,
    bool IsLineBreak,
    bool InQuotation
);
