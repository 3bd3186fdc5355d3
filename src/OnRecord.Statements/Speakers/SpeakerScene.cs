namespace OnRecord.Statements.Speakers;

/// <summary>What is known of an article while its speakers are found.</summary>
/// <param name="words">Its words.</param>
/// <param name="book">Its names.</param>
/// <param name="antecedents">What mentions may mean: the entities of the book first, by their place in it.</param>
/// <param name="statements">Its statements.</param>
/// <param name="parts">The parts of each statement's source.</param>
/// <param name="spoken">The speakers of each statement, as far as they are found.</param>
/// <param name="soFar">The statements whose speakers are found.</param>
internal sealed class SpeakerScene(
    ArticleWords words,
    EntityBook book,
    IReadOnlyList<Antecedent> antecedents,
    IReadOnlyList<Statement> statements,
    IReadOnlyList<IReadOnlyList<SourcePart>> parts,
    IReadOnlyList<IReadOnlyList<SpokenPart>> spoken,
    SpeakingSoFar soFar
)
{
    private readonly int[] outer = FindOuter(statements);
    private readonly bool[] isSourceWord = MarkSources(words, statements);
    private readonly Lazy<Dictionary<string, Antecedent>> byGovernment = new(() => GovernmentsOf(antecedents));
    private readonly Lazy<Dictionary<int, Antecedent>> describedAt = new(() => DescriptionsOf(antecedents));

    internal ArticleWords Words => words;

    internal EntityBook Book => book;

    internal IReadOnlyList<Antecedent> Antecedents => antecedents;

    internal IReadOnlyList<Statement> Statements => statements;

    internal IReadOnlyList<IReadOnlyList<SourcePart>> Parts => parts;

    internal IReadOnlyList<IReadOnlyList<SpokenPart>> Spoken => spoken;

    internal SpeakingSoFar SoFar => soFar;

    /// <summary>The statement in whose content a statement's source stands, the innermost of several; null when none.</summary>
    internal int? OuterOf(int statement) => outer[statement] >= 0 ? outer[statement] : null;

    /// <summary>How long the content is that a statement stands in; the longest possible when it stands in none.</summary>
    internal int LengthOfOuter(int statement) =>
        OuterOf(statement) is { } other ? LengthOf(statements[other]) : int.MaxValue;

    /// <summary>Whether a word belongs to a statement's source.</summary>
    internal bool IsSourceWord(int word) => isSourceWord[word];

    internal Antecedent OfEntity(NamedEntity entity) => antecedents[entity.Index];

    /// <summary>The entity whose government name is this one; null when the article mentions none.</summary>
    internal Antecedent? NamedAs(string country) => byGovernment.Value.GetValueOrDefault(country);

    /// <summary>The description that begins or ends where a part does.</summary>
    internal Antecedent? DescribedAt(SourcePart part) => describedAt.Value.GetValueOrDefault(part.Head);

    private static Dictionary<string, Antecedent> GovernmentsOf(IReadOnlyList<Antecedent> antecedents)
    {
        var found = new Dictionary<string, Antecedent>(StringComparer.Ordinal);
        foreach (var antecedent in antecedents.Where(other => other.Entity is { Kind: not NameKind.Person }))
        {
            found.TryAdd(antecedent.Name, antecedent);
            if (GovernmentNames.OfName(antecedent.Name) is { } country)
            {
                found.TryAdd(country, antecedent);
            }
        }

        return found;
    }

    private static Dictionary<int, Antecedent> DescriptionsOf(IReadOnlyList<Antecedent> antecedents)
    {
        var found = new Dictionary<int, Antecedent>();
        foreach (var antecedent in antecedents.Where(other => other.Entities.Count == 0))
        {
            foreach (var head in antecedent.Heads)
            {
                found.TryAdd(head, antecedent);
            }
        }

        return found;
    }

    private static int LengthOf(Statement statement) => statement.Content.Sum(span => span.Length);

    private static int[] FindOuter(IReadOnlyList<Statement> statements)
    {
        var result = new int[statements.Count];
        Array.Fill(result, -1);
        var lengths = statements.Select(LengthOf).ToArray();
        var pieces = new NestedSpans(
            statements.SelectMany((statement, i) => statement.Content.Select(piece => (piece, i)))
        );
        for (var inner = 0; inner < statements.Count; inner++)
        {
            if (statements[inner].Source is [var source, ..])
            {
                result[inner] = pieces
                    .Around(source)
                    .Where(other => other != inner)
                    .OrderBy(other => lengths[other])
                    .ThenBy(other => other)
                    .FirstOrDefault(-1);
            }
        }

        return result;
    }

    private static bool[] MarkSources(ArticleWords words, IReadOnlyList<Statement> statements)
    {
        var marks = new bool[words.Count];
        foreach (var span in statements.SelectMany(statement => statement.Source))
        {
            var range = words.Cover(span);
            for (var word = range.First; word < range.End; word++)
            {
                marks[word] = true;
            }
        }

        return marks;
    }
}
