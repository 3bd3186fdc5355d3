using OnRecord.Claims;
using OnRecord.Claims.Origins;
using OnRecord.Cli.Terminal;

namespace OnRecord.Cli.Claiming;

/// <summary>Where a claim comes from, for people: the origins, what is not known, and every step with its reason.</summary>
internal sealed class TrailPrinter(Action<string> heading, Action<int, Run[]> line)
{
    private const int Step = 2;

    /// <summary>Writes it.</summary>
    public void Write(Claim claim)
    {
        var origins = claim.Origins;
        heading("Where it comes from");
        foreach (var origin in origins.Origins)
        {
            var kind = origin.Place.Kind is OriginPlaceKind.Speaker ? " on the record" : " (outlet)";
            line(
                Step,
                [
                    new Run(OriginWording.Of(origin.Place), Role.Source),
                    new Run($"{kind}, {LabelWording.Counted(origin.Articles.Count, "article")}", Role.Plain),
                    new Run($"  {string.Join(" ", origin.Articles)}", Role.Faint),
                ]
            );
        }
        foreach (var group in origins.Unknown)
        {
            var shared =
                group.Count > 1 ? $", {LabelWording.Counted(group.Count, "article")} that share their text" : "";
            line(
                Step,
                [new Run($"not known{shared}", Role.Denial), new Run($"  {string.Join(" ", group)}", Role.Faint)]
            );
        }
        if (origins.WithoutTelling.Count > 0)
        {
            line(
                Step,
                [
                    new Run("only a denial, doubt, question or no position", Role.Plain),
                    new Run($"  {string.Join(" ", origins.WithoutTelling)}", Role.Faint),
                ]
            );
        }
        foreach (var loop in origins.Loops)
        {
            var names = string.Join(", ", loop.Select(OriginWording.Of));
            line(Step, [new Run($"in a circle: {names} have it from one another", Role.Denial)]);
        }
        foreach (var edge in origins.Edges)
        {
            line(2 * Step, [new Run($"{Of(edge.From)} {OriginWording.Between(edge)} {Of(edge.To)}", Role.Plain)]);
            foreach (var reason in OriginWording.Because(edge))
            {
                line(3 * Step, [new Run(reason, Role.Faint)]);
            }
        }
    }

    private static string Of(OriginPlace place) =>
        OriginWording.Of(place) + (place.Kind is OriginPlaceKind.Article ? $" ({place.Key})" : "");
}
