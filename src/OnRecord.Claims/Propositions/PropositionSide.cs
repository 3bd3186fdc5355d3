namespace OnRecord.Claims.Propositions;

/// <summary>What one sentence of a statement says, or one of its parts ("minimal damage and no casualties"), where some are negated and some are not.</summary>
/// <param name="Terms">What it is about and who is named in it, sorted.</param>
/// <param name="IsNegated">Whether it is negated.</param>
public sealed record PropositionSide(IReadOnlyList<string> Terms, bool IsNegated);
