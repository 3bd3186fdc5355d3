namespace OnRecord.Statements.Speakers;

/// <summary>Gives persons the parts of their names that the model left out or took for another name.</summary>
/// <remarks>
/// "Ada" and "Lund" side by side are one name; a capitalised word right before a person's name is a part of it ("Ada [Lund]")
/// unless the article also writes it small, it names an office or a group, or a source or cue begins behind it.
/// </remarks>
internal static class NameMender
{
    private const int MostWordsBefore = 2;

    /// <summary>The names of an article, in the order of the text, with persons' names made whole.</summary>
    internal static List<EntityName> Mend(ArticleWords words, List<EntityName> names, IReadOnlySet<int> edges)
    {
        var small = SmallWords(words);
        var mended = new List<EntityName>(names.Count);
        foreach (var name in names)
        {
            if (mended is [.., var last] && IsOneName(words, last, name, edges))
            {
                mended[^1] = Joined(last, name);
            }
            else
            {
                var free = mended.Count > 0 ? mended[^1].Whole.End : 0;
                mended.Add(name.Kind == NameKind.Person ? Extended(words, name, free, edges, small) : name);
            }
        }

        return mended;
    }

    private static bool IsOneName(ArticleWords words, EntityName first, EntityName second, IReadOnlySet<int> edges) =>
        first.Kind == NameKind.Person
        && first.Words.End == second.Whole.First
        && second.Titles.Count == 0
        && second.Words.Count == 1
        && first.Words.Count <= MostWordsBefore
        && words.List.IsLetters(second.Words.First)
        && !edges.Contains(second.Words.First)
        && words.Sentence(first.Words.First) == words.Sentence(second.Words.First)
        && SourceWords.Noun(words.Lower(second.Words.First)) is null;

    private static EntityName Joined(EntityName first, EntityName second) =>
        first with
        {
            Words = new WordRange(first.Words.First, second.Words.End),
            Whole = new WordRange(first.Whole.First, second.Words.End),
        };

    private static EntityName Extended(
        ArticleWords words,
        EntityName name,
        int free,
        IReadOnlySet<int> edges,
        HashSet<string> small
    )
    {
        if (name.Titles.Count > 0 || name.Words.Count > 2)
        {
            return name;
        }

        var first = name.Words.First;
        for (var step = 0; step < MostWordsBefore && first > free && !edges.Contains(first); step++)
        {
            if (!IsPartOfName(words, first - 1, first, small))
            {
                break;
            }

            first--;
        }

        var range = new WordRange(first, name.Words.End);
        return name with { Words = range, Whole = range };
    }

    private static bool IsPartOfName(ArticleWords words, int word, int next, HashSet<string> small)
    {
        var lower = words.Lower(word);
        return words.List.IsLetters(word)
            && words.List.IsCapital(word)
            && words.Sentence(word) == words.Sentence(next)
            && (words.Text.Slice(words.List[word].Span).Length > 1)
            && words.Text.Slice(words.List[word].Span).ContainsAnyInRange('a', 'z')
            && !small.Contains(lower)
            && !lower.Contains('\'', StringComparison.Ordinal)
            && !lower.Contains('’', StringComparison.Ordinal)
            && !lower.EndsWith('.')
            && SourceWords.Noun(lower) is null
            && SourceWords.Title(lower) is null
            && Pronouns.Of(lower) == PronounKind.None
            && !GrammarWords.EndsPhrase(lower)
            && !GrammarWords.IsDeterminer(lower)
            && !GrammarWords.IsLeading(lower);
    }

    private static HashSet<string> SmallWords(ArticleWords words)
    {
        var small = new HashSet<string>(StringComparer.Ordinal);
        for (var word = 0; word < words.Count; word++)
        {
            if (words.List.IsLetters(word) && !words.List.IsCapital(word))
            {
                small.Add(words.Lower(word));
            }
        }

        return small;
    }
}
