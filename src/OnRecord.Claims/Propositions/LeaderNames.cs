using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Whose leader an article says somebody is: "Kordavian President Anton Reskov" ties the name to the country.</summary>
internal static class LeaderNames
{
    private const int LongestName = 4;

    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "president",
            "premier",
            "leader",
            "dictator",
            "chancellor",
            "king",
            "queen",
            "crown",
            "prince",
            "ruler",
            "strongman",
            "prime",
            "minister",
            "supreme",
        ]
    );

    // Ministers and princes who do not stand for their country.
    private static readonly FrozenSet<string> NoLeader = FrozenSet.Create(
        StringComparer.Ordinal,
        ["foreign", "defense", "defence", "finance", "interior", "vice", "deputy", "former", "ex"]
    );

    /// <summary>Last words of names in lower case, with the term of their country.</summary>
    public static IReadOnlyDictionary<string, string> In(SourceText text)
    {
        var words = WordScanner.Scan(text, text.Whole);
        var leaders = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at + 2 < words.Count; at++)
        {
            if (!words[at].IsCapital || ClaimTerms.CountryOf(text.Slice(words[at].Span)) is not { } country)
            {
                continue;
            }

            var next = at + 1;
            next += words[next].Lower == "'s" ? 1 : 0;
            var title = next;
            while (next < words.Count && Titles.Contains(words[next].Lower))
            {
                next++;
            }

            var end = next;
            while (end < words.Count && end < next + LongestName && IsOfName(words[end]))
            {
                end++;
            }

            if (next > title && end > next && !NoLeader.Contains(words[title].Lower) && words[end - 1].IsCapital)
            {
                leaders.TryAdd(words[end - 1].Lower, country);
            }
        }

        return leaders;
    }

    private static bool IsOfName(Word word) =>
        (word.IsCapital && word.Kind == WordKind.Letters) || word.Lower is "al" or "bin" or "-" or "de" or "van";
}
