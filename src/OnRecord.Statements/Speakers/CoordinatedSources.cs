namespace OnRecord.Statements.Speakers;

/// <summary>Takes a source apart that names several speakers: "Lund and Brandt", "Lund, Brandt and others".</summary>
internal sealed class CoordinatedSources(ArticleWords words, EntityBook book, SourcePhrases phrases)
{
    /// <summary>The parts of "A and B" or "A, B and C"; null where the words name one speaker or one group.</summary>
    internal List<SourcePart>? Read(int first, int end)
    {
        var stop = Enumerable.Range(first, end - first).FirstOrDefault(IsRelativeClause, end);
        for (var word = first + 1; word < stop - 1; word++)
        {
            var isAnd = words.Lower(word) is "and" or "&" or "or" or "nor" && book.At(word) is null;
            var isAlong = words.List.Follow(word, ["along", "with"]) || words.List.Follow(word, ["as", "well", "as"]);
            if ((!isAnd && !isAlong) || IsInsideApposition(first, word))
            {
                continue;
            }

            var next =
                isAnd ? word + 1
                : words.Lower(word) == "along" ? word + 2
                : word + 3;
            var left = ListedBefore(first, word);
            if (
                left.Count > 0
                && phrases.ReadTrimmed(next, end) is { } right
                && !IsInsideComplement(left[0], right)
                && AreTwo(left[^1], right)
            )
            {
                var rest = Read(next, end) ?? [right];
                return IsApposedTo(left, rest) ? [.. left.Skip(1), .. rest] : [.. left, .. rest];
            }
        }

        return NamesOnly(first, end);
    }

    /// <summary>"Ada Lund, a former mayor and senator": what stands between the name's comma and the next describes it.</summary>
    private bool IsInsideApposition(int first, int and)
    {
        var phrase = phrases.PhraseFrom(first, and);
        if (book.At(phrase.End - 1) is not { } named || words.Lower(phrase.End) != "," || words.Lower(and - 1) == ",")
        {
            return false;
        }

        var comma = and - 1;
        while (words.Lower(comma) != ",")
        {
            comma--;
        }

        // "Lund, Brandt and Moe"; not "Lund, Brandt's lawyer and friend".
        var isListed =
            book.NameAt(comma + 1) is { } next
            && words.Lower(next.Words.End) != "'s"
            && (next.Kind == NameKind.Person || named.Kind != NameKind.Person);
        return !isListed && (comma == phrase.End || book.At(and + 1) is not { Kind: NameKind.Person });
    }

    /// <summary>The names of a headline's list without "and": "Lund, Brandt".</summary>
    private List<SourcePart>? NamesOnly(int first, int end)
    {
        var parts = new List<SourcePart>();
        for (var start = first; start < end; )
        {
            if (book.NameAt(start) is not { } name || name.Words.First != start || name.Words.End > end)
            {
                return null;
            }

            parts.Add(phrases.Named(name.Words, start, name.Words.End));
            start = name.Words.End;
            if (start < end && words.Lower(start) != ",")
            {
                return null;
            }

            start++;
        }

        return parts.Count > 1 && parts.TrueForAll(part => part.Entity is { Kind: NameKind.Person }) ? parts : null;
    }

    private bool IsRelativeClause(int word) => words.Lower(word) is "who" or "whom" or "whose" or "which";

    /// <summary>The members of a list before its "and": names parted by commas; appositions between commas are none.</summary>
    private List<SourcePart> ListedBefore(int first, int end)
    {
        var parts = new List<SourcePart>();
        var start = first;
        for (var word = first; word <= end; word++)
        {
            if (word < end && (words.Lower(word) != "," || book.At(word) is not null))
            {
                continue;
            }

            var part = phrases.ReadTrimmed(start, word);
            if (part is not null && (parts.Count == 0 || part.Form == SourceForm.Name))
            {
                parts.Add(part);
            }

            start = word + 1;
        }

        return parts;
    }

    /// <summary>"Two analysts, Ada Lund and Jon Brandt": the names say who the analysts are.</summary>
    private bool IsApposedTo(List<SourcePart> left, List<SourcePart> rest) =>
        left is [{ Form: SourceForm.Description }, { Form: SourceForm.Name }, ..]
        && (left[0].Noun?.IsPlural ?? words.Lower(left[0].Head).EndsWith('s'))
        && rest.TrueForAll(part => part.Form == SourceForm.Name)
        && words.Lower(left[0].Words.End) == ",";

    /// <summary>"Harbour officials" beside "town leaders": a noun that can speak, with a word of its own before it.</summary>
    private static bool IsWhole(SourcePart part) => part is { Noun: not null, Phrase.Count: > 1 };

    /// <summary>"Many town leaders and harbour officials": what stands before the first holds for both.</summary>
    private bool SharesDeterminer(SourcePart left, SourcePart right) => Determines(left) && !Determines(right);

    private bool Determines(SourcePart part) =>
        GrammarWords.IsDeterminer(words.Lower(part.Phrase.First))
        || Enumerable.Range(part.Phrase.First, part.Phrase.Count).Any(word => words.Lower(word) == "'s");

    /// <summary>"Officials in Ostwick, Lenne and Haldane", "leaders across Europe and elsewhere": all of the list belongs to the preposition.</summary>
    private bool IsInsideComplement(SourcePart first, SourcePart last)
    {
        if (
            first.Form != SourceForm.Description
            || first.Phrase.End >= first.Words.End
            || !GrammarWords.IsPreposition(words.Lower(first.Phrase.End))
        )
        {
            return false;
        }

        var inner = first.Words.End - 1;
        return words.Lower(last.Phrase.First) is "elsewhere" or "beyond"
            || (
                last.Entity is { } second
                && (
                    book.At(inner) is { } named
                        ? (named.Kind == NameKind.Person) == (second.Kind == NameKind.Person)
                        : second.Kind != NameKind.Person && words.List.IsCapital(inner)
                )
            );
    }

    private bool AreTwo(SourcePart left, SourcePart right)
    {
        if (left.Form == SourceForm.Description && right.Form == SourceForm.Description)
        {
            return (
                    words.Lower(right.Phrase.First) is "its" or "his" or "her" or "their"
                    && words.Lower(left.Phrase.First) is "the"
                ) || (IsWhole(left) && IsWhole(right) && !SharesDeterminer(left, right));
        }

        return right.Form switch
        {
            SourceForm.Description => left.Form != SourceForm.Description && book.At(right.Phrase.First) is null,
            _ => left.Form != SourceForm.Description
                || GrammarWords.IsDeterminer(words.Lower(left.Phrase.First))
                || left.Noun is { IsPlural: true },
        };
    }
}
