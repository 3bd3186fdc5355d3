namespace OnRecord.Statements.Speakers;

/// <summary>The statements whose speakers are found already, in the order in which they were; each question is answered in constant time.</summary>
internal sealed class SpeakingSoFar(ArticleWords words)
{
    private readonly List<int> statements = [];
    private readonly Dictionary<int, List<int>> inSentence = [];
    private readonly Dictionary<int, List<int>> saidInParagraph = [];
    private readonly Dictionary<PronounKind, int> lastByPronoun = [];
    private readonly Dictionary<object, int> alone = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> together = new(StringComparer.Ordinal);

    /// <summary>How many statements there are.</summary>
    internal int Count => statements.Count;

    /// <summary>The statement that was resolved last; null when there is none.</summary>
    internal int? Last => statements.Count > 0 ? statements[^1] : null;

    /// <summary>The one before that.</summary>
    internal int? LastButOne => statements.Count > 1 ? statements[^2] : null;

    /// <summary>The last one whose source begins in a sentence.</summary>
    internal int? LastInSentence(int sentence) => inSentence.TryGetValue(sentence, out var there) ? there[^1] : null;

    /// <summary>Those whose source begins in a sentence, in the order in which they were resolved.</summary>
    internal IReadOnlyList<int> InSentence(int sentence) => inSentence.GetValueOrDefault(sentence) ?? [];

    /// <summary>Those of whose contents a piece begins in a paragraph, in the order in which they were resolved.</summary>
    internal IReadOnlyList<int> SaidInParagraph(int paragraph) => saidInParagraph.GetValueOrDefault(paragraph) ?? [];

    /// <summary>The last one whose source begins with a pronoun of this kind; null for none.</summary>
    internal int? LastByPronoun(PronounKind pronoun) =>
        pronoun != PronounKind.None && lastByPronoun.TryGetValue(pronoun, out var statement) ? statement : null;

    /// <summary>How many statements somebody speaks alone.</summary>
    internal int SpokenAlone(Antecedent speaker) => alone.GetValueOrDefault(KeyOf(speaker));

    /// <summary>How many statements these speak together, and nobody else with them.</summary>
    internal int SpokenTogether(IReadOnlyList<NamedEntity> speakers) =>
        together.GetValueOrDefault(KeyOf(speakers.Select(speaker => speaker.Index)));

    /// <summary>Takes a statement as resolved.</summary>
    /// <param name="statement">Its index.</param>
    /// <param name="content">The pieces of its content.</param>
    /// <param name="source">The first part of its source.</param>
    /// <param name="spoken">Its speakers.</param>
    internal void Add(
        int statement,
        IReadOnlyList<TextSpan> content,
        SourcePart source,
        IReadOnlyList<SpokenPart> spoken
    )
    {
        statements.Add(statement);
        AddTo(inSentence, words.Sentence(source.Head), statement);
        foreach (
            var paragraph in content
                .Select(piece => words.FirstEndingAfter(piece.Start))
                .Where(word => word < words.Count)
                .Select(words.Paragraph)
                .Distinct()
        )
        {
            AddTo(saidInParagraph, paragraph, statement);
        }

        lastByPronoun[source.Pronoun] = statement;
        if (spoken is [{ Antecedent: { } speaker }])
        {
            alone[KeyOf(speaker)] = SpokenAlone(speaker) + 1;
        }

        if (spoken.Count > 1 && spoken.All(part => part.Antecedent?.Entity is not null))
        {
            var key = KeyOf(spoken.Select(part => part.Antecedent!.Entity!.Index));
            together[key] = together.GetValueOrDefault(key) + 1;
        }
    }

    private static void AddTo(Dictionary<int, List<int>> lists, int key, int statement)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            list = [];
            lists.Add(key, list);
        }

        list.Add(statement);
    }

    private static string KeyOf(IEnumerable<int> entities) => string.Join(' ', entities.Order());

    private static object KeyOf(Antecedent speaker) => (object?)speaker.Entity ?? speaker;
}
