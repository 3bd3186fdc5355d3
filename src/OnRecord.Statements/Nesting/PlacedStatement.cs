using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Nesting;

/// <summary>A statement with its number and the statement that it stands in.</summary>
/// <param name="Number">Number within the passage, from 1, in the order of the text; a parent's is lower than its own.</param>
/// <param name="Parent">Number of the statement in whose content this one stands; null at the top.</param>
/// <param name="Linked">Its pieces; a nested statement has a block of its own, the content that it was read from.</param>
/// <param name="Passage">The passage of the article that it stands in, nested or not.</param>
public sealed record PlacedStatement(int Number, int? Parent, LinkedStatement Linked, EncodedBlock Passage);
