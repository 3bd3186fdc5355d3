using OnRecord.Statements.Words;

namespace OnRecord.Statements.Places;

/// <summary>Finds places by the gazetteer, leaves ambiguous ones open, and passes over places inside the names of persons and organizations.</summary>
/// <remarks>
/// What is found and left out stands in <c>specs/places.md</c>. Time and memory are linear in the length of the span. No state
/// but the gazetteer, so safe on any thread; the same input always gives the same result.
/// </remarks>
public static class PlaceFinder
{
    /// <summary>The places of a span, in the order of the text, without overlaps.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="within">
    /// What to read of it; every span found lies in it. An ambiguous name is told by the other places of the same span, so a whole
    /// article tells more than one content.
    /// </param>
    /// <param name="names">
    /// The reader's names, in the order of the text; a place inside a longer name of a person or an organization is passed over.
    /// May be empty: then capitals and words beside a name tell.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> reaches past the end of the text.</exception>
    public static IReadOnlyList<Place> Find(SourceText text, TextSpan within, IReadOnlyList<NameMention> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Find(new WordList(text, within), names);
    }

    internal static IReadOnlyList<Place> Find(WordList words, IReadOnlyList<NameMention> names)
    {
        var candidates = new CandidateReader(words).Read();
        var surroundings = new NameSurroundings(words, names);
        List<Candidate> places = [.. candidates.Where(candidate => !surroundings.IsPartOfName(candidate))];
        return Resolver.Resolve(words, places);
    }
}
