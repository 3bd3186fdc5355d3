namespace OnRecord.Statements.Speakers;

/// <summary>Gives persons the parts of their names that the model left out or took for another name.</summary>
/// <remarks>
/// "Ada" and "Lund" side by side are one name; a capitalised word right before a person's name is a part of it ("Ada [Lund]")
/// unless the article also writes it small, it names an office or a group, or a source or cue begins behind it.
/// </remarks>
internal static class NameMender
{
    private const int MostWordsBefore = 2;
    private const int HeadlineReach = 20;

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
        && !first.IsTitle
        && (second.Words.Count == 1 || IsInitial(words, second.Words.First))
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
        var first = BeforeHyphen(words, name.Words.First, free);
        var letters = Enumerable.Range(name.Words.First, name.Words.Count).Count(words.List.IsLetters);
        if (letters > 1 && name.Titles.Count == 0 && !edges.Contains(first))
        {
            first = BeforeInitial(words, first, free);
        }

        if (name.Titles.Count > 0 || letters > 2 || IsHeadline(words, name.Words.First))
        {
            return name with
            {
                Words = new WordRange(first, name.Words.End),
                Whole = new WordRange(Math.Min(first, name.Whole.First), name.Words.End),
            };
        }

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

    /// <summary>Whether a word stands in a sentence that writes nearly every longer word with a capital.</summary>
    private static bool IsHeadline(ArticleWords words, int at)
    {
        var (capital, all) = (0, 0);
        var first = at;
        while (first > 0 && at - first < HeadlineReach && words.Sentence(first - 1) == words.Sentence(at))
        {
            first--;
        }

        for (var word = first; word < Math.Min(words.Count, at + HeadlineReach); word++)
        {
            if (
                words.Sentence(word) == words.Sentence(at)
                && words.List.IsLetters(word)
                && words.Lower(word).Length > 3
            )
            {
                all++;
                capital += words.List.IsCapital(word) ? 1 : 0;
            }
        }

        return all > 3 && capital >= 0.8 * all;
    }

    private static bool IsInitial(ArticleWords words, int word) =>
        words.List[word].IsCapital && words.Lower(word).TrimEnd('.').Length == 1;

    /// <summary>The first half of a double name of which the model marks the second: "Ada Lund-[Moe]".</summary>
    private static int BeforeHyphen(ArticleWords words, int first, int free) =>
        first - 2 >= free
        && words.Lower(first - 1) == "-"
        && words.List.IsGlued(first)
        && words.List.IsGlued(first - 1)
        && words.List.IsLetters(first - 2)
        && words.List.IsCapital(first - 2)
            ? first - 2
            : first;

    /// <summary>The initial before a full name: "R. [Ada Lund]".</summary>
    private static int BeforeInitial(ArticleWords words, int first, int free) =>
        first - 2 >= free
        && words.Lower(first - 1) == "."
        && words.List.IsGlued(first - 1)
        && !words.List.IsGlued(first)
        && words.List.IsCapital(first - 2)
        && words.List[first - 2].Span.Length == 1
            ? first - 2
            : first;

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
            && !GrammarWords.IsLeading(lower)
            && !(words.StartsSentence(word) && GrammarWords.IsOpening(lower));
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
