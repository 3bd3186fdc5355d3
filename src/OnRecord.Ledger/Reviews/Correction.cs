namespace OnRecord.Ledger.Reviews;

/// <summary>What a person says of a statement, or of an article.</summary>
public sealed record Correction
{
    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>Number of the statement in the reading that is shown; null for <see cref="CorrectionVerb.Nothing"/>.</summary>
    public int? Statement { get; init; }

    /// <summary>What is done.</summary>
    public required CorrectionVerb Verb { get; init; }

    /// <summary>For an edit one of <see cref="ReviewFields.All"/>; else empty.</summary>
    public string Field { get; init; } = "";

    /// <summary>The new label, or the new names of the speakers in lines of their own; empty for none, and for spans.</summary>
    public string Value { get; init; } = "";

    /// <summary>The new spans, in the order of the text; empty for none, and for labels and speakers.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Who says it; not empty.</summary>
    public required string Author { get; init; }

    /// <summary>Why; null when nobody says.</summary>
    public string? Note { get; init; }
}

/// <summary>A correction as the ledger keeps it.</summary>
/// <param name="Id">Its number in this ledger; later ones are greater.</param>
/// <param name="Correction">
/// What was said. <see cref="Correction.Statement"/> is the number of the statement in the reading that is shown; null
/// when that reading does not have it.
/// </param>
/// <param name="Meant">The statement that was meant: its source, cue and content then; null for an article.</param>
/// <param name="MadeAt">When.</param>
public sealed record StoredCorrection(long Id, Correction Correction, Statement? Meant, DateTimeOffset MadeAt);
