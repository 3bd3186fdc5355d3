namespace OnRecord.Cli.Wording;

/// <summary>Labels and values in the words that a reader of news needs no manual for.</summary>
internal static class LabelWording
{
    /// <summary>How a source presents a content, to follow an act: "asserts, as possible".</summary>
    public static string Of(Certainty certainty) =>
        certainty switch
        {
            Certainty.CertainlySo => "as certain",
            Certainty.ProbablySo => "as probable",
            Certainty.PossiblySo => "as possible",
            Certainty.CertainlyNot => "as certainly not so",
            Certainty.ProbablyNot => "as probably not so",
            Certainty.PossiblyNot => "as possibly not so",
            _ => "without commitment",
        };

    /// <summary>A figure as a value: <c>about 3,000 soldiers</c>, <c>2,000 to 3,000</c>; null when it has neither number nor end.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="counted">What is counted, made safe to show; null when the article does not say.</param>
    public static string? Of(Figure figure, string? counted)
    {
        var number = NumberOf(figure);
        if (number is null)
        {
            return null;
        }
        var unit = figure.Unit is { } name
            ? name switch
            {
                "%" => " %",
                "share" => " of",
                _ => " " + name,
            }
            : "";
        return number + unit + (counted is null ? "" : " " + counted);
    }

    /// <summary>A day or a span of days: <c>2024-10-22</c>, <c>2024-08-01 to 2024-08-10</c>; null when it cannot be told.</summary>
    public static string? Of(TimeExpression time) =>
        (time.From, time.To) switch
        {
            ({ } from, { } to) when from == to => Day(from),
            ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
            ({ } from, null) => $"from {Day(from)}",
            (null, { } to) => $"until {Day(to)}",
            _ => null,
        };

    /// <summary>A probability in whole percent, never rounded up to certainty.</summary>
    public static string Percent(float confidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Min(99, (int)MathF.Round(confidence * 100))} %");

    private static string? NumberOf(Figure figure)
    {
        if (figure is { Value: null, Low: { } low, High: { } high })
        {
            return $"{Number(low)} to {Number(high)}";
        }
        var value = figure.Value ?? figure.Low ?? figure.High;
        if (value is not { } number)
        {
            return null;
        }
        var bound = figure.Bound switch
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
        return bound + Number(number);
    }

    private static string Number(decimal number) =>
        Math.Round(number, 3).ToString("#,0.##########", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
