using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Origins;

/// <summary>Tells which speakers of one claim are one, more freely than across claims: of who speaks on one matter, a surname mostly means one person.</summary>
internal sealed class SpeakerKeys
{
    private readonly Dictionary<string, string> persons = new(StringComparer.Ordinal);

    /// <summary>Takes all speakers of a claim.</summary>
    public SpeakerKeys(IEnumerable<ClaimActor> actors)
    {
        var names = actors
            .Where(actor => actor.Kind is SourceKind.Person)
            .Select(PersonOf)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var byWord = names
            .SelectMany(name => name.Split(' ').Select(word => (word, name)))
            .ToLookup(pair => pair.word, pair => pair.name, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var words = name.Split(' ').ToHashSet(StringComparer.Ordinal);
            var longer = byWord[name.Split(' ')[^1]].Where(other => words.IsSubsetOf(other.Split(' '))).ToList();
            // The longest of a row of names that hold one another; two persons of one surname keep it apart.
            var longest = longer
                .OrderByDescending(other => other.Length)
                .ThenBy(other => other, StringComparer.Ordinal)
                .First();
            persons[name] = longer.TrueForAll(other => other.Split(' ').All(longest.Split(' ').Contains))
                ? longest
                : name;
        }
    }

    /// <summary>The key of a speaker within the claim.</summary>
    public string Of(ClaimActor actor)
    {
        if (actor.Kind is SourceKind.Person)
        {
            return "person:" + persons[PersonOf(actor)];
        }

        var terms = new SortedSet<string>(StringComparer.Ordinal);
        if (actor.Kind is SourceKind.Government)
        {
            ClaimTerms.AddName(actor.Name, terms);
        }

        return "body:" + (terms.Count > 0 ? string.Join(' ', terms) : actor.Key.Split('@')[0]);
    }

    // Without the article that the key of a surname ends with.
    private static string PersonOf(ClaimActor actor) => actor.Key.Split('@')[0];
}
