namespace OnRecord.Text.Quotations;

/// <summary>Marks that close one another.</summary>
internal enum MarkGroup
{
    Double,
    Single,
    Guillemet,
    SingleGuillemet,
    Corner,
    WhiteCorner,
}

/// <summary>What the characters on both sides say about a mark.</summary>
internal enum MarkSide
{
    /// <summary>Nothing.</summary>
    Either,

    /// <summary>It opens: a space before it, a word behind it.</summary>
    Opens,

    /// <summary>It closes: a word or a stop before it, a space or a stop behind it.</summary>
    Closes,
}

/// <summary>A quotation mark, or an apostrophe that may be one.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">After its last one.</param>
/// <param name="Glyph">Its character; of two single marks the double mark that they stand for.</param>
/// <param name="Group">The marks that it belongs to.</param>
/// <param name="Side">What its surroundings say.</param>
/// <param name="Doubt">What else it may be.</param>
internal readonly record struct Mark(int Start, int End, char Glyph, MarkGroup Group, MarkSide Side, MarkDoubt Doubt)
{
    /// <summary>Whether the mark could as well be an apostrophe, which nothing need ever close.</summary>
    public bool IsStraightSingle => Glyph == '\'';
}

/// <summary>What a mark may be instead.</summary>
internal enum MarkDoubt
{
    /// <summary>Nothing else.</summary>
    None,

    /// <summary>Inches: a straight double mark behind a digit.</summary>
    Inches,

    /// <summary>An opening single mark that may stand for left-out letters: 'round, '90s.</summary>
    Elision,

    /// <summary>A closing single mark that may be the end of a word: dogs', goin'.</summary>
    WordEnd,
}
