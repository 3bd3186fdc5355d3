using System.Collections.Frozen;
using OnRecord.Statements.Lexicons;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.SourcingReports;

/// <summary>What a loaded verb tells beside that somebody said something.</summary>
public enum VerbSense
{
    /// <summary>The writer need not believe it.</summary>
    Doubt = 0,

    /// <summary>It had been hidden, or is a fault.</summary>
    Guilt = 1,

    /// <summary>It is said against resistance.</summary>
    Force = 2,

    /// <summary>It is so.</summary>
    Truth = 3,

    /// <summary>How it sounded, with a judgement in it.</summary>
    Manner = 4,

    /// <summary>An answer was owed.</summary>
    Evasion = 5,
}

/// <summary>A verb of <c>data/lexicons/loaded-verbs.tsv</c>.</summary>
/// <param name="Verb">Its first form.</param>
/// <param name="Sense">What it tells.</param>
/// <param name="NamedBy">Who else names it as loaded; often empty.</param>
/// <param name="Why">Why it is loaded, to follow the verb.</param>
public sealed record LoadedVerb(string Verb, VerbSense Sense, IReadOnlyList<string> NamedBy, string Why)
{
    private static readonly FrozenDictionary<string, LoadedVerb> ByForm = LexiconFile
        .Read("loaded-verbs", columns: 5)
        .SelectMany(row =>
        {
            var verb = new LoadedVerb(
                row[0],
                Enum.Parse<VerbSense>(row[2], ignoreCase: true),
                LexiconFile.Values(row[3]),
                row[4]
            );
            return LexiconFile.Values(row[1]).Prepend(row[0]).Select(form => KeyValuePair.Create(form, verb));
        })
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All verbs, in the order of the alphabet.</summary>
    public static IReadOnlyList<LoadedVerb> All { get; } =
    [.. ByForm.Values.Distinct().OrderBy(verb => verb.Verb, StringComparer.Ordinal)];

    /// <summary>The loaded verbs of a cue, each once; two words before one.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="cue">The words that attribute.</param>
    internal static IReadOnlyList<LoadedVerb> In(SourceText text, IReadOnlyList<TextSpan> cue)
    {
        var found = new List<LoadedVerb>();
        foreach (var words in cue.Select(span => new WordList(text, span)))
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (ByForm.TryGetValue($"{words.Lower(i)} {words.Lower(i + 1)}", out var verb))
                {
                    i++;
                }
                else if (!words.IsLetters(i) || !ByForm.TryGetValue(words.Lower(i), out verb))
                {
                    continue;
                }

                if (!IsNoun(words, i))
                {
                    found.Add(verb);
                }
            }
        }

        return [.. found.Distinct()];
    }

    // "Came on the anchor's show to say": the same word is no verb there.
    private static bool IsNoun(WordList words, int i) =>
        words.Lower(i) is "show" or "shows" && i > 0 && words.Lower(i - 1) is "'s" or "the" or "a" or "this" or "that";
}
