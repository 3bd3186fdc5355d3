using System.Collections.Frozen;
using OnRecord.Statements.Answers;
using OnRecord.Statements.Atlas;
using OnRecord.Statements.Lexicons;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Turns words into the terms that are compared. Safe on any thread.</summary>
internal static class ClaimTerms
{
    private const int LongestName = 3;

    private static readonly FrozenDictionary<string, string> Things = LexiconFile
        .Read("claim-words", columns: 2)
        .SelectMany(row => LexiconFile.Values(row[1]).Select(word => KeyValuePair.Create(word, "=" + row[0])))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Sayings = new[]
    {
        "claim",
        "claims",
        "allegation",
        "allegations",
        "accusation",
        "accusations",
        "denial",
        "denials",
        "report",
        "reports",
        "suggestion",
        "suggestions",
    }
        .Select(OfWord)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a term only says that something is said: "claims of involvement".</summary>
    public static bool IsOfSaying(string term) => Sayings.Contains(term);

    /// <summary>Whether a word says nothing of what a statement is about.</summary>
    public static bool IsGrammar(string lower) => AnsweringWords.IsFunction(lower);

    /// <summary>The term of a word that is no name.</summary>
    public static string OfWord(string lower) =>
        Things.TryGetValue(lower, out var thing) ? thing
        : WordStem.Of(lower) is var stem && Things.TryGetValue(stem, out var stemmed) ? stemmed
        : stem;

    /// <summary>Adds the terms of some words.</summary>
    /// <param name="text">The text that they stand in.</param>
    /// <param name="words">Words in the order of the text.</param>
    /// <param name="names">Takes names and countries.</param>
    /// <param name="terms">Takes the others; null to leave them out.</param>
    public static void Add(SourceText text, IReadOnlyList<Word> words, ISet<string> names, ISet<string>? terms)
    {
        foreach (var (term, isName, _) in In(text, words))
        {
            (isName ? names : terms)?.Add(term);
        }
    }

    /// <summary>The words of a wording by their terms, the first for each: what is shown in the place of a term.</summary>
    public static IReadOnlyDictionary<string, string> WordsOf(string wording)
    {
        var text = new SourceText(wording);
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (term, _, span) in In(text, WordScanner.Scan(text, text.Whole)))
        {
            shown.TryAdd(term, text[span]);
        }

        return shown;
    }

    private static IEnumerable<(string Term, bool IsName, TextSpan Span)> In(SourceText text, IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Kind is not (WordKind.Letters or WordKind.Code))
            {
                continue;
            }

            if (word.IsCapital && CountryAt(text, words, at) is var (term, length) && length > 0)
            {
                yield return (term, true, new TextSpan(word.Start, words[at + length - 1].End));
                at += length - 1;
            }
            else if (IsGrammar(word.Lower) || word.Lower is "'s" || word.Lower.Length < 2)
            {
                continue;
            }
            else if (word.IsCapital && (at > 0 || !IsKnown(word.Lower)))
            {
                yield return (Trimmed(word.Lower), true, word.Span);
            }
            else
            {
                yield return (OfWord(word.Lower), false, word.Span);
            }
        }
    }

    /// <summary>The terms of a name that stands alone: a speaker's.</summary>
    public static void AddName(string name, ISet<string> names)
    {
        var text = new SourceText(name);
        Add(text, WordScanner.Scan(text, text.Whole), names, terms: null);
    }

    /// <summary>The term of a country by its name or adjective; null when it is none.</summary>
    public static string? CountryOf(ReadOnlySpan<char> name) =>
        (Gazetteer.ByName(name) ?? First(Gazetteer.ByAdjective(name))) is { } country ? "cc:" + country.Code : null;

    // At the beginning of a sentence a capital says nothing of a common word.
    private static bool IsKnown(string lower) => Things.ContainsKey(lower);

    private static (string Term, int Length) CountryAt(SourceText text, IReadOnlyList<Word> words, int at)
    {
        for (var length = Math.Min(LongestName, words.Count - at); length > 0; length--)
        {
            var name = text.Slice(new TextSpan(words[at].Start, words[at + length - 1].End));
            if (TermOf(name) is { } term)
            {
                return (term, length);
            }
        }

        return ("", 0);
    }

    /// <summary>The term of a country by its name, adjective, people, capital or seat; of a seat that stands for one body, another one; null for others.</summary>
    internal static string? TermOf(ReadOnlySpan<char> name)
    {
        var country = Gazetteer.ByName(name) ?? First(Gazetteer.ByAdjective(name)) ?? First(Gazetteer.ByPeople(name));
        if (country is not null)
        {
            return "cc:" + country.Code;
        }

        return Gazetteer.Seats(name) is [var seat, ..]
            ? seat.StandsFor is { } body
                ? FoldedText.Of(body.StartsWith("the ", StringComparison.Ordinal) ? body[4..] : body)
                : "cc:" + seat.Country.Code
            : null;
    }

    private static Country? First(IReadOnlyList<Country> countries) => countries.Count > 0 ? countries[0] : null;

    private static string Trimmed(string lower) => FoldedText.Of(lower.TrimEnd('.'));
}
