namespace OnRecord.Text.Quotations;

/// <summary>What stands between a pair of quotation marks.</summary>
/// <remarks>
/// In a list of quotations one that holds others stands before them, so that the list is the tree read from top to
/// bottom. Two quotations are disjoint, or one holds the other between its marks. Immutable, so safe on any thread.
/// </remarks>
public sealed record Quotation
{
    /// <summary>From the opening mark to the closing mark, both included; an unclosed one ends with its paragraph.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// What is quoted, without the marks and the white space beside them: one span a paragraph, because each paragraph
    /// opens the mark again. A single empty span when nothing is quoted.
    /// </summary>
    public required IReadOnlyList<TextSpan> Parts { get; init; }

    /// <summary>Number of quotations that hold this one; from 0 to <see cref="QuotationReader.MaxDepth"/> - 1.</summary>
    public required int Depth { get; init; }

    /// <summary>Index in the list of the innermost quotation that holds this one; null at depth 0.</summary>
    public required int? Parent { get; init; }

    /// <summary>Whether somebody is quoted, or the marks do something else.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>Whether a closing mark was found.</summary>
    public required bool IsClosed { get; init; }
}
