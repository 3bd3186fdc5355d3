namespace OnRecord.Corpora.Attributions;

/// <summary>One of the nine slots of a setting.</summary>
/// <param name="Name">Its name in <c>docs/slots.md</c>.</param>
/// <param name="Spans">Takes its spans from a setting.</param>
public sealed record SettingSlot(string Name, Func<Setting, IReadOnlyList<TextSpan>> Spans)
{
    /// <summary>The nine slots, in the order of the scheme.</summary>
    public static IReadOnlyList<SettingSlot> All { get; } =
    [
        new("addressee", setting => setting.Addressee),
        new("target", setting => setting.Target),
        new("occasion", setting => setting.Occasion),
        new("when", setting => setting.When),
        new("evidence", setting => setting.Evidence),
        new("relay", setting => setting.Relay),
        new("repetition", setting => setting.Repetition),
        new("anonymity", setting => setting.Anonymity),
        new("response_to", setting => setting.ResponseTo),
    ];
}
