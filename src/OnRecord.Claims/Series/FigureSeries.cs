namespace OnRecord.Claims.Series;

/// <summary>Figures of the same counted thing, by source and day.</summary>
/// <param name="Thing">What is counted, in the words of the first of them; the unit where nothing is counted.</param>
/// <param name="Unit">Unit, as in <see cref="Figure.Unit"/>; null for a plain count.</param>
/// <param name="Points">The earliest first, those without a day last.</param>
/// <param name="Corrections">One source's figures that do not agree, a later one with the one before it.</param>
public sealed record FigureSeries(
    string Thing,
    string? Unit,
    IReadOnlyList<FigurePoint> Points,
    IReadOnlyList<FigureCorrection> Corrections
)
{
    /// <summary>The figures of the statements of a claim, those that differ first.</summary>
    /// <param name="ordered">In the order of the claim; those without a figure may be left out.</param>
    public static IReadOnlyList<FigureSeries> AllOf(IReadOnlyList<ClaimStatement> ordered) => SeriesBuilder.Of(ordered);

    /// <summary>The last point of each source, from the smallest to the largest: who says how many.</summary>
    public IReadOnlyList<FigurePoint> Divergence =>
        [
            .. Points
                .GroupBy(point => point.Source.Key, StringComparer.Ordinal)
                .Select(own => own.Last())
                .OrderBy(point => point.Middle)
                .ThenBy(point => point.Statement.Id, StringComparer.Ordinal),
        ];

    /// <summary>Whether two points cannot both be true of one number.</summary>
    public bool Diverges => Points.Any(point => Points.Any(other => !point.Range.MayAgree(other.Range)));
}

/// <summary>A figure that somebody gave.</summary>
/// <param name="Source">Who.</param>
/// <param name="Statement">Where.</param>
/// <param name="Figure">The figure, with bound and scope.</param>
/// <param name="Range">What the number can be.</param>
/// <param name="Day">The day that the number was true of, where the article tells it; else of the saying or of publication.</param>
/// <param name="IsAsOf">Whether <paramref name="Day"/> is the day that the number was true of.</param>
public sealed record FigurePoint(
    ClaimActor Source,
    ClaimStatement Statement,
    Figure Figure,
    Propositions.CountedThing Range,
    DateOnly? Day,
    bool IsAsOf
)
{
    /// <summary>The number, or the middle of the range; null for a vague count without ends.</summary>
    public decimal? Middle => Figure.Value ?? ((Figure.Low + Figure.High) / 2) ?? Figure.Low ?? Figure.High;

    /// <summary>The number in the article's words.</summary>
    public string Words => Statement.Article.Text[Figure.Span];

    /// <summary>Of what time, place or rate it holds, in the article's words; null when the article does not say.</summary>
    public string? Scope => Figure.Scope is { } scope ? Statement.Article.Text[scope] : null;
}

/// <summary>A figure that its source, or the same address, gave otherwise before.</summary>
/// <param name="Before">The figure before.</param>
/// <param name="After">The figure after.</param>
public sealed record FigureCorrection(FigurePoint Before, FigurePoint After);
