using OnRecord.Statements.Atlas;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Collects by which words and pronouns the article itself describes each person.</summary>
/// <remarks>
/// Titles and nouns in front of the name, appositions around it, "X is a …", and party and state in brackets. A pronoun is
/// tied to a person by a title or noun that fixes it ("Mrs.", "spokeswoman"), else by standing in or right behind a sentence
/// that names nobody else. Nothing is taken from the name itself.
/// </remarks>
internal sealed class RoleReader(ArticleWords words, EntityBook book, SourcePhrases phrases)
{
    private const int Reach = 12;

    internal void Read()
    {
        foreach (var entity in book.Entities.Where(entity => entity.Kind != NameKind.Location))
        {
            foreach (var mention in entity.Mentions)
            {
                ReadTitles(entity, mention);
                ReadBefore(entity, mention);
                ReadBehind(entity, mention);
            }
        }

        ReadPronouns();
    }

    private static void ReadTitles(NamedEntity entity, EntityName mention)
    {
        foreach (var title in mention.Titles)
        {
            Fix(entity, title.Pronoun);
            foreach (var word in title.Roles.SelectMany(role => role.Split(' ')))
            {
                entity.AddRole(word);
            }
        }
    }

    private void ReadBefore(NamedEntity entity, EntityName mention)
    {
        var first = mention.Whole.First;
        var comma = words.Lower(first - 1) == ",";
        var word = comma ? first - 2 : first - 1;
        if (comma && !IsApposed(entity, SourceWords.Noun(words.Lower(word))))
        {
            return;
        }

        for (var steps = 0; steps < Reach && word >= 0 && IsModifier(word, first); steps++, word--)
        {
            Add(entity, word);
            if (GrammarWords.IsDeterminer(words.Lower(word)))
            {
                break;
            }
        }
    }

    /// <summary>Whether a noun before a comma may describe the name behind it: "the mayor, Ada Lund", "the airline, Nordwind".</summary>
    private static bool IsApposed(NamedEntity entity, SourceNoun? noun) =>
        noun is { Class: NounClass.Role or NounClass.Kin }
        || (
            entity.Kind == NameKind.Organization
            && noun is { Class: NounClass.Organization or NounClass.Media or NounClass.Government }
        );

    private bool IsModifier(int word, int before) =>
        words.Sentence(word) == words.Sentence(before)
        && words.List[word].Kind != WordKind.Break
        && (words.List[word].Kind != WordKind.Symbol || words.Lower(word) is "-")
        && !GrammarWords.EndsPhrase(words.Lower(word));

    private void ReadBehind(NamedEntity entity, EntityName mention)
    {
        var word = mention.Words.End;
        if (words.Lower(word) == "(")
        {
            word = ReadBrackets(entity, word + 1);
        }

        if (words.Lower(word) == "," && words.List.IsNumber(word + 1) && words.Lower(word + 2) == ",")
        {
            word += 2;
        }

        var isApposition = words.Lower(word) is "," or "\u2014" or "\u2013";
        var isCopula = words.Lower(word) is "is" or "was" or "became";
        if (!isApposition && !isCopula)
        {
            return;
        }

        var phrase = phrases.PhraseFrom(word + 1, Math.Min(words.Count, word + 1 + Reach));
        var isDescription =
            phrase.Count > 0
            && book.At(phrase.End - 1) is null
            && phrases.NounAt(phrase)
                is { IsPlural: false, Class: NounClass.Role or NounClass.Kin or NounClass.Vague or NounClass.Media };
        if (isDescription || (isCopula && phrase.Count > 1 && words.Lower(phrase.First) is "a" or "an"))
        {
            AddUpTo(entity, phrase);
        }
    }

    private void AddUpTo(NamedEntity entity, WordRange phrase)
    {
        Fix(entity, phrases.NounAt(phrase)?.Pronoun ?? PronounKind.None);
        var end = phrase.End;
        while (
            end < words.Count
            && end < phrase.First + Reach
            && words.Lower(end) is not ("," or "." or ";" or "\u2014" or "who")
        )
        {
            end++;
        }

        for (var word = phrase.First; word < end; word++)
        {
            Add(entity, word);
        }
    }

    private void Add(NamedEntity entity, int word)
    {
        var lower = words.Lower(word);
        if (words.List.IsLetters(word) && !GrammarWords.IsDeterminer(lower) && !GrammarWords.EndsPhrase(lower))
        {
            entity.AddRole(lower);
            Fix(
                entity,
                SourceWords.Noun(lower) is { IsPlural: false, Class: NounClass.Role or NounClass.Kin } noun
                && word < words.Count
                    ? noun.Pronoun
                    : PronounKind.None
            );
        }
    }

    /// <summary>"(R-S.C.)": party and state.</summary>
    private int ReadBrackets(NamedEntity entity, int first)
    {
        var end = first;
        while (end < words.Count && end < first + Reach && words.Lower(end) != ")")
        {
            end++;
        }

        if (end >= words.Count || words.Lower(end) != ")")
        {
            return first - 1;
        }

        if (words.Lower(first) is "r" or "d" or "i" && words.Lower(first + 1) is "-" or "\u2013")
        {
            entity.AddRole(
                words.Lower(first) switch
                {
                    "r" => "republican",
                    "d" => "democrat",
                    _ => "independent",
                }
            );
            var state = words.Text[words.List.Span(first + 2, Math.Max(first + 3, end))];
            foreach (var place in PlaceTables.Instance.Places.Find(state))
            {
                foreach (var part in place.Name.Split(' '))
                {
                    entity.AddRole(part.ToLowerInvariant());
                }
            }
        }

        return end + 1;
    }

    private static void Fix(NamedEntity entity, PronounKind pronoun)
    {
        if (pronoun is PronounKind.He or PronounKind.She && entity.FixedPronoun == PronounKind.None)
        {
            entity.FixedPronoun = pronoun;
        }
    }

    private void ReadPronouns()
    {
        NamedEntity? last = null;
        NamedEntity? beforeLast = null;
        var lastAt = -1;
        for (var word = 0; word < words.Count; word++)
        {
            if (book.At(word) is { Kind: NameKind.Person } person)
            {
                if (person != last)
                {
                    beforeLast = last;
                    last = person;
                }

                lastAt = word;
                continue;
            }

            var pronoun = Pronouns.Of(words.Lower(word));
            if (
                pronoun is not (PronounKind.He or PronounKind.She)
                || last is null
                || words.Sentence(word) - words.Sentence(lastAt) > 1
            )
            {
                continue;
            }

            var share =
                beforeLast is null
                || beforeLast.Mentions.TrueForAll(m =>
                    words.Sentence(lastAt) - words.Sentence(Math.Min(m.Words.First, lastAt)) > 1
                )
                    ? 1f
                    : 0.35f;
            if (pronoun == PronounKind.He)
            {
                last.HeEvidence += share;
            }
            else
            {
                last.SheEvidence += share;
            }
        }
    }
}
