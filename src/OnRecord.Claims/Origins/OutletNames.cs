using System.Collections.Frozen;
using OnRecord.Claims.Propositions;
using OnRecord.Statements.Atlas;
using OnRecord.Statements.Lexicons;
using OnRecord.Statements.Speakers;

namespace OnRecord.Claims.Origins;

/// <summary>Tells outlets by their names, with <c>data/lexicons/outlets.tsv</c> for those with several. Safe on any thread.</summary>
public static class OutletNames
{
    private const int MostWords = 5;

    private static readonly FrozenDictionary<string, string> Known = LexiconFile
        .Read("outlets", columns: 3)
        .SelectMany(row => LexiconFile.Values(row[2]).Append(row[1]).Select(name => (Key: Folded(name), Name: row[1])))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);

    // What a publisher's name has at its end and in brackets is no part of what others call it: "NPR Online News", "CNN (Web News)".
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.Ordinal,
        ["online", "news", "web", "opinion", "editorial", "newspaper", "website", "daily", "-", "–", "staff", "wire"]
    );

    // Also words of other names: "Vice President", "the Atlantic Council".
    private static readonly FrozenSet<string> Ordinary = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "vice",
            "atlantic",
            "fox",
            "hill",
            "time",
            "sky",
            "independent",
            "observer",
            "dawn",
            "slate",
            "salon",
            "mehr",
            "reason",
        ]
    );

    private static readonly FrozenSet<string> Generic = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "state",
            "state-run",
            "run",
            "local",
            "social",
            "national",
            "international",
            "other",
            "several",
            "some",
            "many",
            "various",
            "multiple",
            "recent",
            "earlier",
            "previous",
            "early",
            "foreign",
            "western",
            "opposition",
        ]
    );

    /// <summary>By what a name is compared: the same for all names of an outlet; empty for words that name none ("local media").</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = Folded(name);
        if (Known.TryGetValue(folded, out var known))
        {
            return Folded(known);
        }

        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        var words = Words(bracket > 0 ? folded[..bracket] : folded);
        while (
            words.Count > 1
            && (Endings.Contains(words[^1]) || IsMediaNoun(words[^1]) || words is [_, .., "news", "agency"])
        )
        {
            words.RemoveAt(words.Count - 1);
            if (Known.TryGetValue(string.Join(' ', words), out var shorter))
            {
                return Folded(shorter);
            }
        }

        return words.TrueForAll(IsGeneric) ? "" : string.Join(' ', words);
    }

    /// <summary>The usual name of an outlet that the lexicon has; else null.</summary>
    public static string? Usual(string name) => Known.GetValueOrDefault(Folded(name));

    /// <summary>The name to show: the usual one, else as written, without an article.</summary>
    public static string Shown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Usual(name) ?? (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name);
    }

    /// <summary>The first outlet of the lexicon in a phrase ("CNN's Van Jones", "an interview with the BBC"), with its capitals; null when there is none.</summary>
    public static (string Name, TextSpan At)? FindIn(SourceText text, TextSpan phrase)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordSpans(text.Value, phrase);
        for (var at = 0; at < words.Count; at++)
        {
            if (!char.IsUpper(text.Value[words[at].Start]))
            {
                continue;
            }

            for (var length = Math.Min(MostWords, words.Count - at); length > 0; length--)
            {
                var span = words[at].Union(words[at + length - 1]);
                if (Usual(text[span]) is { } name && !(length == 1 && IsPartOfName(text.Value, words, at)))
                {
                    return (name, span);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a key is also an ordinary word or a word of other names.</summary>
    internal static bool IsOrdinary(string key) => Ordinary.Contains(key);

    /// <summary>The names in a phrase, as runs of words with capitals: "Haldane Post" of "reporters of the Haldane Post in Ostwick", and "Ostwick".</summary>
    internal static IEnumerable<TextSpan> NamesIn(SourceText text, TextSpan phrase)
    {
        TextSpan? run = null;
        foreach (var word in WordSpans(text.Value, phrase))
        {
            var isName = char.IsUpper(text.Value[word.Start]) && Folded(text[word]) is not ("" or "the");
            var goesOn = run is { } open && word.Start - open.End == 1;
            if (run is { } done && (!isName || !goesOn))
            {
                yield return done;
                run = null;
            }

            run = isName ? run?.Union(word) ?? word : null;
        }

        if (run is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Whether a phrase can be an outlet's name though the lexicon has it not: it has a capital and a word for a medium.</summary>
    internal static bool LooksLikeOne(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var words
        && Array.Exists(words, word => char.IsUpper(word[0]))
        && Array.Exists(words, word => IsMediaNoun(Folded(word)) || Folded(word) is "times" or "post" or "news" or "tv")
        && KeyOf(name).Length > 0;

    /// <summary>Whether words name an outlet, of which somebody else says that they name a medium.</summary>
    internal static bool IsName(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= MostWords } words
        && words.All(word => !char.IsLower(word[0]) || ClaimTerms.IsGrammar(word) || IsMediaNoun(Folded(word)))
        && words.Any(word => char.IsUpper(word[0]))
        && KeyOf(name).Length > 0;

    private static bool IsPartOfName(string text, List<TextSpan> words, int at) =>
        Ordinary.Contains(Folded(text[words[at].Start..words[at].End]))
        && at + 1 < words.Count
        && words[at + 1].Start - words[at].End == 1
        && char.IsUpper(text[words[at + 1].Start]);

    private static bool IsGeneric(string word) =>
        Generic.Contains(word)
        || Endings.Contains(word)
        || IsMediaNoun(word)
        || ClaimTerms.IsGrammar(word)
        || Gazetteer.ByAdjective(char.ToUpperInvariant(word[0]) + word[1..]).Count > 0;

    private static bool IsMediaNoun(string word) =>
        SourceWords.Noun(word) is { Class: NounClass.Media } || word is "reports" or "agencies" or "television" or "tv";

    private static List<string> Words(string folded) =>
        [.. folded.Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries)];

    // Words without the marks around them and without the possessive.
    private static List<TextSpan> WordSpans(string text, TextSpan phrase)
    {
        var words = new List<TextSpan>();
        for (var at = phrase.Start; at < phrase.End; )
        {
            var start = at;
            while (at < phrase.End && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var (from, to) = (start, at);
            while (from < to && !char.IsLetterOrDigit(text[from]))
            {
                from++;
            }

            while (to > from && !char.IsLetterOrDigit(text[to - 1]))
            {
                to--;
            }

            if (to - from > 2 && text[to - 1] == 's' && text[to - 2] is '\'' or '’')
            {
                to -= 2;
            }

            if (to > from)
            {
                words.Add(new TextSpan(from, to));
            }

            at++;
        }

        return words;
    }

    private static string Folded(string name)
    {
        var folded = FoldedText
            .Of(name)
            .Replace('’', '\'')
            .Replace('\u00A0', ' ')
            .Trim(' ', '.', ',', '@', '"', '“', '”');
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..].Trim('@', '"', '“') : folded;
    }
}
