namespace OnRecord.Wording;

/// <summary>Figures as values in words: <c>about 3,000 soldiers</c>, <c>20 to 30 %</c>, <c>at least 5,000,000 USD aid</c>.</summary>
public static class FigureWording
{
    /// <summary>The value with what is counted, where and when; null when the figure has neither number nor end.</summary>
    public static string? Of(Figure figure, SourceText text)
    {
        if (ValueOf(figure) is not { } value)
        {
            return null;
        }
        var counted = figure.Counted is { } what ? VisibleText.Line(text.Slice(what)) : null;
        var of = figure.Unit == "share" && counted is not null ? "of " : "";
        var scope = figure.Scope is { } where ? VisibleText.Line(text.Slice(where)) : null;
        var words = string.Join(' ', new[] { value, of + counted, scope }.Where(part => part is { Length: > 0 }));
        return figure.AsOf is { } time ? $"{words}, {AsOf(time, text)}" : words;
    }

    /// <summary>Bound, number and unit; null when the figure has neither number nor end.</summary>
    public static string? ValueOf(Figure figure)
    {
        var factor = figure.Unit == "share" ? 100 : 1;
        if (figure is { Value: null, Low: { } low, High: { } high })
        {
            return $"{Number(low * factor)} to {Number(high * factor)}{UnitOf(figure.Unit, isOne: false)}";
        }
        if ((figure.Value ?? figure.Low ?? figure.High) is not { } number)
        {
            return null;
        }
        return BoundOf(figure) + Number(number * factor) + UnitOf(figure.Unit, number == 1);
    }

    private static string BoundOf(Figure figure) =>
        figure.Bound switch
        {
            FigureBound.About => "about ",
            FigureBound.AtLeast or FigureBound.Vague => "at least ",
            FigureBound.AtMost => "at most ",
            FigureBound.MoreThan => "more than ",
            FigureBound.FewerThan => "less than ",
            FigureBound.JustBelow => "nearly ",
            FigureBound.JustAbove => "just over ",
            _ when figure.Value is not null => "",
            _ => figure.Low is null ? "at most " : "at least ",
        };

    // Units come in the singular, save those that have none.
    private static string UnitOf(string? unit, bool isOne) =>
        unit switch
        {
            null => "",
            "share" or "%" => " %",
            "votes" or "years old" or "km" or "m" or "cm" or "mm" or "kg" or "mph" or "km/h" => " " + unit,
            "foot" => isOne ? " foot" : " feet",
            _ when isOne || unit.All(char.IsUpper) => " " + unit,
            _ when unit.EndsWith("ch", StringComparison.Ordinal) => $" {unit}es",
            _ when unit.EndsWith("ry", StringComparison.Ordinal) => $" {unit[..^1]}ies",
            _ => $" {unit}s",
        };

    private static string AsOf(TimeExpression time, SourceText text)
    {
        var days = TimeWording.Of(time) ?? VisibleText.Line(text.Slice(time.Span));
        return time.Form == TimeForm.During ? $"as of {days}" : days;
    }

    private static string Number(decimal number) =>
        Math.Round(number, 3).ToString("#,0.###", CultureInfo.InvariantCulture);
}
