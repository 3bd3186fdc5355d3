namespace OnRecord.Wording;

/// <summary>A stretch of a quotation that differs from its original, or does not.</summary>
/// <param name="Span">The characters; empty where something is missing.</param>
/// <param name="Differs">Whether it differs.</param>
public readonly record struct DifferencePiece(TextSpan Span, bool Differs)
{
    /// <summary>Cuts a stretch wherever a difference begins or ends; where something is missing stands an empty piece.</summary>
    /// <param name="within">The whole stretch.</param>
    /// <param name="differences">What differs, in any order; what lies outside or overlaps an earlier one is left out.</param>
    public static IReadOnlyList<DifferencePiece> Cut(TextSpan within, IEnumerable<TextSpan> differences)
    {
        var pieces = new List<DifferencePiece>();
        var position = within.Start;
        foreach (var difference in differences.Order().Where(within.Contains))
        {
            if (difference.Start < position)
            {
                continue;
            }
            Add(new TextSpan(position, difference.Start));
            pieces.Add(new DifferencePiece(difference, Differs: true));
            position = difference.End;
        }
        Add(new TextSpan(position, within.End));
        return pieces;

        void Add(TextSpan same)
        {
            if (!same.IsEmpty)
            {
                pieces.Add(new DifferencePiece(same, Differs: false));
            }
        }
    }
}
