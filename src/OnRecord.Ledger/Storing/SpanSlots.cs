namespace OnRecord.Ledger.Storing;

/// <summary>The lists of spans of a statement, each with the name that it has in the table <c>spans</c>.</summary>
internal static class SpanSlots
{
    public const string Source = "source";
    public const string Cue = "cue";
    public const string Content = "content";
    public const string Evidence = "evidence";

    /// <summary>All of them; names as in <c>docs/statement.md</c>.</summary>
    public static IReadOnlyList<(string Name, Func<Statement, IReadOnlyList<TextSpan>> Spans)> All { get; } =
    [
        (Source, statement => statement.Source),
        (Cue, statement => statement.Cue),
        (Content, statement => statement.Content),
        ("addressee", statement => statement.Setting.Addressee),
        ("target", statement => statement.Setting.Target),
        ("occasion", statement => statement.Setting.Occasion),
        ("when", statement => statement.Setting.When),
        (Evidence, statement => statement.Setting.Evidence),
        ("relay", statement => statement.Setting.Relay),
        ("repetition", statement => statement.Setting.Repetition),
        ("anonymity", statement => statement.Setting.Anonymity),
        ("response_to", statement => statement.Setting.ResponseTo),
    ];

    /// <summary>The setting of the spans under these names.</summary>
    public static Setting SettingOf(Func<string, IReadOnlyList<TextSpan>> spans) =>
        new()
        {
            Addressee = spans("addressee"),
            Target = spans("target"),
            Occasion = spans("occasion"),
            When = spans("when"),
            Evidence = spans(Evidence),
            Relay = spans("relay"),
            Repetition = spans("repetition"),
            Anonymity = spans("anonymity"),
            ResponseTo = spans("response_to"),
        };
}
