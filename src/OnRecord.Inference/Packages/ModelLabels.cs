using OnRecord.Statements.Json;

namespace OnRecord.Inference.Packages;

/// <summary>What the columns of a model's scores stand for, in order.</summary>
/// <param name="Tags">Span tags.</param>
/// <param name="Names">Name tags.</param>
/// <param name="Act">Values of <see cref="Statements.Act"/>.</param>
/// <param name="Certainty">Values of <see cref="Statements.Certainty"/>.</param>
/// <param name="Kind">Values of <see cref="SourceKind"/>.</param>
/// <param name="Slots">Values of <see cref="Slot"/>.</param>
public sealed record ModelLabels(
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Act,
    IReadOnlyList<string> Certainty,
    IReadOnlyList<string> Kind,
    IReadOnlyList<string> Slots
)
{
    /// <summary>The columns that this version of OnRecord reads.</summary>
    public static ModelLabels Current { get; } =
        new(
            ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"],
            ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"],
            [.. Enum.GetValues<Act>().Select(act => act.ToWireName())],
            [.. Enum.GetValues<Certainty>().Select(certainty => certainty.ToWireName())],
            [.. Enum.GetValues<SourceKind>().Select(kind => kind.ToWireName())],
            [.. Enum.GetValues<Slot>().Select(slot => slot.ToWireName())]
        );

    /// <summary>The first list whose columns are not those of <see cref="Current"/>; null when all are.</summary>
    internal string? FirstDifference()
    {
        (string Name, IReadOnlyList<string> Given, IReadOnlyList<string> Wanted)[] lists =
        [
            ("tags", Tags, Current.Tags),
            ("names", Names, Current.Names),
            ("act", Act, Current.Act),
            ("certainty", Certainty, Current.Certainty),
            ("kind", Kind, Current.Kind),
            ("slots", Slots, Current.Slots),
        ];
        foreach (var (name, given, wanted) in lists)
        {
            if (!given.SequenceEqual(wanted, StringComparer.Ordinal))
            {
                return $"{name} [{string.Join(", ", given)}] instead of [{string.Join(", ", wanted)}]";
            }
        }

        return null;
    }
}
