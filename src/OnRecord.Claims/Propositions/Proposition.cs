namespace OnRecord.Claims.Propositions;

/// <summary>What one statement says, in the form in which it is compared with others. Immutable.</summary>
/// <remarks>
/// Terms are for comparing, never for showing: words cut to their stems, words of one meaning under one term
/// (<c>data/lexicons/claim-words.tsv</c>), countries under their code. All lists are sorted and hold nothing twice.
/// </remarks>
public sealed record Proposition
{
    /// <summary>The text that is encoded: the content in one line, with a subject that it leaves out, and with <c>some</c> for its figures.</summary>
    public required string Wording { get; init; }

    /// <summary>What it is about, without names, numbers and grammar.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Who and what is named in it: words of names, and countries as <c>cc:RU</c>.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What is counted in it.</summary>
    public IReadOnlyList<CountedThing> Counted { get; init; } = [];

    /// <summary>First day of the times in it; null when it names none that can be told.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the times in it; null when it names none that can be told.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether its main clause is negated ("there was no rain").</summary>
    public bool IsNegated { get; init; }

    /// <summary>Its sentences and their parts, where some are negated and some are not; else empty.</summary>
    public IReadOnlyList<PropositionSide> Sides { get; init; } = [];

    /// <summary>Whether it says that something was done and not who did it ("shots were fired").</summary>
    public bool LacksAgent { get; init; }

    /// <summary>The names that stand most often in its article, as in <see cref="Names"/>.</summary>
    public IReadOnlyList<string> Matter { get; init; } = [];
}

/// <summary>A figure of a proposition.</summary>
/// <param name="Thing">What is counted, as a term, or its unit; empty when the article does not say.</param>
/// <param name="Low">The least that it can be; null when it is open below.</param>
/// <param name="High">The most that it can be; null when it is open above.</param>
public readonly record struct CountedThing(string Thing, decimal? Low, decimal? High)
{
    /// <summary>Whether both may be true of one number.</summary>
    public bool MayAgree(CountedThing other) =>
        (Low is null || other.High is null || Low <= other.High)
        && (High is null || other.Low is null || other.Low <= High);
}
