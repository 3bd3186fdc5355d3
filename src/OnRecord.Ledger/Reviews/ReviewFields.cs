using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Reviews;

/// <summary>The fields of a statement that people can correct.</summary>
public static class ReviewFields
{
    internal const string Review = "review";
    internal const string Open = "open";
    internal const string Kind = "kind";
    internal const string Act = "act";
    internal const string Certainty = "certainty";
    internal const string Form = "form";
    internal const string Speaker = "speaker";

    private static readonly string[] Labels = [Kind, Act, Certainty, Form];
    private static readonly string[] SpanFields = [.. SpanSlots.All.Select(field => field.Name)];

    /// <summary>Their names: labels, speaker, then those whose value is a list of spans.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Labels, Speaker, .. SpanFields];

    /// <summary>Whether the value of a field is a list of spans.</summary>
    public static bool IsSpans(string field) => SpanFields.Contains(field);

    /// <summary>The labels that a field can have; empty when its value is no label.</summary>
    public static IReadOnlyCollection<string> LabelsOf(string field) =>
        field switch
        {
            Kind => [.. StoredNames.Kinds.Keys],
            Act => [.. StoredNames.Acts.Keys],
            Certainty => [.. StoredNames.Certainties.Keys],
            Form => [.. StoredNames.Forms.Keys],
            _ => [],
        };
}
