using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;

namespace OnRecord.Claims.News;

/// <summary>What became of a claim because of articles that were added since a moment, whenever these were published.</summary>
/// <param name="Contested">The first new statement against others since which it is contested; null when it is not, or was before.</param>
/// <param name="Denied">The first new denial; null when there is none, or was one before.</param>
/// <param name="Confirmed">The first new confirmation; null when there is none, or was one before.</param>
/// <param name="Moved">Figures that no figure from before agrees with, each with the last one from before.</param>
public sealed record ClaimNews(
    PositionedStatement? Contested,
    PositionedStatement? Denied,
    PositionedStatement? Confirmed,
    IReadOnlyList<FigureCorrection> Moved
)
{
    /// <summary>Whether nothing of all this is so.</summary>
    public bool IsNothing => Contested is null && Denied is null && Confirmed is null && Moved.Count == 0;

    /// <summary>What became of a claim since a moment.</summary>
    /// <param name="statements">All its statements, in its order.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="since">Statements of articles that were first added then or later are new.</param>
    public static ClaimNews Of(
        IReadOnlyCollection<PositionedStatement> statements,
        IReadOnlyList<FigureSeries> figures,
        DateTimeOffset since
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(figures);
        var before = statements.Where(statement => statement.FirstSeen < since).ToList();
        var fresh = statements.Where(statement => statement.FirstSeen >= since).ToList();
        return new ClaimNews(
            IsContested(before) || !IsContested(statements)
                ? null
                : fresh.FirstOrDefault(IsAgainst) ?? fresh.FirstOrDefault(),
            FirstOf(before, fresh, statement => statement.Position.Stance == Stance.Denies),
            FirstOf(before, fresh, statement => statement.Confirms && statement.Position.Stance == Stance.Affirms),
            [.. figures.SelectMany(series => MovedIn(series, since))]
        );
    }

    private static PositionedStatement? FirstOf(
        List<PositionedStatement> before,
        List<PositionedStatement> fresh,
        Func<PositionedStatement, bool> holds
    ) => before.Any(holds) ? null : fresh.FirstOrDefault(holds);

    private static bool IsContested(IReadOnlyCollection<PositionedStatement> statements)
    {
        var against = statements.Where(IsAgainst).ToList();
        return statements
            .Where(statement => statement.Position.Stance == Stance.Affirms)
            .Any(one => against.Any(other => !KeysOf(one).SequenceEqual(KeysOf(other), StringComparer.Ordinal)));
    }

    private static bool IsAgainst(PositionedStatement statement) =>
        statement.Position.Stance is Stance.Denies or Stance.Doubts or Stance.Neither;

    private static IEnumerable<string> KeysOf(PositionedStatement statement) =>
        statement.Actors.Select(actor => actor.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<FigureCorrection> MovedIn(FigureSeries series, DateTimeOffset since)
    {
        var before = series.Points.Where(point => point.Statement.FirstSeen < since).ToList();
        return before.Count == 0
            ? []
            : series
                .Points.Where(point => point.Statement.FirstSeen >= since)
                .Where(point => !before.Any(old => old.Range.MayAgree(point.Range)))
                .Select(point => new FigureCorrection(before[^1], point));
    }
}
