using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Finds everything in an article that a description or pronoun may mean.</summary>
internal sealed class AntecedentFinder(ArticleWords words, EntityBook book, SourcePhrases phrases)
{
    private const int LongestPhrase = 9;

    private readonly Dictionary<string, Antecedent> descriptions = new(StringComparer.Ordinal);
    private readonly bool[] isDateline = Datelines.Mark(words);

    /// <summary>Named entities first, by their place in the book; then lists of names and descriptions.</summary>
    internal List<Antecedent> Find(IEnumerable<SourcePart> sources)
    {
        var named = book.Entities.Select(OfEntity).ToList();
        var lists = FindLists();
        foreach (var phrase in DescriptionsIn().Concat(SourceDescriptions(sources)).OrderBy(p => p.First))
        {
            AddDescription(phrase);
        }

        return [.. named, .. lists, .. descriptions.Values];
    }

    private Antecedent OfEntity(NamedEntity entity)
    {
        var antecedent = new Antecedent { Name = entity.Name, Entities = [entity] };
        foreach (var mention in entity.Mentions.Where(mention => !isDateline[mention.Words.First]))
        {
            antecedent.AddMention(mention.Words);
        }

        return antecedent;
    }

    private static IEnumerable<WordRange> SourceDescriptions(IEnumerable<SourcePart> sources) =>
        sources.Where(part => part.Form == SourceForm.Description).Select(part => part.Phrase);

    private void AddDescription(WordRange phrase)
    {
        var part = new SourcePart
        {
            Words = new WordRange(phrase.First, Math.Min(words.Count, phrase.End + LongestPhrase)),
            Phrase = phrase,
            Form = SourceForm.Description,
            Head = phrase.End - 1,
        };
        var name = Descriptions.Of(words, part);
        var key = Key(name);
        if (!descriptions.TryGetValue(key, out var antecedent))
        {
            antecedent = new Antecedent
            {
                Name = name,
                Entities = [],
                Noun = phrases.NounAt(phrase),
            };
            descriptions.Add(key, antecedent);
        }

        antecedent.AddMention(phrase);
    }

    private static string Key(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        var rest = space > 0 && name[..space].ToLowerInvariant() is "the" or "a" or "an" ? name[(space + 1)..] : name;
        return rest.ToLowerInvariant();
    }

    private IEnumerable<WordRange> DescriptionsIn()
    {
        for (var word = 0; word < words.Count; word++)
        {
            if (
                !words.List.IsLetters(word)
                || book.At(word) is not null
                || book.At(word + 1) is { Kind: NameKind.Person }
            )
            {
                continue;
            }

            if (SourceWords.Noun(words.Lower(word)) is not null && !ContinuesCompound(word))
            {
                yield return new WordRange(StartOf(word), word + 1);
            }
        }
    }

    private bool ContinuesCompound(int word) =>
        words.List.IsLetters(word + 1) && SourceWords.Noun(words.Lower(word + 1)) is not null;

    private int StartOf(int head)
    {
        var first = head;
        while (
            first > 0
            && head - first < LongestPhrase
            && words.Sentence(first - 1) == words.Sentence(head)
            && IsInside(first - 1)
        )
        {
            first--;
            if (GrammarWords.IsDeterminer(words.Lower(first)))
            {
                break;
            }
        }

        return first;
    }

    private bool IsInside(int word)
    {
        var lower = words.Lower(word);
        return words.List[word].Kind switch
        {
            WordKind.Break or WordKind.Link => false,
            WordKind.Symbol => lower is "-" or "." && words.List.IsGlued(word),
            _ => !GrammarWords.EndsPhrase(lower)
                && (Pronouns.Of(lower) == PronounKind.None || GrammarWords.IsDeterminer(lower) || lower == "'s"),
        };
    }

    /// <summary>Names that "and" or commas join: "Lund and Brandt", "Lund, Brandt and Moe".</summary>
    private List<Antecedent> FindLists()
    {
        var lists = new Dictionary<string, Antecedent>(StringComparer.Ordinal);
        for (var word = 0; word < words.Count; word++)
        {
            if (book.NameAt(word) is not { } first || first.Words.First != word)
            {
                continue;
            }

            var members = new List<NamedEntity> { book.At(word)! };
            var end = first.Words.End;
            while (NextInList(end) is { } next)
            {
                members.Add(book.At(next.Words.First)!);
                end = next.Words.End;
            }

            var distinct = members.Distinct().ToList();
            if (
                distinct.Count > 1
                && HasAnd(first.Words.First, end)
                && distinct.TrueForAll(m => (m.Kind == NameKind.Person) == (distinct[0].Kind == NameKind.Person))
            )
            {
                var key = string.Join('|', distinct.Select(m => m.Index).Order());
                if (!lists.TryGetValue(key, out var list))
                {
                    list = new Antecedent
                    {
                        Name = string.Join(" | ", distinct.Select(m => m.Name)),
                        Entities = distinct,
                    };
                    lists.Add(key, list);
                }

                list.AddMention(new WordRange(word, end));
                word = end - 1;
            }
        }

        return [.. lists.Values];
    }

    private bool HasAnd(int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            if (words.Lower(word) == "and" && book.At(word) is null)
            {
                return true;
            }
        }

        return false;
    }

    private EntityName? NextInList(int end)
    {
        var word = end;
        if (words.Lower(word) == "(")
        {
            while (word < words.Count && word < end + LongestPhrase && words.Lower(word) != ")")
            {
                word++;
            }

            word++;
        }

        if (words.Lower(word) is not ("," or "and"))
        {
            return null;
        }

        word += words.Lower(word) == "," && words.Lower(word + 1) == "and" ? 2 : 1;
        for (var steps = 0; steps < 4; steps++, word++)
        {
            if (book.NameAt(word) is { } name)
            {
                return name;
            }

            if (!words.List.IsCapital(word) && words.Lower(word) is not ("the" or "."))
            {
                return null;
            }
        }

        return null;
    }
}
