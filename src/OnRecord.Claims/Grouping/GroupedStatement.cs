using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Grouping;

/// <summary>A statement as grouping sees it.</summary>
/// <param name="Id">Names it in the whole ledger; the order of ids decides where nothing else does.</param>
/// <param name="Article">Names its article.</param>
/// <param name="Day">Day of publication; null when unknown.</param>
public sealed record GroupedStatement(string Id, string Article, DateOnly? Day)
{
    /// <summary>What it says; null when it says nothing by itself, so that it can only go where <see cref="With"/> goes.</summary>
    public Proposition? Proposition { get; init; }

    /// <summary>Vector of the proposition's wording; null without a proposition.</summary>
    public ClaimVector? Vector { get; init; }

    /// <summary>The statement of its article that it denies, confirms or passes on; null when there is none.</summary>
    public string? With { get; init; }

    /// <summary>The statement that it stands inside; null when it stands in none.</summary>
    public string? Within { get; init; }

    /// <summary>Whether it says so little that it fits what says different things: "denied responsibility", "Varga's fate".</summary>
    internal bool SaysLittle => Proposition is { } own && own.Terms.Count(term => !ClaimTerms.IsOfSaying(term)) < 2;
}

/// <summary>What a person decided of the claim of a statement; the last decision on a statement counts.</summary>
/// <param name="Verb">What was decided.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Other">The other statement; null for a split that leaves it alone.</param>
public sealed record ClaimDecision(ClaimVerb Verb, string Statement, string? Other);

/// <summary>What people decide of claims.</summary>
public enum ClaimVerb
{
    /// <summary>The claims of both statements are one.</summary>
    Merge = 0,

    /// <summary>The statement leaves its claim, for that of the other statement or for one of its own.</summary>
    Split = 1,
}

/// <summary>Statements that say the same.</summary>
/// <param name="Members">Ids in order.</param>
/// <param name="Links">Why they are together: one link fewer than members, the strongest that join them.</param>
public sealed record ClaimGroup(IReadOnlyList<string> Members, IReadOnlyList<ClaimLink> Links);

/// <summary>Why two statements are in one group.</summary>
/// <param name="Left">The statement that joins.</param>
/// <param name="Right">The statement that it joins.</param>
/// <param name="Basis">On what ground.</param>
/// <param name="Score">Probability that both say the same, 0 to 1; 1 where it was not judged but told.</param>
public sealed record ClaimLink(string Left, string Right, LinkBasis Basis, double Score);

/// <summary>On what ground statements are put together.</summary>
public enum LinkBasis
{
    /// <summary>They were compared.</summary>
    Alike = 0,

    /// <summary>One answers or passes on the other in their article.</summary>
    Answer = 1,

    /// <summary>A person said so.</summary>
    Person = 2,
}
