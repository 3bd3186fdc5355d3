namespace OnRecord.Statements;

/// <summary>What a name stands for.</summary>
/// <remarks>The numbers are classes of the model: never renumber.</remarks>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person = 0,

    /// <summary>An organization.</summary>
    Organization = 1,

    /// <summary>A place, a country included.</summary>
    Location = 2,
}

/// <summary>A proper name in the text.</summary>
/// <param name="Span">The very characters.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Confidence">Probability that span and kind are right, 0 to 1.</param>
public readonly record struct NameMention(TextSpan Span, NameKind Kind, float Confidence);
