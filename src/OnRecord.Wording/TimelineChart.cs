using OnRecord.Claims;
using OnRecord.Claims.Positions;

namespace OnRecord.Wording;

/// <summary>
/// Positions on a claim as a drawing: a lane an actor, a mark a statement at its day, marks of another shape for each position, and
/// a column for what has no day.
/// </summary>
/// <remarks>A list or table beside it holds the same data; the drawing is hidden from screen readers.</remarks>
public sealed class TimelineChart(Claim claim)
{
    private const int LabelWidth = 220;
    private const int PlotWidth = 560;
    private const int UndatedWidth = 90;
    private const int LaneHeight = 28;
    private const int Top = 8;
    private const int Axis = 26;
    private const int MostLanes = 12;
    private const int MostLetters = 28;

    // Marks of one day in one lane stand beside each other, so many at most.
    private const int MarkStep = 9;
    private const int MostBeside = 6;

    /// <summary>Actors without a lane of their own, since the drawing is for the first twelve.</summary>
    public int LeftOut => Math.Max(0, claim.Positions.Count - MostLanes);

    /// <summary>The SVG element; empty when fewer than two statements could be told apart by it.</summary>
    public override string ToString()
    {
        var timeline = claim.Timeline;
        if (timeline.Dated.Count < 2)
        {
            return "";
        }

        var lanes = claim.Positions.Take(MostLanes).ToList();
        var (first, last) = (timeline.Dated[0].Day!.Value, timeline.Dated.Max(statement => statement.Day!.Value));
        var plot = (lanes.Count * LaneHeight) + Top;
        var width = LabelWidth + PlotWidth + (timeline.Undated.Count > 0 ? UndatedWidth : 20);
        var html = new HtmlText();
        html.Markup(
            $"<svg class=\"chart timeline-chart\" aria-hidden=\"true\" viewBox=\"0 0 {width} {plot + Axis}\" width=\"{width}\" height=\"{plot + Axis}\">\n"
        );
        WriteAxis(html, plot, first, last, timeline.Undated.Count > 0);
        for (var lane = 0; lane < lanes.Count; lane++)
        {
            WriteLane(html, lanes[lane], Top + (lane * LaneHeight) + (LaneHeight / 2), first, last);
        }

        return html.Raw("</svg>\n").ToString();
    }

    private static void WriteAxis(HtmlText html, int plot, DateOnly first, DateOnly last, bool hasUndated)
    {
        var end = LabelWidth + PlotWidth;
        html.Markup($"<line class=\"axis\" x1=\"{LabelWidth}\" y1=\"{plot}\" x2=\"{end}\" y2=\"{plot}\"/>\n");
        html.Markup($"<text x=\"{LabelWidth}\" y=\"{plot + 18}\">{PositionWording.Day(first)}</text>\n");
        if (last > first)
        {
            html.Markup(
                $"<text x=\"{end}\" y=\"{plot + 18}\" text-anchor=\"end\">{PositionWording.Day(last)}</text>\n"
            );
        }

        if (hasUndated)
        {
            html.Markup($"<text x=\"{end + 26}\" y=\"{plot + 18}\">undated</text>\n");
        }
    }

    private static void WriteLane(HtmlText html, HeldPosition held, int y, DateOnly first, DateOnly last)
    {
        html.Markup(
            $"<text x=\"{LabelWidth - 14}\" y=\"{y + 4}\" text-anchor=\"end\">{Shortened(PositionWording.NameOf(held.Actor))}</text>\n"
        );
        html.Markup(
            $"<line class=\"lane\" x1=\"{LabelWidth}\" y1=\"{y}\" x2=\"{LabelWidth + PlotWidth}\" y2=\"{y}\"/>\n"
        );
        foreach (var day in held.Statements.GroupBy(statement => statement.Day))
        {
            var x = day.Key is { } known ? At(known, first, last) : LabelWidth + PlotWidth + 34;
            foreach (var (statement, i) in day.Take(MostBeside).Select((statement, i) => (statement, i)))
            {
                WriteMark(html, statement.Position.Stance, x + (i * MarkStep), y);
            }
        }
    }

    // Shape as well as colour tells positions apart.
    private static void WriteMark(HtmlText html, Stance stance, int x, int y)
    {
        switch (stance)
        {
            case Stance.Affirms:
                html.Markup($"<circle class=\"for\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>\n");
                break;
            case Stance.Denies:
                html.Markup($"<path class=\"against\" d=\"M{x - 5} {y - 5}l10 10m0 -10l-10 10\"/>\n");
                break;
            case Stance.Doubts:
                html.Markup($"<path class=\"against\" d=\"M{x - 5} {y + 4}h10l-5 -9z\"/>\n");
                break;
            case Stance.Neither:
                html.Markup($"<path class=\"open\" d=\"M{x - 4} {y - 4}h8v8h-8z\"/>\n");
                break;
            default:
                html.Markup($"<circle class=\"told\" cx=\"{x}\" cy=\"{y}\" r=\"3\"/>\n");
                break;
        }
    }

    private static int At(DateOnly day, DateOnly first, DateOnly last) =>
        last == first
            ? LabelWidth + 8
            : LabelWidth
                + 8
                + (int)(
                    (long)(PlotWidth - 16) * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber)
                );

    private static string Shortened(string name)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements <= MostLetters
            ? name
            : letters.SubstringByTextElements(0, MostLetters - 1) + "…";
    }
}
