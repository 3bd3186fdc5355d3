using OnRecord.Claims;
using OnRecord.Claims.Grouping;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Series;
using OnRecord.Cli.Cards;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Claiming;

/// <summary>A claim for people: wording, positions, timeline, figures, and what was lost.</summary>
internal sealed class ClaimPrinter(TextWriter output, CardLayout layout, TimelineOrder order)
{
    private const int Step = 2;

    private readonly StyledWriter writer = new(output, layout.Colored);

    /// <summary>Writes it.</summary>
    public void Write(Claim claim)
    {
        Line(0, new Run(VisibleText.Line(claim.Wording.Content), Role.Title));
        Line(Step, new Run($"{PositionWording.Speakers(claim.Wording)} · {Place(claim.Wording)}", Role.Faint));
        var extent = $"{LabelWording.Counted(claim.Statements.Count, "statement")} · {OriginWording.Of(claim.Count)}";
        Line(Step, new Run($"{extent} · first in {Place(claim.First)}", Role.Faint));
        WritePositions(claim);
        WriteTimeline(claim);
        WriteChanges(claim);
        foreach (var series in claim.Figures)
        {
            WriteFigures(series);
        }
        WriteErosions(claim);
        new TrailPrinter(Heading, Line).Write(claim);
    }

    private void WritePositions(Claim claim)
    {
        Heading("Positions");
        foreach (var held in claim.Positions)
        {
            var since = held.Since is { } day ? $", since {PositionWording.Day(day)}" : "";
            Line(
                Step,
                new Run(PositionWording.NameOf(held.Actor), Role.Source),
                new Run(" " + PositionWording.Of(held.Position), RoleOf(held.Position)),
                new Run(since, Role.Plain),
                new Run($"  {string.Join(" ", held.Statements.Select(statement => statement.Id))}", Role.Faint)
            );
        }
    }

    private void WriteTimeline(Claim claim)
    {
        Heading("Timeline (* day of publication)");
        var events = order == TimelineOrder.Newest ? claim.Timeline.LatestFirst : claim.Timeline.Dated;
        foreach (var statement in events.Concat(claim.Timeline.Undated))
        {
            Line(
                Step,
                new Run(PositionWording.DayOf(statement), Role.Faint),
                new Run("  " + PositionWording.Speakers(statement), Role.Source),
                new Run(" " + PositionWording.Of(statement.Position), RoleOf(statement.Position)),
                new Run($"  {Place(statement)}", Role.Faint)
            );
            Line(2 * Step, new Run(Sentence(statement), Role.Plain));
            if (EvidenceOf(statement) is { Length: > 0 } evidence)
            {
                Line(2 * Step, new Run($"on the ground of {evidence}", Role.Value));
            }
            if (statement.Reason is { } reason)
            {
                Line(2 * Step, new Run($"grouped because {ReasonOf(reason)}", Role.Faint));
            }
        }
    }

    private void WriteChanges(Claim claim)
    {
        if (claim.Timeline.Flips.Count > 0)
        {
            Heading("Changes of position");
        }
        foreach (var flip in claim.Timeline.Flips)
        {
            Line(
                Step,
                new Run(PositionWording.NameOf(flip.Actor), Role.Source),
                new Run(
                    $": on {PositionWording.Day(flip.Before.Day!.Value)} {PositionWording.Of(flip.Before.Position)}, on {PositionWording.Day(flip.Day)} {PositionWording.Of(flip.After.Position)}",
                    Role.Plain
                ),
                new Run($"  {flip.Before.Id} {flip.After.Id}", Role.Faint)
            );
        }
        if (claim.Timeline.Versions.Count > 0)
        {
            Heading("In changed articles");
        }
        foreach (var change in claim.Timeline.Versions)
        {
            Line(
                Step,
                new Run(
                    $"{change.Seen.UtcDateTime:yyyy-MM-dd} {PositionWording.Of(change)}: {VisibleText.Line(change.Address)}",
                    Role.Plain
                ),
                new Run($"  {change.Before?.Id} {change.After?.Id}", Role.Faint)
            );
        }
    }

    private void WriteFigures(FigureSeries series)
    {
        Heading($"Figures: {VisibleText.Line(series.Thing)}{(series.Diverges ? " (they differ)" : "")}");
        foreach (var point in series.Points)
        {
            var day = point.Day is { } known ? PositionWording.Day(known) + (point.IsAsOf ? "" : "*") : "undated";
            Line(
                Step,
                new Run(day, Role.Faint),
                new Run("  " + PositionWording.NameOf(point.Source), Role.Source),
                new Run("  " + VisibleText.Line(point.Words), Role.Value),
                new Run(point.Scope is { } scope ? " " + VisibleText.Line(scope) : "", Role.Plain),
                new Run($"  {point.Statement.Id}", Role.Faint)
            );
        }
        foreach (var correction in series.Corrections)
        {
            Line(
                Step,
                new Run(
                    $"{PositionWording.NameOf(correction.After.Source)} said {VisibleText.Line(correction.Before.Words)} before, and {VisibleText.Line(correction.After.Words)} after",
                    Role.Denial
                ),
                new Run($"  {correction.Before.Statement.Id} {correction.After.Statement.Id}", Role.Faint)
            );
        }
    }

    private void WriteErosions(Claim claim)
    {
        if (claim.Erosions.Count == 0)
        {
            return;
        }
        Heading("Lost on the way");
        foreach (var erosion in claim.Erosions)
        {
            Line(Step, new Run(PositionWording.Of(erosion.Kind), Role.Denial));
            foreach (var statement in new[] { erosion.Before, erosion.After })
            {
                Line(
                    2 * Step,
                    new Run($"{PositionWording.DayOf(statement)} {Place(statement)}: ", Role.Faint),
                    new Run(Sentence(statement), Role.Plain)
                );
            }
        }
    }

    private static string ReasonOf(ClaimReason reason) =>
        reason.Basis switch
        {
            LinkBasis.Person => $"a person put it with {reason.With}",
            LinkBasis.Answer => $"it answers or passes on {reason.With}",
            _ => VisibleText.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it is like {reason.With} ({reason.Score * 100:0} %): {string.Join("; ", reason.Because)}"
                )
            ),
        };

    private static string EvidenceOf(ClaimStatement statement) =>
        VisibleText.Line(
            string.Join(", ", statement.Statement.Setting.Evidence.Select(span => statement.Article.Text[span]))
        );

    /// <summary>Source, cue and content in the order of the text.</summary>
    private static string Sentence(ClaimStatement statement)
    {
        var said = statement.Statement;
        var parts = said.Source.Concat(said.Cue).Concat(said.Content).Distinct().Order();
        return VisibleText.Line(string.Join(" … ", parts.Select(span => statement.Article.Text[span])));
    }

    private static string Place(ClaimStatement statement) =>
        VisibleText.Line(string.Join(" · ", new[] { statement.Id, statement.Article.Publisher }.OfType<string>()));

    private static Role RoleOf(Position position) =>
        position.Stance is Stance.Affirms ? Role.Value
        : position.Stance is Stance.Denies or Stance.Doubts or Stance.Neither ? Role.Denial
        : Role.Plain;

    private void Heading(string text)
    {
        writer.WriteLine();
        Line(0, new Run(text, Role.Title));
    }

    private void Line(int indent, params IReadOnlyList<Run> runs)
    {
        foreach (var line in LineWrapper.Wrap(runs, Math.Max(20, layout.Width - indent)))
        {
            writer.WriteLine([new Run(new string(' ', indent), Role.Plain), .. line]);
        }
    }
}
