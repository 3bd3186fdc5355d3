namespace OnRecord.Evaluation.Readings;

/// <summary>Turns what the reader found into the form that scorers compare.</summary>
public static class ReadAttributions
{
    /// <summary>The statements of a reading, in its order, with parents and answers as indices of the result.</summary>
    public static IReadOnlyList<Attribution> From(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var indices = new Dictionary<int, int>();
        for (var i = 0; i < reading.Statements.Count; i++)
        {
            indices.Add(reading.Statements[i].Number, i);
        }

        return [.. reading.Statements.Select(statement => From(statement, indices))];
    }

    /// <summary>The names of a statement's speakers as people label them; empty when it has none.</summary>
    internal static string SpeakerOf(Statement statement) =>
        string.Join(" | ", statement.Speakers.Select(speaker => speaker.Name));

    private static Attribution From(Statement statement, Dictionary<int, int> indices) =>
        new()
        {
            Source = statement.Source,
            Cue = statement.Cue,
            Content = statement.Content,
            Act = statement.Act?.Value,
            Certainty = statement.Certainty?.Value,
            Kind = statement.Kind?.Value,
            Speaker = SpeakerOf(statement),
            Setting = statement.Setting,
            Parent = statement.Parent is { } parent ? indices[parent] : null,
            Answers = statement.Answers is { } answers ? indices[answers] : null,
            Confidence = new AttributionConfidence
            {
                Spans = statement.Confidence,
                Act = statement.Act?.Confidence,
                Certainty = statement.Certainty?.Confidence,
                Kind = statement.Kind?.Confidence,
                Speaker = statement.Speakers.Count > 0 ? statement.Speakers.Min(speaker => speaker.Confidence) : null,
            },
        };
}
