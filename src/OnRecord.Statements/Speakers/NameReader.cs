using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Cuts off the names that the model marks what does not belong to them.</summary>
/// <remarks>
/// Titles, role nouns and articles in front; possessive endings, ages and verbs behind; and what reaches across the edge of
/// a statement's source or cue.
/// </remarks>
internal static class NameReader
{
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "de",
            "da",
            "del",
            "della",
            "di",
            "do",
            "dos",
            "du",
            "la",
            "le",
            "van",
            "von",
            "der",
            "den",
            "ter",
            "bin",
            "ibn",
            "al",
            "el",
            "abu",
            "y",
            "e",
            "ben",
            "st.",
            "mc",
            "d'",
            "ul",
            "ur",
        ]
    );

    // A glued name of fewer letters may be chance; so many words may stand between the two.
    private const int LeastGlued = 4;
    private const int MostGlued = 8;

    /// <summary>The name without what does not belong to it; null when nothing is left.</summary>
    internal static EntityName? Read(ArticleWords words, NameMention name, IReadOnlySet<int> edges)
    {
        var range = words.Cover(name.Span);
        var (first, end) = (range.First, range.End);
        while (first < end && !BeginsName(words, first))
        {
            first++;
        }

        for (var word = first + 1; word < end; word++)
        {
            if (edges.Contains(word) || !GoesOn(words, word, name.Kind))
            {
                end = word;
            }
        }

        end = BeforeGlued(words, first, end);
        while (end > first && !EndsName(words, end - 1, name.Kind))
        {
            end--;
        }

        if (first >= end)
        {
            return null;
        }

        if (name.Kind != NameKind.Person)
        {
            return new EntityName(new WordRange(first, end), new WordRange(first, end), name.Kind, []);
        }

        first = BehindRole(words, first, end);
        first = AtInnerTitle(words, first, end);
        var titles = new List<PersonTitle>();
        var whole = first;
        while (TitleFrom(words, first, end) is { } title && title.End < end)
        {
            titles.Add(title.Title);
            first = title.End;
        }

        while (TitleBefore(words, whole) is { } before)
        {
            titles.Add(before.Title);
            whole = before.First;
        }

        return new EntityName(new WordRange(first, end), new WordRange(whole, end), name.Kind, titles)
        {
            IsTitle = TitleOf(words, first, end) is not null,
        };
    }

    /// <summary>Whether a lower-case word may begin a surname: "de", "van".</summary>
    internal static bool IsParticle(string lower) => Particles.Contains(lower);

    private static bool BeginsName(ArticleWords words, int word) =>
        words.List[word].Kind switch
        {
            WordKind.Letters => (words.List.IsCapital(word) || Particles.Contains(words.Lower(word)))
                && words.Lower(word) is not "the"
                && (Pronouns.Of(words.Lower(word)) == PronounKind.None || IsShouted(words, word)),
            WordKind.Code or WordKind.Number or WordKind.Link => true,
            _ => false,
        };

    private static bool IsShouted(ArticleWords words, int word) =>
        words.List[word].Span.Length > 1 && !words.Text.Slice(words.List[word].Span).ContainsAnyInRange('a', 'z');

    private static bool GoesOn(ArticleWords words, int word, NameKind kind)
    {
        var lower = words.Lower(word);
        return words.List[word].Kind switch
        {
            WordKind.Symbol => lower is "-" or "'" or "." or "\"" || (lower is "&" or "/" && kind != NameKind.Person),
            WordKind.Break => false,
            WordKind.Number => kind != NameKind.Person,
            WordKind.Letters => words.List.IsCapital(word)
                || lower == "'s"
                || Particles.Contains(lower)
                || IsBodyNoun(lower, kind)
                || (
                    kind != NameKind.Person && lower is "of" or "the" or "for" or "and" or "in" or "on" or "at" or "to"
                ),
            _ => true,
        };
    }

    /// <summary>Where the name ends if the same name follows, run into the words behind it: a link that a page puts behind a name, "Reskov Anton ReskovPolls open".</summary>
    private static int BeforeGlued(ArticleWords words, int first, int end)
    {
        for (var word = first; word < end; word++)
        {
            var name = words.Text.Slice(words.List[word].Span);
            for (
                var next = word + 1;
                name.Length >= LeastGlued && next < Math.Min(words.Count, word + MostGlued);
                next++
            )
            {
                var other = words.Text.Slice(words.List[next].Span);
                if (
                    other.Length > name.Length
                    && other.StartsWith(name, StringComparison.Ordinal)
                    && char.IsUpper(other[name.Length])
                )
                {
                    return word + 1;
                }
            }
        }

        return end;
    }

    private static bool EndsName(ArticleWords words, int word, NameKind kind) =>
        words.Lower(word) != "'s"
        && (
            words.List[word].Kind is WordKind.Code or WordKind.Number or WordKind.Link
            || (words.List.IsLetters(word) && (words.List.IsCapital(word) || IsBodyNoun(words.Lower(word), kind)))
            || words.Lower(word) == "!"
        );

    /// <summary>"campaign" in "Lund campaign": part of the name of what it calls an organization.</summary>
    private static bool IsBodyNoun(string lower, NameKind kind) =>
        kind == NameKind.Organization
        && SourceWords.Noun(lower) is { Class: NounClass.Organization or NounClass.Media or NounClass.Government };

    /// <summary>The word behind the role nouns in front of a full name: "Billionaire Ada Lund".</summary>
    private static int BehindRole(ArticleWords words, int first, int end)
    {
        for (var word = end - 3; word >= first; word--)
        {
            if (
                SourceWords.Noun(words.Lower(word)) is { Class: NounClass.Role or NounClass.Group or NounClass.Media }
                && words.List.IsLetters(word + 1)
                && !IsParticle(words.Lower(word + 1))
            )
            {
                return word + 1;
            }
        }

        return first;
    }

    /// <summary>The title behind a place or party in front: "Ostwick Gov. Ada Lund"; the first word where there is none.</summary>
    private static int AtInnerTitle(ArticleWords words, int first, int end)
    {
        for (var word = end - 2; word > first; word--)
        {
            if (TitleFrom(words, word, end) is { } title && title.End < end && !IsSuffix(words.Lower(title.End)))
            {
                return word;
            }
        }

        return first;
    }

    /// <summary>"Jr." behind "Martin King": a title before it is the surname.</summary>
    private static bool IsSuffix(string lower) => lower is "jr." or "jr" or "sr." or "sr" or "ii" or "iii" or "iv";

    /// <summary>The longest title that begins at a word.</summary>
    private static (PersonTitle Title, int End)? TitleFrom(ArticleWords words, int first, int end)
    {
        for (var length = Math.Min(SourceWords.MostTitleWords, end - first); length > 0; length--)
        {
            if (TitleOf(words, first, first + length) is { } title)
            {
                var after = first + length;
                return (title, words.Lower(after) == "." && words.List.IsGlued(after) ? after + 1 : after);
            }
        }

        return null;
    }

    /// <summary>The longest capitalised title that ends right before a word.</summary>
    private static (PersonTitle Title, int First)? TitleBefore(ArticleWords words, int end)
    {
        var last = end - 1;
        if (last > 0 && words.Lower(last) == "." && words.List.IsGlued(last))
        {
            last--;
        }

        for (var length = SourceWords.MostTitleWords; length > 0; length--)
        {
            var first = last + 1 - length;
            if (first >= 0 && TitleOf(words, first, last + 1) is { } title)
            {
                return (title, first);
            }
        }

        return null;
    }

    private static PersonTitle? TitleOf(ArticleWords words, int first, int end)
    {
        if (!words.List[first].IsCapital || !words.List.IsLetters(first))
        {
            return null;
        }

        var parts = new List<string>(end - first);
        for (var word = first; word < end; word++)
        {
            if (words.List.IsLetters(word))
            {
                parts.Add(words.Lower(word).Replace(".", "", StringComparison.Ordinal));
            }
            else if (words.Lower(word) is not ("-" or "."))
            {
                return null;
            }
        }

        return SourceWords.Title(string.Join(' ', parts));
    }
}
