using OnRecord.Claims.Origins;

namespace OnRecord.Wording;

/// <summary>Where claims come from, in words.</summary>
public static class OriginWording
{
    /// <summary>For example "14 articles · 9 publishers · 2 origins, 5 unknown".</summary>
    public static string Of(OriginCount count) =>
        $"{LabelWording.Counted(count.Articles, "article")} · {LabelWording.Counted(count.Publishers, "publisher")} · {Origins(count)}";

    /// <summary>For example "2 origins, 5 unknown".</summary>
    public static string Origins(OriginCount count) =>
        (count.Origins, count.Unknown) switch
        {
            (0, 0) => "told as so by nobody",
            (0, var unknown) => string.Create(CultureInfo.InvariantCulture, $"no known origin, {unknown:#,0} unknown"),
            (var known, 0) => LabelWording.Counted(known, "origin"),
            var (known, unknown) => string.Create(
                CultureInfo.InvariantCulture,
                $"{LabelWording.Counted(known, "origin")}, {unknown:#,0} unknown"
            ),
        };

    /// <summary>A place on a trail: a speaker or outlet by name, an article by publisher and day.</summary>
    public static string Of(OriginPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return VisibleText.Line(place.Name) + (place.Day is { } day ? $", {TimeWording.Of(day)}" : "");
    }

    /// <summary>The words between the two places of a step: "has it from".</summary>
    public static string Between(OriginEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return edge.Kind switch
        {
            TrailKind.OnRecord => "has it on the record from",
            TrailKind.Told => "says that it was told to",
            TrailKind.Cited => "has it from",
            TrailKind.Credited => "is credited as a whole to",
            TrailKind.Contributed => "names a contribution of",
            TrailKind.Copied when edge.IsDirected => "has a passage that stands in",
            TrailKind.Copied => "shares a passage, which was first is not known, with",
            _ => edge.From.Kind is OriginPlaceKind.Outlet ? "says whence in" : "is an article of",
        };
    }

    /// <summary>What tells a step, each in a few words.</summary>
    public static IEnumerable<string> Because(OriginEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        if (edge.Kind is TrailKind.Copied)
        {
            yield return LabelWording.Counted(edge.SharedWords, "common word");
        }

        foreach (var evidence in edge.Evidence)
        {
            var words = VisibleText.Line(evidence.Words);
            yield return evidence.From is { } from
                ? $"{VisibleText.Line(from)}: {Shortened(words)}"
                : $"“{Shortened(words)}”";
        }
    }

    private static string Shortened(string words) => words.Length <= 160 ? words : words[..150].TrimEnd() + " …";
}
