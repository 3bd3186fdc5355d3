namespace OnRecord.Statements.Figures;

/// <summary>A figure as far as it has been read.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">The word after the last one.</param>
internal readonly record struct Quantity(int Start, int End)
{
    internal decimal? Value { get; init; }

    internal decimal? Low { get; init; }

    internal decimal? High { get; init; }

    internal FigureBound Bound { get; init; }

    internal string? Unit { get; init; }

    /// <summary>Whether it is a single small number word, which may also be no count at all ("one", "two").</summary>
    internal bool IsSmallWord { get; init; }

    /// <summary>Whether what is counted stands behind "of": "dozens of", "a third of", "40 percent of".</summary>
    internal bool CountsBehindOf => Unit is "%" or "share" || Bound == FigureBound.Vague;

    internal static Quantity Vague(int start, int end, decimal low, decimal? high = null) =>
        new(start, end)
        {
            Low = low,
            High = high,
            Bound = FigureBound.Vague,
        };

    internal static Quantity Share(int start, int end, decimal value) =>
        new(start, end) { Value = value, Unit = "share" };
}
