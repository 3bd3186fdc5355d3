using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Says what a figure counts, and within what ends.</summary>
internal static class Counting
{
    private const decimal Nearly = 0.1m;

    /// <summary>The thing and the ends; "about" leaves a tenth on both sides.</summary>
    public static CountedThing Of(Figure figure, SourceText text)
    {
        var thing = figure.Unit ?? "";
        if (figure.Counted is { } counted)
        {
            var last = WordScanner.Scan(text, counted).LastOrDefault(word => word.Kind == WordKind.Letters);
            thing = last.Lower is { Length: > 0 } lower ? ClaimTerms.OfWord(lower) : thing;
        }

        return new CountedThing(thing, LowOf(figure), HighOf(figure));
    }

    private static decimal? LowOf(Figure figure) =>
        figure.Bound switch
        {
            FigureBound.AtMost or FigureBound.FewerThan => null,
            FigureBound.About or FigureBound.JustBelow => figure.Value * (1 - Nearly),
            FigureBound.Between or FigureBound.Vague => figure.Low,
            _ => figure.Value,
        };

    private static decimal? HighOf(Figure figure) =>
        figure.Bound switch
        {
            FigureBound.AtLeast or FigureBound.MoreThan or FigureBound.Vague => null,
            FigureBound.About or FigureBound.JustAbove => figure.Value * (1 + Nearly),
            FigureBound.Between => figure.High,
            _ => figure.Value,
        };
}
