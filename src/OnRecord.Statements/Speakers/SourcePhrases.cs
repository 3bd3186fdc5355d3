using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Takes a source apart: its speakers, and of each the head and how the text puts it.</summary>
/// <remarks>The rules and their examples stand in <c>specs/speakers.md</c>. Pure.</remarks>
internal sealed class SourcePhrases(ArticleWords words, EntityBook book)
{
    /// <summary>The speakers of a source in the order of the text; empty when it holds no word.</summary>
    internal IReadOnlyList<SourcePart> Read(IReadOnlyList<TextSpan> source)
    {
        if (source.Count == 0)
        {
            return [];
        }

        var ranges = source.Select(words.Cover).ToList();
        var range = ranges.Find(r => Enumerable.Range(r.First, r.Count).Any(word => book.At(word) is not null));
        return Read(range.Count > 0 ? range : ranges.MaxBy(r => r.Count));
    }

    /// <summary>The speakers that some words name.</summary>
    internal IReadOnlyList<SourcePart> Read(WordRange range)
    {
        var (first, end) = Trimmed(range);
        if (first >= end)
        {
            return [];
        }

        return new CoordinatedSources(words, book, this).Read(first, end)
            ?? (ReadOne(first, end) is { } part ? [part] : []);
    }

    private (int First, int End) Trimmed(WordRange range)
    {
        var (first, end) = range;
        while (first < end && IsLeading(first, end))
        {
            first++;
        }

        while (end > first && IsTrailing(end - 1, first))
        {
            end--;
        }

        return (first, end);
    }

    private bool IsLeading(int word, int end) =>
        words.List[word].Kind is WordKind.Break
        || (words.List[word].Kind is WordKind.Symbol && words.Lower(word) is not ("$" or "#"))
        || (
            word + 1 < end
            && GrammarWords.IsLeading(words.Lower(word))
            && words.Lower(word + 1) is not ("least" or "most")
            && book.At(word) is null
        );

    private bool IsTrailing(int word, int first) =>
        words.List[word].Kind is WordKind.Break
        || (words.List[word].Kind is WordKind.Symbol && words.Lower(word) is not (")" or "%" or "!"))
        || (
            word > first
            && (words.Lower(word) == "'s" || GrammarWords.IsTrailing(words.Lower(word)))
            && book.At(word) is null
        );

    /// <summary>The one speaker that some words name; null when nothing is left of them.</summary>
    internal SourcePart? ReadTrimmed(int first, int end)
    {
        var (from, to) = Trimmed(new WordRange(first, end));
        return from < to ? ReadOne(from, to) : null;
    }

    private SourcePart? ReadOne(int first, int end)
    {
        var pronoun = IsAcronym(first) ? PronounKind.None : Pronouns.Of(words.Lower(first));
        if (pronoun != PronounKind.None && (end == first + 1 || IsPronounAlone(first, end, pronoun)))
        {
            return new SourcePart
            {
                Words = new WordRange(first, end),
                Phrase = new WordRange(first, first + 1),
                Form = SourceForm.Pronoun,
                Head = first,
                Pronoun = pronoun,
            };
        }

        var phrase = PhraseFrom(first, end);
        if (phrase.Count == 0)
        {
            return null;
        }

        var named = book.At(phrase.End - 1);
        if (named is null && ApposedName(phrase.End, end) is { } apposed)
        {
            return Named(apposed, first, end) with
            {
                IsHeldByBody = GrammarWords.IsHeldByBodies(words.Lower(phrase.End - 1)),
            };
        }

        return named is null ? Described(phrase, end) : Named(phrase, first, end);
    }

    internal SourcePart Named(WordRange phrase, int first, int end) =>
        new()
        {
            Words = new WordRange(first, end),
            Phrase = phrase,
            Form = SourceForm.Name,
            Head = phrase.End - 1,
            Entity = book.At(phrase.End - 1),
        };

    private SourcePart Described(WordRange phrase, int end) =>
        new()
        {
            Words = new WordRange(phrase.First, end),
            Phrase = phrase,
            Form = SourceForm.Description,
            Head = phrase.End - 1,
            Noun = NounAt(phrase),
        };

    /// <summary>The lexicon's noun at the end of a phrase: two words, or parts with a hyphen, before one.</summary>
    internal SourceNoun? NounAt(WordRange phrase)
    {
        var last = phrase.End - 1;
        var lower = words.Lower(last);
        if (last > phrase.First && SourceWords.Noun($"{words.Lower(last - 1)} {lower}") is { } two)
        {
            return two;
        }

        if (
            last > phrase.First + 1
            && words.Lower(last - 1) == "-"
            && SourceWords.Noun($"{words.Lower(last - 2)}-{lower}") is { } joined
        )
        {
            return joined;
        }

        return SourceWords.Noun(lower);
    }

    /// <summary>"US", "IT" in a text that is not all in capitals.</summary>
    private bool IsAcronym(int word) =>
        words.List[word].Span.Length > 1
        && !words.Text.Slice(words.List[word].Span).ContainsAnyInRange('a', 'z')
        && words.Lower(word) is "us" or "it";

    private bool IsPronounAlone(int first, int end, PronounKind pronoun) =>
        pronoun is PronounKind.Relative
        || words.Lower(first)
            is "he"
                or "she"
                or "it"
                or "they"
                or "i"
                or "we"
                or "you"
                or "him"
                or "them"
                or "us"
                or "me"
        || (
            words.Lower(first) is "these" or "both"
            && GrammarWords.EndsPhrase(words.Lower(first + 1))
            && end > first + 1
        );

