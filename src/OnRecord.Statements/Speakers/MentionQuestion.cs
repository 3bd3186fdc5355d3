namespace OnRecord.Statements.Speakers;

/// <summary>What sort of mention asks to be resolved.</summary>
/// <remarks>The numbers are columns of the model's input: never renumber.</remarks>
internal enum MentionType
{
    /// <summary>"he" or "she".</summary>
    Person = 0,

    /// <summary>"it".</summary>
    Thing = 1,

    /// <summary>"they".</summary>
    They = 2,

    /// <summary>"who", "which", "that".</summary>
    Relative = 3,

    /// <summary>A person's role or relation.</summary>
    Role = 4,

    /// <summary>Several people.</summary>
    Group = 5,

    /// <summary>An organization's or news organization's description.</summary>
    Organization = 6,

    /// <summary>A government's description.</summary>
    Government = 7,

    /// <summary>A text, data or image.</summary>
    Document = 8,

    /// <summary>A description with a noun outside the lexicon.</summary>
    Other = 9,

    /// <summary>A person by family.</summary>
    Kin = 10,

    /// <summary>"we" outside of quotations and "our".</summary>
    We = 11,

    /// <summary>Somebody whose identity is held back.</summary>
    Vague = 12,
}

/// <summary>One mention with the readings that it may have.</summary>
/// <param name="Statement">Index of the statement whose source it is.</param>
/// <param name="Part">The mention.</param>
/// <param name="Type">What sort of mention it is.</param>
/// <param name="Options">What it may mean; null stands for nothing else than itself.</param>
/// <param name="Rows">[options, <see cref="MentionFeatures.Count"/>].</param>
internal sealed record MentionQuestion(
    int Statement,
    SourcePart Part,
    MentionType Type,
    IReadOnlyList<Antecedent?> Options,
    float[] Rows
);
