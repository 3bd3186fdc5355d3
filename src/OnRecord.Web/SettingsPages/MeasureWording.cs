namespace OnRecord.Web.SettingsPages;

/// <summary>Measured figures in plain words.</summary>
internal static class MeasureWording
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["linked.content"] = "statements found",
        ["linked.source_overlap"] = "statements found, and whose they are",
        ["linked.all_exact"] = "statements found, with source, attributing words and content to the letter",
        ["speaker.accuracy"] = "the speaker’s name, where the statement was found",
        ["act.accuracy"] = "what the source does, where the statement was found",
        ["certainty.accuracy"] = "how certain it is told, where the statement was found",
        ["kind.accuracy"] = "the kind of source, where the statement was found",
        ["slots.overlap.all"] = "to whom, on what occasion, by what evidence and the like",
        ["names.all"] = "names of persons, bodies and places",
    };

    /// <summary>What a figure tells a reader of news; null for one that only its makers need.</summary>
    /// <param name="name">As the model's package has it, such as <c>act.accuracy</c>.</param>
    public static string? Of(string name) => Words.GetValueOrDefault(name);
}