    /// <summary>The noun phrase that begins at a word: up to a preposition, clause, bracket or comma behind its head.</summary>
    internal WordRange PhraseFrom(int first, int end)
    {
        var word = first;
        while (word < end)
        {
            if (book.NameAt(word) is { } name)
            {
                word = Math.Max(word + 1, Math.Min(name.Words.End, end));
                continue;
            }

            if (word > first && EndsPhrase(word, first))
            {
                if (NameBehindOffice(word, end) is { } office)
                {
                    word = office;
                    continue;
                }

                break;
            }

            word++;
        }

        while (word > first + 1 && words.Lower(word - 1) == "'s")
        {
            word--;
        }

        return new WordRange(first, word);
    }

    /// <summary>The person's name behind an office with a preposition: "Secretary of State Ada Lund"; null where there is none.</summary>
    private int? NameBehindOffice(int preposition, int end)
    {
        if (words.Lower(preposition) is not ("of" or "for" or "to" or "and"))
        {
            return null;
        }

        for (var word = preposition + 1; word < Math.Min(end, preposition + 7); word++)
        {
            if (book.At(word) is { Kind: NameKind.Person } && book.NameAt(word)!.Words.First == word)
            {
                return word > preposition + 1 && book.NameAt(word)!.Whole.First != preposition + 1 ? word : null;
            }

            if (!words.List.IsCapital(word) && words.Lower(word) is not ("of" or "the" or "and" or "for"))
            {
                return null;
            }
        }

        return null;
    }

    private bool EndsPhrase(int word, int first)
    {
        var lower = words.Lower(word);
        if (words.List[word].Kind is WordKind.Break)
        {
            return true;
        }

        if (words.List[word].Kind is WordKind.Symbol)
        {
            return lower is not ("-" or "'" or "\"" or "/" or "." or "&" or "%" or "$")
                && (lower != "," || !IsCommaBetweenModifiers(word));
        }

        return (
                GrammarWords.EndsPhrase(lower)
                && !words.List.IsGlued(word)
                && lower is not ("and" or "or")
                && !words.IsMay(word)
            )
            || (lower is "and" or "or" && book.At(word - 1) is { Kind: NameKind.Person })
            || IsParticipleBehindHead(word, first);
    }

    private bool IsCommaBetweenModifiers(int comma) =>
        words.List.IsLetters(comma + 1)
        && !words.List.IsCapital(comma + 1)
        && book.At(comma - 1) is null
        && SourceWords.Noun(words.Lower(comma - 1)) is null
        && !GrammarWords.EndsPhrase(words.Lower(comma + 1))
        && !GrammarWords.IsDeterminer(words.Lower(comma + 1));

    private bool IsParticipleBehindHead(int word, int first)
    {
        var lower = words.Lower(word);
        var modifies =
            GrammarWords.IsBehindHead(lower)
            || (
                lower.Length > 4
                && !words.List.IsCapital(word)
                && (lower.EndsWith("ing", StringComparison.Ordinal) || lower.EndsWith("ed", StringComparison.Ordinal))
                && SourceWords.Noun(lower) is null
            );
        return modifies
            && (
                (book.At(word - 1) is { } named && (named.Kind == NameKind.Person || !IsBeforeNoun(word)))
                || NounAt(new WordRange(first, word)) is not null
                || (words.Lower(word - 1).EndsWith('s') && words.Lower(word - 1) != "'s")
            );
    }

    /// <summary>"Reuters rolling poll": a participle between a name and a noun belongs to the noun.</summary>
    private bool IsBeforeNoun(int participle) =>
        !words.List.IsCapital(participle + 1) && SourceWords.Noun(words.Lower(participle + 1)) is not null;

    /// <summary>The name that alone fills the words between commas behind a description: ", Ada Lund,"; a body's only right behind it or its "of".</summary>
    private WordRange? ApposedName(int from, int end)
    {
        for (var comma = from; comma < end - 1; comma++)
        {
            var isCalled = comma == from && words.Lower(comma) is "called" or "named" or "dubbed";
            if (isCalled && book.NameAt(comma + 1) is { } called && called.Whole.First == comma + 1)
            {
                return called.Words;
            }

            if (words.Lower(comma) is not ("," or "\u2014" or "\u2013" or ":"))
            {
                continue;
            }

            var phrase = PhraseFrom(comma + 1, end);
            if (
                phrase.Count > 0
                && book.At(phrase.End - 1) is { } named
                && (named.Kind == NameKind.Person || MayBeBody(named, from, comma))
                && !GrammarWords.IsRelative(words.Lower(comma + 1))
                && !GrammarWords.IsPreposition(words.Lower(comma + 1))
                && (
                    phrase.End == end
                    || words.Lower(phrase.End) is "," or "(" or "\u2014" or "\u2013"
                    || (named.Kind == NameKind.Person && words.Lower(phrase.End) is "of")
                )
            )
            {
                return phrase;
            }
        }

        return null;
    }

    // A role that bodies hold makes a body of what is marked as a place: places own no ferries.
    private bool MayBeBody(NamedEntity named, int from, int comma) =>
        (comma == from && named.Kind == NameKind.Organization)
        || (words.Lower(from) == "of" && GrammarWords.IsHeldByBodies(words.Lower(from - 1)));
}
