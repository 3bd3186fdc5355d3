using System.Collections.Frozen;
using OnRecord.Ledger.Actors;

namespace OnRecord.Ledger.Versions;

/// <summary>Tells whether two statements of two versions of an article are by the same people.</summary>
/// <remarks>
/// A source in the same words is the same, unless it is a pronoun. Else by the actors that people and rules made of names;
/// within one article a name that is part of another is the same ("Brandt", "Mayor Anna Brandt"). A pronoun that was not
/// resolved may be anybody, and so is no other speaker.
/// </remarks>
internal sealed class SpeakerComparer(ActorNames names)
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(
        StringComparer.Ordinal,
        ["i", "we", "he", "she", "it", "they", "who", "which", "that", "himself", "herself", "itself", "themselves"]
    );

    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.Ordinal, ["the", "a", "an"]);

    /// <summary>Whether nothing speaks for another speaker.</summary>
    public bool AreSame(SaidStatement one, SaidStatement other)
    {
        if (one.SourceKey == other.SourceKey && one.Source.Any(word => !Pronouns.Contains(word.Folded)))
        {
            return true;
        }

        var (a, b) = (Of(one), Of(other));
        if (IsOpen(one, a) || IsOpen(other, b))
        {
            return true;
        }

        return a.Count == 0 || b.Count == 0
            ? a.Count == b.Count
            : a.TrueForAll(name => b.Exists(name.IsLike)) && b.TrueForAll(name => a.Exists(name.IsLike));
    }

    private static bool IsOpen(SaidStatement said, List<SpeakerName> speakers) =>
        said.Statement.Speakers.Count == 0
        && speakers is [{ Words: var words }]
        && words.Count == 1
        && Pronouns.Contains(words.First());

    private List<SpeakerName> Of(SaidStatement said)
    {
        var speakers = said.Statement.Speakers.Select(speaker => new SpeakerName(
            names.Of(speaker.Name, speaker.Kind, "").Key,
            WordsOf(speaker.Name)
        ));
        var known = speakers.Where(speaker => speaker.Words.Count > 0).ToList();
        if (known.Count > 0)
        {
            return known;
        }

        var written = WordsOf(string.Join(' ', said.Statement.Source.Select(span => said.Text[span])));
        return written.Count == 0 ? [] : [new SpeakerName(null, written)];
    }

    private static HashSet<string> WordsOf(string name) =>
        [.. VersionWords.Of(name).Where(word => !Articles.Contains(word))];

    private sealed record SpeakerName(string? Key, HashSet<string> Words)
    {
        public bool IsLike(SpeakerName other) =>
            (Key is not null && Key == other.Key) || Words.IsSubsetOf(other.Words) || other.Words.IsSubsetOf(Words);
    }
}
