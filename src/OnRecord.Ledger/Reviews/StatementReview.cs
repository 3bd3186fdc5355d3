using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Reviews;

/// <summary>A value that a person gave a field.</summary>
/// <param name="Field">One of <see cref="ReviewFields.All"/>, or <c>review</c>.</param>
/// <param name="Value">As in <see cref="Correction.Value"/>; for <c>review</c> accepted, rejected or edited.</param>
/// <param name="Spans">As in <see cref="Correction.Spans"/>.</param>
/// <param name="Author">Who gave it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record HumanValue(
    string Field,
    string Value,
    IReadOnlyList<TextSpan> Spans,
    string Author,
    DateTimeOffset MadeAt,
    string? Note
);

/// <summary>What people say of a statement, beside what was read.</summary>
/// <param name="Values">At most one for each field, in the order of their names.</param>
public sealed record StatementReview(IReadOnlyList<HumanValue> Values)
{
    /// <summary>Nobody has said anything.</summary>
    public static StatementReview None { get; } = new([]);

    /// <summary>How far people have looked at it.</summary>
    public ReviewState State =>
        Verdict is { } verdict ? ReviewStates.Find(verdict.Value) ?? ReviewState.Edited : ReviewState.Open;

    /// <summary>The value that decided <see cref="State"/>; null while that is open.</summary>
    public HumanValue? Verdict => Values.FirstOrDefault(value => value.Field == ReviewFields.Review);

    /// <summary>The statement with the values that people gave; theirs have the confidence 1.</summary>
    public Statement ApplyTo(Statement statement) => Values.Aggregate(statement, Apply);

    private static Statement Apply(Statement statement, HumanValue human) =>
        human.Field switch
        {
            ReviewFields.Review => statement,
            ReviewFields.Kind => statement with { Kind = Judged(StoredNames.Kinds, human.Value) },
            ReviewFields.Act => statement with { Act = Judged(StoredNames.Acts, human.Value) },
            ReviewFields.Certainty => statement with { Certainty = Judged(StoredNames.Certainties, human.Value) },
            ReviewFields.Form => statement with { Form = StoredNames.Forms.Read(human.Value) },
            ReviewFields.Speaker => statement with { Speakers = Speakers(statement, human.Value) },
            SpanSlots.Source => statement with { Source = human.Spans },
            SpanSlots.Cue => statement with { Cue = human.Spans },
            SpanSlots.Content => statement with { Content = human.Spans },
            var slot => statement with
            {
                Setting = statement.Setting.With(SpanSlots.SlotOf(slot), human.Spans, confidence: 1),
            },
        };

    private static Judged<T>? Judged<T>(IReadOnlyDictionary<string, T> names, string value)
        where T : struct, Enum => value.Length == 0 ? null : new Judged<T>(names.Read(value), 1);

    private static List<Speaker> Speakers(Statement statement, string names)
    {
        var kind =
            statement.Speakers.Count > 0 ? statement.Speakers[0].Kind : statement.Kind?.Value ?? SourceKind.Unspecified;
        return [.. names.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(name => new Speaker(name, kind, 1))];
    }
}
