using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Series;

/// <summary>Collects the figures of a claim's statements.</summary>
internal static class SeriesBuilder
{
    /// <param name="statements">In the order of the claim.</param>
    public static IReadOnlyList<FigureSeries> Of(IReadOnlyList<ClaimStatement> statements) =>
        [
            .. statements
                .SelectMany(PointsOf)
                .GroupBy(point => (point.Range.Thing, point.Figure.Unit))
                .Where(group => group.Key.Thing.Length > 0)
                .Select(group => SeriesOf(group.Key.Unit, [.. group.OrderBy(point => point.Day ?? DateOnly.MaxValue)]))
                .OrderByDescending(series => series.Diverges)
                .ThenByDescending(series => series.Points.Count)
                .ThenBy(series => series.Thing, StringComparer.Ordinal),
        ];

    private static IEnumerable<FigurePoint> PointsOf(ClaimStatement statement) =>
        from figure in statement.Statement.Figures
        where figure.Value is not null || figure.Low is not null || figure.High is not null
        let asOf = figure.AsOf?.To ?? figure.AsOf?.From
        select new FigurePoint(
            statement.Actors[0],
            statement,
            figure,
            Counting.Of(figure, statement.Article.Text),
            asOf ?? statement.Day,
            asOf is not null
        );

    private static FigureSeries SeriesOf(string? unit, IReadOnlyList<FigurePoint> points)
    {
        var named = points.FirstOrDefault(point => point.Figure.Counted is not null);
        var thing = named is null ? unit ?? "" : named.Statement.Article.Text[named.Figure.Counted!.Value];
        return new FigureSeries(thing, unit, points, CorrectionsOf(points));
    }

    private static List<FigureCorrection> CorrectionsOf(IReadOnlyList<FigurePoint> points)
    {
        var corrections = new List<FigureCorrection>();
        var last = new Dictionary<string, FigurePoint>(StringComparer.Ordinal);
        foreach (var point in points.Where(point => point.Day is not null && point.Source.Name.Length > 0))
        {
            if (
                last.TryGetValue(point.Source.Key, out var before)
                && before.Statement.ArticleId != point.Statement.ArticleId
                && !before.Range.MayAgree(point.Range)
            )
            {
                corrections.Add(new FigureCorrection(before, point));
            }

            last[point.Source.Key] = point;
        }

        return corrections;
    }
}
