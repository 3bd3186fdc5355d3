using System.Text.RegularExpressions;
using OnRecord.Statements.Speakers;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.SourcingReports;

/// <summary>What an article says of why a source goes unnamed.</summary>
internal enum AnonymityGround
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>That it wants to be unnamed, but not why.</summary>
    Condition = 1,

    /// <summary>Why.</summary>
    Reason = 2,
}

/// <summary>Tells how an article puts a source without a name. Safe on any thread.</summary>
internal static partial class AnonymousSource
{
    /// <summary>What is said of why the source of a statement goes unnamed.</summary>
    public static AnonymityGround GroundOf(Statement statement, SourceText text) =>
        statement.Setting.Anonymity.Count == 0 ? AnonymityGround.None
        : statement.Setting.Anonymity.Any(span => Why().IsMatch(text.Slice(span))) ? AnonymityGround.Reason
        : AnonymityGround.Condition;

    /// <summary>Whether the words stand for more than one: "officials", "two people briefed on it", "they".</summary>
    public static bool IsPlural(Statement statement, SourceText text) =>
        statement.Source.Any(span => IsPlural(new WordList(text, span)));

    // The head of the phrase is the last word before a preposition, a relative clause, a comma or a participle.
    private static bool IsPlural(WordList words)
    {
        var end = 0;
        while (end < words.Count && (end == 0 || !EndsHead(words, end)))
        {
            if (IsSeveral(words.Lower(end)))
            {
                return true;
            }

            end++;
        }

        var head = words.Lower(end - 1);
        return SourceWords.Noun(head) is { } noun
            ? noun.IsPlural
            : head.Length > 3
                && head.EndsWith('s')
                && !head.EndsWith("ss", StringComparison.Ordinal)
                && !head.EndsWith("'s", StringComparison.Ordinal);
    }

    private static bool IsSeveral(string lower) =>
        lower
            is "they"
                or "them"
                or "some"
                or "several"
                or "many"
                or "both"
                or "others"
                or "two"
                or "three"
                or "four"
                or "five"
                or "six"
                or "half"
                or "dozens";

    private static bool EndsHead(WordList words, int word) =>
        words[word].Kind is WordKind.Break
        || words.Lower(word) is "," or "("
        || GrammarWords.IsPreposition(words.Lower(word))
        || GrammarWords.IsRelative(words.Lower(word))
        || GrammarWords.IsBehindHead(words.Lower(word));

    // Linear in the words, so without a time limit, which on a busy machine would strike a harmless text.
    [GeneratedRegex(
        @"\b(?:because|since|as|due to|owing to|citing|lest|fear\w*|afraid|(?:un|not |n['’]t )authori[sz]ed|not (?:permitted|allowed|cleared)|n['’]t (?:permitted|allowed|cleared)|to (?:discuss|describe|speak|talk|share|disclose|detail|avoid|protect|preserve)|given the|over (?:fears|concerns)|out of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Why();
}
