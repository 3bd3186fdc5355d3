namespace OnRecord.Corpora.Attributions;

/// <summary>The names that <c>docs/labels.md</c> gives the values of the labels.</summary>
public static class LabelNames
{
    private static readonly string[] Certainties = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "U"];

    /// <summary>For example <c>withholds</c>.</summary>
    public static string Name(Act act) => act.ToString().ToLowerInvariant();

    /// <summary>For example <c>CT+</c>.</summary>
    public static string Name(Certainty certainty) => Certainties[(int)certainty];

    /// <summary>For example <c>person</c>.</summary>
    public static string Name(SourceKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The act of that name; null when there is none.</summary>
    public static Act? ParseAct(string name) => Parse(name, Enum.GetValues<Act>(), Name);

    /// <summary>The certainty of that name; null when there is none.</summary>
    public static Certainty? ParseCertainty(string name) => Parse(name, Enum.GetValues<Certainty>(), Name);

    /// <summary>The source kind of that name; null when there is none.</summary>
    public static SourceKind? ParseKind(string name) => Parse(name, Enum.GetValues<SourceKind>(), Name);

    private static T? Parse<T>(string name, T[] values, Func<T, string> nameOf)
        where T : struct
    {
        foreach (var value in values)
        {
            if (string.Equals(nameOf(value), name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }
}
