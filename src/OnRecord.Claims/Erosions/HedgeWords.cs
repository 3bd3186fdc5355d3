using System.Collections.Frozen;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Erosions;

/// <summary>Words that leave open whether something is so: "may", "probably", "appeared". Safe on any thread.</summary>
public static class HedgeWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "may",
            "might",
            "could",
            "possibly",
            "probably",
            "perhaps",
            "either",
            "maybe",
            "likely",
            "apparently",
            "allegedly",
            "reportedly",
            "presumably",
            "seemingly",
            "purportedly",
            "supposedly",
            "conceivably",
            "suspected",
            "suspect",
            "suspects",
            "alleged",
            "appear",
            "appears",
            "appeared",
            "seem",
            "seems",
            "seemed",
            "believe",
            "believes",
            "believed",
            "think",
            "thinks",
            "thought",
        ]
    );

    /// <summary>Whether one stands in some parts of a text.</summary>
    public static bool StandIn(SourceText text, IEnumerable<TextSpan> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Any(part => StandIn(text, WordScanner.Scan(text, part)));
    }

    private static bool StandIn(SourceText text, List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Words.Contains(words[i].Lower) && !IsMonth(words[i]) && !IsInability(i))
            {
                return true;
            }
        }

        return false;

        bool IsMonth(Word word) => text.Slice(new TextSpan(word.Start, word.End)) is "May";

        // "could not be reached" says what was not possible.
        bool IsInability(int i) => words[i].Lower is "could" && i + 1 < words.Count && words[i + 1].Lower is "not";
    }
}
