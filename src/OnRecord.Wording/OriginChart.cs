using OnRecord.Claims.Origins;

namespace OnRecord.Wording;

/// <summary>
/// Where a claim comes from as a drawing: speakers, outlets and articles in a column each, a line for each step of a trail, and
/// arcs between articles that share a passage.
/// </summary>
/// <remarks>It has a title and a description; a list beside it holds the same data with the reasons.</remarks>
public sealed class OriginChart(ClaimOrigins origins)
{
    private const int ColumnWidth = 270;
    private const int RowHeight = 26;
    private const int Top = 30;
    private const int ArcWidth = 90;
    private const int MostRows = 24;
    private const int MostLetters = 32;

    private readonly Dictionary<OriginPlace, (int X, int Y)> at = [];

    /// <summary>Places without a row of their own, since the drawing is for the first of each column.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The SVG element; empty when there is no step to draw.</summary>
    public override string ToString()
    {
        at.Clear();
        LeftOut = 0;
        if (origins.Edges.Count == 0)
        {
            return "";
        }

        var places = origins.Edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().ToList();
        var rows = new[] { OriginPlaceKind.Speaker, OriginPlaceKind.Outlet, OriginPlaceKind.Article }
            .Select((kind, column) => Column(places, kind, column * ColumnWidth))
            .Max();
        var (width, height) = ((3 * ColumnWidth) + ArcWidth, Top + (rows * RowHeight) + 6);
        var html = new HtmlText();
        html.Markup(
            $"<svg class=\"chart origin-chart\" role=\"img\" aria-labelledby=\"origin-title origin-desc\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n"
        );
        html.Markup(
            $"<title id=\"origin-title\">Where the claim comes from: {OriginWording.Of(origins.Count)}</title>\n"
        );
        html.Markup($"<desc id=\"origin-desc\">{Description()}</desc>\n");
        html.Markup($"<text class=\"head\" x=\"0\" y=\"14\">Speakers</text>\n");
        html.Markup($"<text class=\"head\" x=\"{ColumnWidth}\" y=\"14\">Outlets</text>\n");
        html.Markup($"<text class=\"head\" x=\"{2 * ColumnWidth}\" y=\"14\">Articles</text>\n");
        foreach (var edge in origins.Edges)
        {
            WriteEdge(html, edge);
        }

        var known = origins.Origins.Select(origin => origin.Place).ToHashSet();
        foreach (var (place, (x, y)) in at)
        {
            var mark = known.Contains(place) ? "origin" : "place";
            html.Markup(
                $"<circle class=\"{mark}\" cx=\"{x + 6}\" cy=\"{y}\" r=\"{(known.Contains(place) ? 6 : 4)}\"/>"
            );
            html.Markup($"<text x=\"{x + 17}\" y=\"{y + 4}\">{Shortened(OriginWording.Of(place))}</text>\n");
        }

        return html.Raw("</svg>\n").ToString();
    }

    private int Column(List<OriginPlace> places, OriginPlaceKind kind, int x)
    {
        var weights = origins.Origins.ToDictionary(origin => origin.Place, origin => origin.Articles.Count);
        var own = places
            .Where(place => place.Kind == kind)
            .OrderBy(place => place.Day ?? DateOnly.MaxValue)
            .ThenByDescending(place => weights.GetValueOrDefault(place))
            .ThenBy(place => place.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var (place, row) in own.Take(MostRows).Select((place, row) => (place, row)))
        {
            at.Add(place, (x, Top + (row * RowHeight) + (RowHeight / 2)));
        }

        LeftOut += Math.Max(0, own.Count - MostRows);
        return Math.Min(own.Count, MostRows);
    }

    private string Description()
    {
        var ends = origins.Origins.Select(origin =>
            $"{OriginWording.Of(origin.Place)}: {LabelWording.Counted(origin.Articles.Count, "article")}"
        );
        string[] open = origins.Unknown.Count > 0 ? [$"not known: {origins.Unknown.Sum(group => group.Count)}"] : [];
        return string.Join("; ", ends.Concat(open)) + ". The list below has every step with its reason.";
    }

    private void WriteEdge(HtmlText html, OriginEdge edge)
    {
        if (!at.TryGetValue(edge.From, out var from) || !at.TryGetValue(edge.To, out var to))
        {
            return;
        }

        var style = edge.Kind switch
        {
            TrailKind.Copied => edge.IsDirected ? "copied" : "copied unsure",
            TrailKind.Contributed => "unsure",
            _ => "step",
        };
        if (from.X == to.X)
        {
            var reach = from.X + ColumnWidth + Math.Min(ArcWidth - 6, 14 + (Math.Abs(from.Y - to.Y) / 3));
            var side = from.X + ColumnWidth - 14;
            html.Markup(
                $"<path class=\"{style}\" d=\"M{side} {from.Y}C{reach} {from.Y} {reach} {to.Y} {side} {to.Y}\"/>\n"
            );
            return;
        }

        var (left, right) = from.X < to.X ? (from, to) : (to, from);
        html.Markup(
            $"<path class=\"{style}\" d=\"M{left.X + 12} {left.Y}C{left.X + ColumnWidth - 40} {left.Y} {left.X + ColumnWidth - 40} {right.Y} {right.X} {right.Y}\"/>\n"
        );
    }

    private static string Shortened(string name)
    {
        var letters = new StringInfo(name);
        return letters.LengthInTextElements <= MostLetters
            ? name
            : letters.SubstringByTextElements(0, MostLetters - 1) + "…";
    }
}
