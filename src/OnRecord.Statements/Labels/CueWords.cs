using System.Collections.Frozen;
using OnRecord.Statements.Json;
using OnRecord.Statements.Lexicons;

namespace OnRecord.Statements.Labels;

/// <summary>What a cue's words usually stand for.</summary>
/// <param name="Act">The usual act.</param>
/// <param name="Certainty">The usual certainty.</param>
public readonly record struct UsualLabels(Act Act, Certainty Certainty);

/// <summary>The lexicon of words that attribute: <c>data/lexicons/cues.tsv</c>. Safe on any thread.</summary>
public sealed class CueWords
{
    private static readonly FrozenSet<string> Negations = FrozenSet.ToFrozenSet(
        ["not", "never", "no", "neither", "nor", "without", "cannot", "n't", "nobody", "none"],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Modals = FrozenSet.ToFrozenSet(
        ["may", "might", "could", "would", "should", "must", "can", "will", "shall", "seems", "appears"],
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, UsualLabels> labels;

    private CueWords(FrozenDictionary<string, UsualLabels> labels) => this.labels = labels;

    /// <summary>The words that come with the product.</summary>
    public static CueWords Default { get; } = Load();

    /// <summary>What the words of a cue usually stand for; null when none of them is in the lexicon.</summary>
    /// <remarks>Of several the first counts; two words in a row before one.</remarks>
    /// <param name="cue">The words of a cue, in any case.</param>
    public UsualLabels? Of(ReadOnlySpan<char> cue)
    {
        var words = Words(cue);
        for (var i = 0; i < words.Count; i++)
        {
            if (
                (i + 1 < words.Count && labels.TryGetValue($"{words[i]} {words[i + 1]}", out var usual))
                || labels.TryGetValue(words[i], out usual)
            )
            {
                return usual;
            }
        }

        return null;
    }

    /// <summary>Whether a word of the cue negates.</summary>
    /// <param name="cue">The words of a cue.</param>
    public static bool IsNegated(ReadOnlySpan<char> cue) =>
        Words(cue).Exists(word => Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal));

    /// <summary>Whether a word of the cue is a modal verb.</summary>
    /// <param name="cue">The words of a cue.</param>
    public static bool IsModal(ReadOnlySpan<char> cue) => Words(cue).Exists(Modals.Contains);

    private static List<string> Words(ReadOnlySpan<char> cue)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= cue.Length; i++)
        {
            var inside = i < cue.Length && (char.IsLetter(cue[i]) || cue[i] is '\'' or '’');
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(cue[start..i].ToString().ToLowerInvariant().Replace('’', '\''));
                start = -1;
            }
        }

        return words;
    }

    private static CueWords Load()
    {
        var acts = Enum.GetValues<Act>().ToDictionary(act => act.ToWireName(), StringComparer.Ordinal);
        var certainties = Enum.GetValues<Certainty>().ToDictionary(value => value.ToWireName(), StringComparer.Ordinal);
        return new CueWords(
            LexiconFile
                .Read("cues", columns: 4)
                .SelectMany(row =>
                    LexiconFile
                        .Values(row[1])
                        .Prepend(row[0])
                        .Select(form => (form, new UsualLabels(acts[row[2]], certainties[row[3]])))
                )
                .ToFrozenDictionary(entry => entry.form, entry => entry.Item2, StringComparer.Ordinal)
        );
    }
}
