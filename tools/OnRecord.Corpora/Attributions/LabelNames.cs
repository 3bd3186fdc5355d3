using OnRecord.Statements.Json;

namespace OnRecord.Corpora.Attributions;

/// <summary>Finds the value of a label by the name that <see cref="WireNames"/> gives it.</summary>
public static class LabelNames
{
    /// <summary>The act of that name; null when there is none.</summary>
    public static Act? ParseAct(string name) => Parse(name, Enum.GetValues<Act>(), WireNames.ToWireName);

    /// <summary>The certainty of that name; null when there is none.</summary>
    public static Certainty? ParseCertainty(string name) =>
        Parse(name, Enum.GetValues<Certainty>(), WireNames.ToWireName);

    /// <summary>The source kind of that name; null when there is none.</summary>
    public static SourceKind? ParseKind(string name) => Parse(name, Enum.GetValues<SourceKind>(), WireNames.ToWireName);

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
