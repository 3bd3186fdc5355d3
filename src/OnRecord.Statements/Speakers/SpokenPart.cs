namespace OnRecord.Statements.Speakers;

/// <summary>Whom one part of a source was found to mean.</summary>
/// <param name="Name">The name or description; never empty.</param>
/// <param name="Antecedent">What it means in the article; null where it means nothing that is mentioned elsewhere.</param>
/// <param name="Confidence">How sure it is, 0 to 1.</param>
/// <param name="Way">By what means it was found.</param>
internal sealed record SpokenPart(string Name, Antecedent? Antecedent, float Confidence, SpokenWay Way);

/// <summary>By what means a speaker was found.</summary>
internal enum SpokenWay
{
    /// <summary>The source holds its name.</summary>
    Name,

    /// <summary>The source names a country, capital, seat or the like.</summary>
    Government,

    /// <summary>The source is its own description.</summary>
    Description,

    /// <summary>A description or pronoun was found to mean something mentioned elsewhere.</summary>
    Ranked,

    /// <summary>First person: the speaker around it.</summary>
    Outer,

    /// <summary>First person of the article: its author or outlet.</summary>
    Author,

    /// <summary>The source is left out and taken from the statement before.</summary>
    Elided,
}
