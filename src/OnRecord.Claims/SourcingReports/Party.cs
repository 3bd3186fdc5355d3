using OnRecord.Claims.Propositions;
using OnRecord.Statements.Answers;
using OnRecord.Statements.Speakers;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.SourcingReports;

/// <summary>By what a party that is accused, or one that speaks, can be told: countries, words of names, and what it is called.</summary>
/// <remarks>Wide on purpose: that somebody had no say is to be said only where nobody who may be meant speaks.</remarks>
internal sealed class Party
{
    private const int MostCountryWords = 4;

    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> callings = new(StringComparer.Ordinal);

    private Party() { }

    /// <summary>Whether anything is known by which it can be met again.</summary>
    public bool IsKnown => names.Count + countries.Count + callings.Count > 0;

    /// <summary>The parties that an accusation is aimed at; empty when only a pronoun names them.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="target">The words for them.</param>
    /// <param name="mentions">The names of the article.</param>
    /// <param name="leaders">Of which country the article says that somebody is the leader, by the last word of the name.</param>
    public static IReadOnlyList<Party> Accused(
        SourceText text,
        IReadOnlyList<TextSpan> target,
        IReadOnlyList<NameMention> mentions,
        IReadOnlyDictionary<string, string> leaders
    ) => [.. target.SelectMany(span => Coordinated(text, span, mentions, leaders)).Where(party => party.IsKnown)];

    /// <summary>Somebody who speaks, with everything that is said of it.</summary>
    /// <param name="descriptions">Its names, and the words for it as a source.</param>
    /// <param name="leaders">Of which country the article says that somebody is the leader, by the last word of the name.</param>
    public static Party Speaking(IEnumerable<WordList> descriptions, IReadOnlyDictionary<string, string> leaders)
    {
        var party = new Party();
        foreach (var words in descriptions.Where(words => !IsAgainst(words)))
        {
            // What stands in quotation marks is a title: "author of …".
            for (var i = 0; i < words.Count && !IsQuotationMark(words.Lower(i)); i++)
            {
                party.AddCountries(words, i, words.Count);
                if (words.IsLetters(i) && words.Lower(i) != "'s")
                {
                    party.AddName(words.Lower(i), leaders);
                    party.callings.Add(WordStem.Of(words.Lower(i)));
                }
            }
        }

        return party;
    }

    /// <summary>Whether somebody who speaks may be, or speak for, this one.</summary>
    public bool MayBe(Party speaking) =>
        countries.Overlaps(speaking.countries)
        || (names.Count > 0 && names.IsSubsetOf(speaking.names))
        || (names.Count == 0 && callings.Overlaps(speaking.callings));

    // "the FBI and the Justice Department" are two; of "the regime of Bashar Assad" the head names nobody.
    private static IEnumerable<Party> Coordinated(
        SourceText text,
        TextSpan span,
        IReadOnlyList<NameMention> mentions,
        IReadOnlyDictionary<string, string> leaders
    )
    {
        var words = new WordList(text, span);
        var start = 0;
        for (var end = 0; end <= words.Count; end++)
        {
            if (end < words.Count && words.Lower(end) is not ("and" or "or" or ","))
            {
                continue;
            }

            if (end > start)
            {
                yield return OfPhrase(words, (start, end), mentions, leaders);
            }

            start = end + 1;
        }
    }

    private static Party OfPhrase(
        WordList words,
        (int Start, int End) phrase,
        IReadOnlyList<NameMention> mentions,
        IReadOnlyDictionary<string, string> leaders
    )
    {
        var (start, end) = phrase;
        var party = new Party();
        var head = start + 1;
        while (
            head < end && !GrammarWords.IsPreposition(words.Lower(head)) && !GrammarWords.IsRelative(words.Lower(head))
        )
        {
            head++;
        }

        if ((LastRun(words, start, head) ?? LastRun(words, start, end)) is { } run)
        {
            party.AddRun(words, run, mentions, leaders);
        }
        else if (IsTold(words, start, head))
        {
            party.callings.Add(WordStem.Of(words.Lower(head - 1)));
        }

        return party;
    }

    // "them" and "his troops" tell nobody who they are.
    private static bool IsTold(WordList words, int start, int head) =>
        Pronouns.Of(words.Lower(start)) == PronounKind.None && words.IsLetters(head - 1);

    private static (int First, int End)? LastRun(WordList words, int start, int end)
    {
        var last = end;
        while (last > start && !IsName(words, last - 1))
        {
            last--;
        }

        var first = last;
        while (first > start && IsName(words, first - 1))
        {
            first--;
        }

        return first < last ? (first, last) : null;
    }

    private static bool IsName(WordList words, int word) =>
        words.IsCapital(word)
        && words[word].Kind is WordKind.Letters or WordKind.Code
        && !GrammarWords.IsDeterminer(words.Lower(word))
        && !AnsweringWords.IsFunction(words.Lower(word));

    private void AddRun(
        WordList words,
        (int First, int End) run,
        IReadOnlyList<NameMention> mentions,
        IReadOnlyDictionary<string, string> leaders
    )
    {
        var (first, end) = run;
        var isPerson = mentions.Any(mention =>
            mention.Kind == NameKind.Person && mention.Span.Overlaps(words.Span(end - 1, end))
        );
        for (var i = first; i < end; i++)
        {
            AddCountries(words, i, end);
        }

        if (isPerson)
        {
            AddName(words.Lower(end - 1), leaders);
        }
        else if (countries.Count == 0)
        {
            foreach (var i in Enumerable.Range(first, end - first))
            {
                AddName(words.Lower(i), leaders);
            }
        }
    }

    private void AddName(string lower, IReadOnlyDictionary<string, string> leaders)
    {
        names.Add(lower);
        if (leaders.TryGetValue(lower, out var country))
        {
            countries.Add(country);
        }
    }

    private void AddCountries(WordList words, int first, int end)
    {
        if (!words.IsCapital(first))
        {
            return;
        }

        for (var last = Math.Min(end, first + MostCountryWords); last > first; last--)
        {
            if (ClaimTerms.TermOf(words.Text.Slice(words.Span(first, last))) is { } country)
            {
                countries.Add(country);
                return;
            }
        }
    }

    private static bool IsQuotationMark(string lower) => lower is "\"" or "“" or "”" or "‘" or "«" or "»";

    private static bool IsAgainst(WordList words) =>
        Enumerable
            .Range(0, words.Count)
            .Any(i => words.Lower(i) is "critic" or "critics" or "opponent" or "opponents" or "rival" or "rivals");
}
