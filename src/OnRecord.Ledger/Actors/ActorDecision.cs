namespace OnRecord.Ledger.Actors;

/// <summary>What a person decided about who is one actor.</summary>
/// <param name="Verb"><c>merge</c>: the name is another name of the other; <c>split</c>: it is an actor of its own.</param>
/// <param name="Name">The name as a key: folded, without titles; a surname with <c>@</c> and the hash of its article.</param>
/// <param name="Other">The other name, as a key; empty for a split.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why; null when nobody says.</param>
public sealed record ActorDecision(string Verb, string Name, string Other, string By, DateTimeOffset At, string? Note);
