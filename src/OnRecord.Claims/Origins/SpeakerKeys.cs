using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Origins;

/// <summary>Tells which speakers of one claim are one, more freely than across claims: of who speaks on one matter, a surname mostly means one person.</summary>
internal sealed class SpeakerKeys
{
    private readonly Dictionary<string, string> persons = new(StringComparer.Ordinal);
    private readonly List<(string Words, string Key)> bodies;

    /// <summary>Takes all speakers of a claim.</summary>
    public SpeakerKeys(IEnumerable<ClaimActor> actors)
    {
        var all = actors.ToList();
        bodies =
        [
            .. all.Where(actor => actor.Kind is not SourceKind.Person && TrailSpeaker.IsName(actor.Name))
                .Select(actor => ($" {WordsOf(actor.Name)} ", KeyOf(actor)))
                .Distinct(),
        ];
        var names = all.Where(actor => actor.Kind is SourceKind.Person)
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

    /// <summary>The key of a speaker within the claim; null for a body that is not named and may be one of several.</summary>
    public string? Of(ClaimActor actor)
    {
        if (actor.Kind is SourceKind.Person)
        {
            return "person:" + persons[PersonOf(actor)];
        }

        if (TrailSpeaker.IsName(actor.Name))
        {
            return KeyOf(actor);
        }

        // "The ministry" is the one ministry of the claim: "the defence ministry", "the ministry of defence".
        var words = $" {WordsOf(actor.Name)} ";
        var same = bodies
            .Where(body =>
                body.Words.EndsWith(words, StringComparison.Ordinal)
                || body.Words.Contains(words + "of ", StringComparison.Ordinal)
            )
            .Select(body => body.Key)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return same is [var only] ? only : null;
    }

    private static string KeyOf(ClaimActor actor)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        if (actor.Kind is SourceKind.Government)
        {
            ClaimTerms.AddName(actor.Name, terms);
        }

        return "body:" + (terms.Count > 0 ? string.Join(' ', terms) : actor.Key.Split('@')[0]);
    }

    private static string WordsOf(string name) =>
        FoldedText.Of(name) is var folded && folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;

    // Without the article that the key of a surname ends with.
    private static string PersonOf(ClaimActor actor) => actor.Key.Split('@')[0];
}
