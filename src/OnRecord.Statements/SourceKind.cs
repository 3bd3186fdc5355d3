namespace OnRecord.Statements;

/// <summary>Who is behind a source.</summary>
/// <remarks>The label scheme stands in <c>docs/labels.md</c>. The numbers are classes of the model: never renumber.</remarks>
public enum SourceKind
{
    /// <summary>A person whom the article names anywhere.</summary>
    Person = 0,

    /// <summary>A named organization, company, party, military or campaign.</summary>
    Organization = 1,

    /// <summary>A country, its government, or a capital or seat that stands for it.</summary>
    Government = 2,

    /// <summary>One person, or a stated number of persons, known only by a role or office.</summary>
    Role = 3,

    /// <summary>A source whose identity is held back, or officials and sources known by a vague label.</summary>
    Anonymous = 4,

    /// <summary>An open group or public opinion.</summary>
    Collective = 5,

    /// <summary>A text, data, law, poll, image or recording that speaks.</summary>
    Document = 6,

    /// <summary>A news organization, programme or journalist as such.</summary>
    Media = 7,

    /// <summary>No source is given.</summary>
    Unspecified = 8,
}
