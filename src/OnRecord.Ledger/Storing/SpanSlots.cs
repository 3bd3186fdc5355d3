using OnRecord.Statements.Json;

namespace OnRecord.Ledger.Storing;

/// <summary>The lists of spans of a statement, each with the name that it has in the table <c>spans</c>.</summary>
internal static class SpanSlots
{
    public const string Source = "source";
    public const string Cue = "cue";
    public const string Content = "content";

    private static readonly IReadOnlyList<Slot> Slots = Enum.GetValues<Slot>();

    /// <summary>All of them; names as in <c>docs/statement.md</c>.</summary>
    public static IReadOnlyList<SpanField> All { get; } =
    [
        new(Source, statement => statement.Source, _ => null),
        new(Cue, statement => statement.Cue, _ => null),
        new(Content, statement => statement.Content, _ => null),
        .. Slots.Select(slot => new SpanField(
            slot.ToWireName(),
            statement => statement.Setting[slot],
            statement => ConfidenceOf(statement.Setting, slot)
        )),
    ];

    /// <summary>The setting of the spans under these names.</summary>
    public static Setting SettingOf(Func<string, IReadOnlyList<(TextSpan Span, float? Confidence)>> spans) =>
        Slots.Aggregate(
            Setting.Empty,
            (setting, slot) =>
                spans(slot.ToWireName()) is { Count: > 0 } found
                    ? setting.With(slot, [.. found.Select(item => item.Span)], found[0].Confidence)
                    : setting
        );

    /// <summary>The slot of a name.</summary>
    /// <exception cref="LedgerException">It is no slot's name.</exception>
    public static Slot SlotOf(string name)
    {
        foreach (var slot in Slots)
        {
            if (slot.ToWireName() == name)
            {
                return slot;
            }
        }

        throw new LedgerException(LedgerFailure.Damaged, $"'{name}' is no field of a statement.");
    }

    private static float? ConfidenceOf(Setting setting, Slot slot) =>
        (int)slot < setting.Confidence.Count ? setting.Confidence[(int)slot] : null;
}

/// <summary>A list of spans of a statement.</summary>
/// <param name="Name">Its name in the table <c>spans</c>.</param>
/// <param name="Spans">The spans.</param>
/// <param name="Confidence">How sure the reader is of them, 0 to 1; null where nobody says.</param>
internal sealed record SpanField(
    string Name,
    Func<Statement, IReadOnlyList<TextSpan>> Spans,
    Func<Statement, float?> Confidence
);
