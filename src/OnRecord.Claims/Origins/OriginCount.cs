namespace OnRecord.Claims.Origins;

/// <summary>How widely a claim is told, and by how many ways it came into the articles: the one count that every list, page and program shows.</summary>
/// <param name="Articles">Articles with a statement on the claim, whatever its position.</param>
/// <param name="Publishers">Publishers that are known, wherever the articles were met.</param>
/// <param name="Origins">Origins that are known: named speakers, and outlets that have it from somebody else or from nobody named.</param>
/// <param name="Unknown">
/// Trails that end where nothing is said: an article, or several that copy one another. They may lead to one of the known
/// origins or to one of their own, so they are never counted as origins.
/// </param>
public readonly record struct OriginCount(int Articles, int Publishers, int Origins, int Unknown);
