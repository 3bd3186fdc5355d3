using OnRecord.Claims.Series;

namespace OnRecord.Wording;

/// <summary>Figures of one thing as a drawing: a row a figure, its number or range on one scale from 0, open ends as arrows.</summary>
/// <remarks>The table beside it holds the same data; the drawing is hidden from screen readers.</remarks>
public sealed class FigureChart(FigureSeries series)
{
    private const int LabelWidth = 260;
    private const int PlotWidth = 460;
    private const int RowHeight = 26;
    private const int Margin = 30;
    private const int MostLetters = 34;

    /// <summary>The SVG element; empty when there is nothing to draw.</summary>
    public override string ToString()
    {
        var points = series.Points.Where(point => point.Middle is not null).ToList();
        var most = points.Select(Most).DefaultIfEmpty(0).Max();
        if (points.Count < 2 || most <= 0)
        {
            return "";
        }
        var height = (points.Count * RowHeight) + Margin;
        var html = new HtmlText();
        html.Markup(
            $"<svg class=\"chart\" aria-hidden=\"true\" viewBox=\"0 0 {LabelWidth + PlotWidth + Margin} {height}\" width=\"{LabelWidth + PlotWidth + Margin}\" height=\"{height}\">\n"
        );
        for (var row = 0; row < points.Count; row++)
        {
            WriteRow(html, points[row], row, most);
        }
        var axis = points.Count * RowHeight;
        html.Markup(
            $"<line class=\"axis\" x1=\"{LabelWidth}\" y1=\"{axis}\" x2=\"{LabelWidth + PlotWidth}\" y2=\"{axis}\"/>\n"
        );
        html.Markup($"<text x=\"{LabelWidth}\" y=\"{axis + 18}\" text-anchor=\"middle\">0</text>\n");
        html.Markup(
            $"<text x=\"{LabelWidth + PlotWidth}\" y=\"{axis + 18}\" text-anchor=\"middle\">{Math.Round(most, 3):#,0.###}</text>\n</svg>\n"
        );
        return html.ToString();
    }

    private static decimal Most(FigurePoint point) => point.Figure.High ?? point.Middle ?? 0;

    private static void WriteRow(HtmlText html, FigurePoint point, int row, decimal most)
    {
        var y = (row * RowHeight) + (RowHeight / 2);
        var day = point.Day is { } known ? PositionWording.Day(known) + " " : "";
        html.Markup(
            $"<text x=\"{LabelWidth - 10}\" y=\"{y + 4}\" text-anchor=\"end\">{Shortened(day + PositionWording.NameOf(point.Source))}</text>\n"
        );
        var middle = At(point.Middle!.Value, most);
        if (point.Figure is { Low: { } low, High: { } high })
        {
            html.Markup(
                $"<line class=\"range\" x1=\"{At(low, most)}\" y1=\"{y}\" x2=\"{At(high, most)}\" y2=\"{y}\"/>\n"
            );
        }
        else
        {
            html.Markup($"<circle cx=\"{middle}\" cy=\"{y}\" r=\"5\"/>\n");
        }
        // An arrow says that the number may be larger, or smaller.
        if (point.Range is { Low: not null, High: null })
        {
            html.Markup($"<path class=\"open\" d=\"M{middle + 7} {y}h14m-5 -4l5 4l-5 4\"/>\n");
        }
        else if (point.Range is { Low: null, High: not null })
        {
            html.Markup($"<path class=\"open\" d=\"M{middle - 7} {y}h-14m5 -4l-5 4l5 4\"/>\n");
        }
    }

    private static int At(decimal number, decimal most) =>
        LabelWidth + (int)Math.Round(Math.Clamp(number / most, 0, 1) * PlotWidth);

    private static string Shortened(string label)
    {
        var letters = new StringInfo(label);
        return letters.LengthInTextElements <= MostLetters
            ? label
            : letters.SubstringByTextElements(0, MostLetters - 1) + "…";
    }
}
