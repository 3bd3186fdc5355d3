using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Reports;

namespace OnRecord.Evaluation.Floors;

/// <summary>Compares measured figures with their floors, and sets new floors.</summary>
public static class QualityGate
{
    /// <summary>How far below its floor a figure may be: half a point, or the weight of two cases where that is more.</summary>
    /// <remarks>
    /// A reader gives the same result on the same processor. Other processors multiply int8 numbers by other
    /// instructions, whose rounding and saturation move a few scores near a threshold.
    /// </remarks>
    public static double Noise(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return Math.Max(0.005, score.Gold > 0 ? 2.0 / score.Gold : 0);
    }

    /// <summary>The figures that are pinned where a set has them.</summary>
    public static IReadOnlyList<string> Pinned { get; } =
    [
        "statements/exact.all",
        "statements/exact.source",
        "statements/exact.cue",
        "statements/exact.content",
        "statements/token.content",
        "statements/linked.content",
        "statements/linked.source_content_exact",
        "statements/linked.all_exact",
        "statements/linked_direct.source_content_exact",
        "statements_top/exact.all",
        "statements_top/linked.all_exact",
        "nesting/parent",
        "nesting/answers",
        "answers_gold/answers",
        "labels/act.accuracy",
        "labels/act.macro_f1",
        "labels/certainty.accuracy",
        "labels/kind.accuracy",
        "labels_gold_spans/act.accuracy",
        "labels_gold_spans/certainty.accuracy",
        "labels_gold_spans/kind.accuracy",
        "speakers/speaker.accuracy",
        "slots/slots.exact.all",
        "slots/slots.overlap.all",
        "slots_gold_spans/slots.exact.all",
        "confidence/spans.calibration_error",
        "names/names.all",
        "claims/same_claim.judge",
        "claims/same_claim.groups",
        "claims/position",
        "tuning/same_claim.judge",
        "held_out/same_claim.judge",
        "held_out/same_claim.groups",
        "answers/answers.standard_cosine",
        "reuse.held_out/reuse",
        "origins.held_out/origins",
        "origins.held_out/same_trail",
        "origins.held_out/unknown_is_no_origin",
    ];

    /// <summary>What is wrong, a sentence each; empty when all floors hold.</summary>
    /// <param name="name">Name of the set.</param>
    /// <param name="floors">Its floors.</param>
    /// <param name="input">Hash of what was measured on.</param>
    /// <param name="sections">What was measured.</param>
    public static IReadOnlyList<string> Check(
        string name,
        FloorSet floors,
        string input,
        IReadOnlyList<ReportSection> sections
    )
    {
        ArgumentNullException.ThrowIfNull(floors);
        ArgumentNullException.ThrowIfNull(sections);
        if (floors.Input != input)
        {
            return
            [
                $"{name}: texts or annotations changed (floors are for input {floors.Input}, this is {input}). Look at the change, then set the floors anew.",
            ];
        }

        return [.. floors.Figures.SelectMany(floor => Check(name, floor.Key, floor.Value, Find(sections, floor.Key)))];
    }

    /// <summary>Floors at the figures measured; a floor only sinks when a reason is given.</summary>
    /// <remarks>A figure of 0 gets no floor: below it is nothing.</remarks>
    /// <param name="old">The floors until now; null when there are none. Floors for another input are forgotten.</param>
    /// <param name="input">Hash of what was measured on.</param>
    /// <param name="model">The model measured.</param>
    /// <param name="sections">What was measured.</param>
    /// <param name="reason">Why floors may sink; null when they may not.</param>
    public static FloorSet Set(
        FloorSet? old,
        string input,
        string model,
        IReadOnlyList<ReportSection> sections,
        string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(sections);
        var before = old?.Input == input ? old.Figures : new Dictionary<string, Floor>();
        var figures = new Dictionary<string, Floor>(before, StringComparer.Ordinal);
        foreach (var figure in Pinned)
        {
            if (
                Find(sections, figure) is { Value: { } value } found
                && (value > 0 || found.LowerIsBetter || before.ContainsKey(figure))
            )
            {
                figures[figure] = Set(before.GetValueOrDefault(figure), Round(value), found.LowerIsBetter, reason);
            }
        }

        return new FloorSet(input, model, figures);
    }

    private static Floor Set(Floor? old, double value, bool lowerIsBetter, string? reason)
    {
        if (old is null)
        {
            return new Floor(value, value);
        }

        if (!IsWorse(value, old.Best, lowerIsBetter))
        {
            return new Floor(value, value);
        }

        if (!IsWorse(value, old.Value, lowerIsBetter))
        {
            return old with { Value = value };
        }

        return reason is null ? old : old with { Value = value, Lowered = reason };
    }

    private static IEnumerable<string> Check(string name, string figure, Floor floor, Score? found)
    {
        if (found is null)
        {
            yield return $"{name}: {figure} has a floor but was not measured.";
            yield break;
        }

        if (IsWorse(floor.Value, floor.Best, found.LowerIsBetter) && string.IsNullOrWhiteSpace(floor.Lowered))
        {
            yield return Say(
                $"{name}: the floor of {figure} sank from {floor.Best:0.0000} to {floor.Value:0.0000} without a reason."
            );
        }

        if (found.Value is not { } value)
        {
            yield return $"{name}: {figure} is undefined.";
        }
        else if (
            IsWorse(value, floor.Value + (found.LowerIsBetter ? Noise(found) : -Noise(found)), found.LowerIsBetter)
        )
        {
            yield return Say($"{name}: {figure} is {value:0.0000}, its floor is {floor.Value:0.0000}.");
        }
    }

    private static bool IsWorse(double value, double than, bool lowerIsBetter) =>
        lowerIsBetter ? value > than : value < than;

    private static Score? Find(IReadOnlyList<ReportSection> sections, string figure)
    {
        var slash = figure.IndexOf('/', StringComparison.Ordinal);
        var (section, name) = (figure[..slash], figure[(slash + 1)..]);
        return sections
            .FirstOrDefault(candidate => candidate.Name == section)
            ?.Table.Scores.FirstOrDefault(candidate => candidate.Name == name);
    }

    private static double Round(double value) => Math.Round(value, 4);

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
