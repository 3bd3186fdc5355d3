using OnRecord.Claims;
using OnRecord.Claims.Series;

namespace OnRecord.Web.ClaimPages;

/// <summary>As many figures of a series as have room in one drawing and one table.</summary>
/// <param name="Series">The series with these figures and corrections alone.</param>
/// <param name="Differ">Whether figures of the whole series cannot both be true.</param>
/// <param name="Place">Which series of its claim, from 1.</param>
/// <param name="Number">Which piece of it, from 1.</param>
/// <param name="Count">How many pieces it has.</param>
public sealed record FigurePiece(FigureSeries Series, bool Differ, int Place, int Number, int Count)
{
    /// <summary>Names it on its page.</summary>
    public string Id => Count == 1 ? $"figures{Place}" : $"figures{Place}-{Number}";

    /// <summary>What it is of.</summary>
    public string Heading =>
        $"Figures: {VisibleText.Line(Series.Thing)}{(Differ ? " (they differ)" : "")}{(Count == 1 ? "" : $", {Number} of {Count}")}";

    /// <summary>All those of a claim, series after series.</summary>
    public static IEnumerable<FigurePiece> AllOf(Claim claim) =>
        claim.Figures.SelectMany((series, index) => Of(series, index + 1));

    private static IEnumerable<FigurePiece> Of(FigureSeries series, int place)
    {
        var count = ClaimPart.Holding(Math.Max(series.Points.Count, series.Corrections.Count) - 1).Number;
        return Enumerable
            .Range(1, count)
            .Select(number => new ClaimPart(number))
            .Select(part => new FigurePiece(
                series with
                {
                    Points = [.. part.Of(series.Points)],
                    Corrections = [.. part.Of(series.Corrections)],
                },
                series.Diverges,
                place,
                part.Number,
                count
            ));
    }
}
