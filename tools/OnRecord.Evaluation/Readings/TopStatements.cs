namespace OnRecord.Evaluation.Readings;

/// <summary>Takes statements without a parent from a list, and mends the indices of what they answer.</summary>
internal static class TopStatements
{
    public static IReadOnlyList<Attribution> Of(IReadOnlyList<Attribution> attributions)
    {
        var kept = Enumerable.Range(0, attributions.Count).Where(index => attributions[index].Parent is null).ToList();
        return
        [
            .. kept.Select(index =>
                attributions[index] with
                {
                    Answers =
                        attributions[index].Answers is { } answers && kept.Contains(answers)
                            ? kept.IndexOf(answers)
                            : null,
                }
            ),
        ];
    }
}
