namespace OnRecord.Ledger.Hooks;

/// <summary>An address to which new answers of a watch are sent.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Watch">Number of the watch.</param>
/// <param name="Question">The question of the watch.</param>
/// <param name="Address">Where to; http or https.</param>
/// <param name="Salt">What its secret is made from, together with a key that is not in the ledger.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="Failures">How often in a row a message did not arrive.</param>
/// <param name="DueAt">Before then nothing is sent by itself.</param>
/// <param name="Last">The last message; null when there was none.</param>
public sealed record StoredHook(
    long Id,
    long Watch,
    string Question,
    Uri Address,
    string Salt,
    DateTimeOffset AddedAt,
    int Failures,
    DateTimeOffset DueAt,
    HookMessage? Last
)
{
    /// <summary>The watch that knows what was sent here.</summary>
    internal long Sent { get; init; }
}

/// <summary>A message that was sent, and what became of it.</summary>
/// <param name="Id">As its receiver knows it.</param>
/// <param name="SentAt">When.</param>
/// <param name="Statements">How many answers were in it.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Status">The last status; null when no server answered.</param>
/// <param name="Error">Why it did not arrive; null when it did.</param>
public sealed record HookMessage(
    string Id,
    DateTimeOffset SentAt,
    int Statements,
    int Attempts,
    int? Status,
    string? Error
);
