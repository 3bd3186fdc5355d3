using OnRecord.Statements.Atlas;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Places;

/// <summary>Tells the country of each place: by its only meaning, by the country or state behind a comma, by the other places of the text, by its usual meaning.</summary>
internal static class Resolver
{
    internal static List<Place> Resolve(WordList words, List<Candidate> candidates)
    {
        var seen = candidates
            .Select(candidate => candidate.PlainCountry)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var places = new List<Place>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var beside =
                i + 1 < candidates.Count && IsBeside(words, candidate, candidates[i + 1])
                    ? candidates[i + 1]
                    : (Candidate?)null;
            var behind = i > 0 && IsBeside(words, candidates[i - 1], candidate) ? candidates[i - 1] : (Candidate?)null;
            var country = Country(candidate, beside, behind, seen);
            places.Add(
                new Place(words.Span(candidate.Start, candidate.End), country)
                {
                    Name = NameOf(words, candidate, country),
                    Kind = Meaning(candidate, country).Kind,
                }
            );
        }

        return places;
    }

    /// <summary>The usual name of the meaning; of a name that stays open only what the text itself says, else null.</summary>
    private static string? NameOf(WordList words, Candidate candidate, string? country)
    {
        var name = Meaning(candidate, country).Name;
        return
            country is not null
            || candidate.First.Country is null
            || words.Text[words.Span(candidate.Start, candidate.End)] == name
            ? name
            : null;
    }

    /// <summary>Whether a place stands right before another with a comma between: "Tbilisi, Georgia".</summary>
    private static bool IsBeside(WordList words, Candidate first, Candidate second) =>
        words.Is(first.End, ",") && second.Start == first.End + 1 && first.First.Kind != PlaceKind.Country;

    private static GazetteerPlace Meaning(Candidate candidate, string? country) =>
        candidate.Meanings.FirstOrDefault(place => place.Country == country) ?? candidate.First;

    private static string? Country(Candidate candidate, Candidate? beside, Candidate? behind, HashSet<string> seen)
    {
        if (
            beside is { } next
            && next.First.Kind is PlaceKind.Country or PlaceKind.Region
            && candidate.First.Kind == PlaceKind.City
        )
        {
            return Within(candidate, next) ?? next.PlainCountry ?? Open(candidate, seen);
        }

        if (behind is { PlainCountry: { } city } && MayMean(candidate, city))
        {
            return city;
        }

        return candidate.PlainCountry ?? Open(candidate, seen);
    }

    /// <summary>The country that both the city and what stands behind its comma may mean.</summary>
    private static string? Within(Candidate city, Candidate wider) =>
        wider.Meanings.Select(place => place.Country).OfType<string>().FirstOrDefault(code => MayMean(city, code));

    private static bool MayMean(Candidate candidate, string code) =>
        candidate.Meanings.Any(place => place.Country == code) || (candidate.Ambiguity?.MayMean(code) ?? false);

    /// <summary>The usual meaning; without one, the only meaning that other places of the text speak for.</summary>
    private static string? Open(Candidate candidate, HashSet<string> seen)
    {
        if (candidate.Ambiguity is { IsDisputed: true })
        {
            return null;
        }

        if (candidate.Ambiguity is { Usual: { } usual })
        {
            return usual;
        }

        var codes = (
            candidate.Ambiguity?.Others ?? [.. candidate.Meanings.Select(place => place.Country).OfType<string>()]
        )
            .Where(seen.Contains)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return codes.Length == 1 ? codes[0] : null;
    }
}
