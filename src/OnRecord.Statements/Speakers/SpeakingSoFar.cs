namespace OnRecord.Statements.Speakers;

/// <summary>The statements whose speakers are found already, in the order in which they were; each question is answered in constant time.</summary>
internal sealed class SpeakingSoFar(ArticleWords words)
{
    private readonly List<int> statements = [];
    private readonly Dictionary<int, int> lastInSentence = [];
    private readonly Dictionary<PronounKind, int> lastByPronoun = [];
    private readonly Dictionary<object, int> alone = new(ReferenceEqualityComparer.Instance);

    /// <summary>The statements, in the order in which they were resolved.</summary>
    internal IReadOnlyList<int> Statements => statements;

    /// <summary>The statement that was resolved last; null when there is none.</summary>
    internal int? Last => statements.Count > 0 ? statements[^1] : null;

    /// <summary>The one before that.</summary>
    internal int? LastButOne => statements.Count > 1 ? statements[^2] : null;

    /// <summary>The last one whose source begins in a sentence.</summary>
    internal int? LastInSentence(int sentence) =>
        lastInSentence.TryGetValue(sentence, out var statement) ? statement : null;

    /// <summary>The last one whose source begins with a pronoun of this kind; null for none.</summary>
    internal int? LastByPronoun(PronounKind pronoun) =>
        pronoun != PronounKind.None && lastByPronoun.TryGetValue(pronoun, out var statement) ? statement : null;

    /// <summary>How many statements somebody speaks alone.</summary>
    internal int SpokenAlone(Antecedent speaker) => alone.GetValueOrDefault(KeyOf(speaker));

    /// <summary>Takes a statement as resolved.</summary>
    /// <param name="statement">Its index.</param>
    /// <param name="source">The first part of its source.</param>
    /// <param name="spoken">Its speakers.</param>
    internal void Add(int statement, SourcePart source, IReadOnlyList<SpokenPart> spoken)
    {
        statements.Add(statement);
        lastInSentence[words.Sentence(source.Head)] = statement;
        lastByPronoun[source.Pronoun] = statement;
        if (spoken is [{ Antecedent: { } speaker }])
        {
            alone[KeyOf(speaker)] = SpokenAlone(speaker) + 1;
        }
    }

    private static object KeyOf(Antecedent speaker) => (object?)speaker.Entity ?? speaker;
}
