using OnRecord.Claims.News;

namespace OnRecord.Ledger.Claiming;

/// <summary>A claim with what became of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="News">What became of it.</param>
public sealed record NewsOfClaim(ClaimSummary Claim, ClaimNews News);

/// <summary>What became of some claims.</summary>
/// <param name="Claims">Those of which something became, the one told last first.</param>
/// <param name="HasMore">Whether there are more claims with new statements than were looked at.</param>
public sealed record NewsOfClaims(IReadOnlyList<NewsOfClaim> Claims, bool HasMore);
