using OnRecord.Claims.Positions;

namespace OnRecord.Ledger.Claiming;

/// <summary>What an actor holds on a claim, and who holds the opposite.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Held">The actor's position.</param>
/// <param name="Against">Others who hold the opposite: who affirms stands against who denies or doubts, and the other way round.</param>
public sealed record ActorPosition(ClaimSummary Claim, HeldPosition Held, IReadOnlyList<HeldPosition> Against);

/// <summary>Some claims that an actor speaks about.</summary>
/// <param name="Positions">Those told last first.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record ActorPositions(IReadOnlyList<ActorPosition> Positions, bool HasMore);
