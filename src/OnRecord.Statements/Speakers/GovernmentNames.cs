using OnRecord.Statements.Atlas;

namespace OnRecord.Statements.Speakers;

/// <summary>Names a government in plain words: the country for its capital, its seat, its adjective or its people.</summary>
/// <remarks>A seat that stands for one body ("the White House", "the Pentagon") keeps its name.</remarks>
internal static class GovernmentNames
{
    /// <summary>The country or body that a name stands for; null when it is no country, capital or seat.</summary>
    internal static string? OfName(string name)
    {
        if (Gazetteer.ByName(name) is { } country)
        {
            return country.Name;
        }

        return Gazetteer.Seats(name) is [{ StandsFor: null } seat, ..] ? seat.Country.Name : null;
    }

    /// <summary>
    /// The country of "the Turkish government", "the government of Turkey", "Moscow's foreign ministry" or "the Saudis"; null
    /// when the phrase names none.
    /// </summary>
    internal static string? OfPhrase(ArticleWords words, SourcePart part)
    {
        var isGovernment =
            words.Lower(part.Head) is "government" or "regime" or "authorities" or "side" or "governments" or "cabinet";
        if (isGovernment)
        {
            return AdjectiveBefore(words, part) ?? NameBehind(words, part);
        }

        if (words.Lower(part.Head) is "administration" && part.Phrase.Count < 4)
        {
            return AdjectiveBefore(words, part);
        }

        var isPeople =
            words.List.IsCapital(part.Head) && words.Lower(part.Head).EndsWith('s') && part.Phrase.Count <= 2;
        var isDefinite = part.Phrase.Count == 1 || words.Lower(part.Phrase.First) == "the";
        return
            isPeople
            && isDefinite
            && Gazetteer.ByPeople(words.TextOf(new WordRange(part.Head, part.Head + 1))) is [var country]
            ? country.Name
            : null;
    }

    private static string? AdjectiveBefore(ArticleWords words, SourcePart part)
    {
        for (var first = part.Phrase.First; first < part.Head; first++)
        {
            for (var end = part.Head; end > first; end--)
            {
                var text = words.TextOf(new WordRange(first, end));
                if (Gazetteer.ByAdjective(text) is [var country, ..])
                {
                    return country.Name;
                }

                if (words.List.IsCapital(first) && OfName(text) is { } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static string? NameBehind(ArticleWords words, SourcePart part)
    {
        if (words.Lower(part.Phrase.End) is not ("in" or "of"))
        {
            return null;
        }

        for (var end = Math.Min(part.Words.End, part.Phrase.End + 5); end > part.Phrase.End + 1; end--)
        {
            if (OfName(words.TextOf(new WordRange(part.Phrase.End + 1, end))) is { } name)
            {
                return name;
            }
        }

        return null;
    }
}
