namespace OnRecord.Statements.Words;

/// <summary>What the characters of a word are.</summary>
internal enum WordKind
{
    /// <summary>Letters, with the apostrophes inside and the full stop of an abbreviation.</summary>
    Letters,

    /// <summary>Digits with their group marks and decimal point.</summary>
    Number,

    /// <summary>Letters and digits mixed, or digits no number is written with: "G20", "1.2.3".</summary>
    Code,

    /// <summary>A single other character.</summary>
    Symbol,

    /// <summary>White space with a line break in it.</summary>
    Break,

    /// <summary>An address of the web or of mail, a handle or a tag.</summary>
    Link,
}

/// <summary>A word, number or mark of a text.</summary>
/// <param name="Start">First code unit in the original text.</param>
/// <param name="End">The code unit after the last one.</param>
/// <param name="Kind">What the characters are.</param>
/// <param name="Lower">The characters in lower case, with a straight apostrophe and without invisible characters; empty for a break or link.</param>
/// <param name="IsCapital">Whether the first character is an upper-case letter.</param>
internal readonly record struct Word(int Start, int End, WordKind Kind, string Lower, bool IsCapital)
{
    internal TextSpan Span => new(Start, End);
}
