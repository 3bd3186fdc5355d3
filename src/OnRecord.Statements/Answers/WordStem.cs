namespace OnRecord.Statements.Answers;

/// <summary>Cuts the ends of English words, so that "denied" and "denial" are near each other and "troop" and "troops" alike.</summary>
internal static class WordStem
{
    private const int Shortest = 4;
    private const int ShortLength = 6;

    private static readonly string[] Ends =
    [
        "ations",
        "ation",
        "ions",
        "ion",
        "ings",
        "ing",
        "ies",
        "ied",
        "ers",
        "er",
        "ed",
        "es",
        "ly",
        "s",
        "y",
        "e",
    ];

    /// <summary>A lower-case word without its first end that leaves at least four letters.</summary>
    internal static string Of(string lower)
    {
        foreach (var end in Ends)
        {
            if (lower.Length - end.Length >= Shortest && lower.EndsWith(end, StringComparison.Ordinal))
            {
                return lower[..^end.Length];
            }
        }

        return lower;
    }

    /// <summary>At most six letters of the stem: "allegations" and "alleged" have the same.</summary>
    internal static string Short(string lower) =>
        Of(lower) is { Length: > ShortLength } stem ? stem[..ShortLength] : Of(lower);
}
