using System.Collections.Frozen;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Words;

namespace OnRecord.Statements.Answers;

/// <summary>What a statement does to one said before it.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing by its act or its cue; still it may answer a question.</summary>
    Other,

    /// <summary>It denies.</summary>
    Denies,

    /// <summary>It confirms.</summary>
    Confirms,

    /// <summary>It takes no position.</summary>
    Withholds,

    /// <summary>Its cue says that it answers.</summary>
    Replies,

    /// <summary>Its cue says that it turns something down or agrees.</summary>
    Rejects,
}

/// <summary>What a content takes up from before, by its first words.</summary>
internal enum Anaphor
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is a pronoun: "it", "that".</summary>
    Pronoun,

    /// <summary>It is a noun that stands for something said: "the charge".</summary>
    Noun,

    /// <summary>It begins with such a noun and says more: "the claim that prices would fall".</summary>
    LongNoun,
}

/// <summary>What of a statement tells whether it answers another. Immutable.</summary>
internal sealed class AnswerTraits
{
    // A noun that stands for something said is looked for among so many first words of a content.
    private const int NounWithin = 5;

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(
        StringComparer.Ordinal,
        ["it", "that", "this", "them", "those", "these", "so"]
    );

    private static readonly FrozenSet<string> Determiners = FrozenSet.Create(
        StringComparer.Ordinal,
        ["the", "that", "those", "these", "this", "such", "his", "her", "their", "its", "any", "all"]
    );

    internal AnswerTraits(SourceText text, Statement statement, int sentence)
    {
        Statement = statement;
        Sentence = sentence;
        var cue = WordsIn(text, statement.Cue);
        var source = WordsIn(text, statement.Source);
        var content = WordsIn(text, statement.Content);
        Act = statement.Act?.Value ?? UsualAct(text, statement);
        Kind = KindOf(Act, cue);
        IsAskedOf = cue.Count > 0 && AnsweringWords.Of(cue[0].Lower) == Replying.Ask;
        IsParticiple = cue.Count > 0 && cue[0].Lower.EndsWith("ing", StringComparison.Ordinal);
        Party =
        [
            .. NamesIn(source),
            .. statement.Speakers.SelectMany(speaker => NamesIn(new SourceText(speaker.Name))),
        ];
        Mentions = [.. NamesIn(content), .. NamesIn(WordsIn(text, statement.Setting.Target))];
        Topics = [.. content.Select(word => word.Lower).Where(IsTopic).Select(WordStem.Of)];
        CueStems = [.. cue.Concat(source).Select(word => WordStem.Short(word.Lower))];
        SourceWords = string.Join(' ', source.Select(word => word.Lower));
        (Anaphor, Noun) = AnaphorOf(content);
        NounActs = Noun is null ? null : AnsweringWords.ActsMeantBy(Noun);
    }

    internal Statement Statement { get; }

    /// <summary>Number of the sentence that its cue begins in.</summary>
    internal int Sentence { get; }

    /// <summary>Its act; where it is open, the usual one of its cue; null when that is open too.</summary>
    internal Act? Act { get; }

    internal AnswerKind Kind { get; }

    /// <summary>Whether its cue says that somebody was asked.</summary>
    internal bool IsAskedOf { get; }

    /// <summary>Whether its cue begins with a participle: "saying".</summary>
    internal bool IsParticiple { get; }

    /// <summary>Names in its source and of its speakers, lower-case.</summary>
    internal HashSet<string> Party { get; }

    /// <summary>Names in its content and of its target, lower-case.</summary>
    internal HashSet<string> Mentions { get; }

    /// <summary>Stems of the words that its content is about.</summary>
    internal HashSet<string> Topics { get; }

    /// <summary>Stems of the words of its cue and its source.</summary>
    internal HashSet<string> CueStems { get; }

    internal Anaphor Anaphor { get; }

    /// <summary>The noun among the first words of its content that stands for something said; null when there is none.</summary>
    internal string? Noun { get; }

    /// <summary>The acts that <see cref="Noun"/> may stand for.</summary>
    internal FrozenSet<Act>? NounActs { get; }

    private string SourceWords { get; }

    /// <summary>Whether both have the same speakers, or, where nobody resolved them, the same words as their source.</summary>
    internal bool IsBySpeakerOf(AnswerTraits other)
    {
        var (own, theirs) = (Statement.Speakers, other.Statement.Speakers);
        return own.Count > 0 && theirs.Count > 0
            ? own.Select(speaker => speaker.Name).SequenceEqual(theirs.Select(speaker => speaker.Name))
            : SourceWords.Length > 0 && SourceWords == other.SourceWords;
    }

    private static Act? UsualAct(SourceText text, Statement statement) =>
        statement.Cue.Count > 0 ? CueWords.Default.Of(text.Slice(statement.Cue[^1]))?.Act : null;

    private static AnswerKind KindOf(Act? act, List<Word> cue)
    {
        var replying = cue.Select(word => AnsweringWords.Of(word.Lower)).ToArray();
        return act switch
        {
            Statements.Act.Denies => AnswerKind.Denies,
            Statements.Act.Confirms => AnswerKind.Confirms,
            Statements.Act.Withholds => AnswerKind.Withholds,
            _ when replying.Contains(Replying.Reply) => AnswerKind.Replies,
            _ when replying.Contains(Replying.Reject) => AnswerKind.Rejects,
            _ => AnswerKind.Other,
        };
    }

    private static (Anaphor Anaphor, string? Noun) AnaphorOf(List<Word> content)
    {
        for (var i = 0; i < Math.Min(NounWithin, content.Count); i++)
        {
            if (AnsweringWords.ActsMeantBy(content[i].Lower) is not null)
            {
                var isFirst = i == 0 || (i == 1 && Determiners.Contains(content[0].Lower));
                var isShort = content.Count <= i + 3 || content[i + 1].Lower is "as" or "against";
                return (isFirst && isShort ? Anaphor.Noun : Anaphor.LongNoun, content[i].Lower);
            }
        }

        return (content.Count is 1 or 2 && Pronouns.Contains(content[0].Lower) ? Anaphor.Pronoun : Anaphor.None, null);
    }

    private static bool IsTopic(string lower) => lower.Length > 2 && !AnsweringWords.IsFunction(lower);

    private static IEnumerable<string> NamesIn(IEnumerable<Word> words) =>
        words.Where(word => word.IsCapital && !AnsweringWords.IsFunction(word.Lower)).Select(word => word.Lower);

    private static IEnumerable<string> NamesIn(SourceText name) => NamesIn(WordsIn(name, [name.Whole]));

    private static List<Word> WordsIn(SourceText text, IReadOnlyList<TextSpan> spans) =>
        [.. spans.SelectMany(span => WordScanner.Scan(text, span)).Where(IsWord)];

    private static bool IsWord(Word word) =>
        word.Kind is WordKind.Letters or WordKind.Number or WordKind.Code && word.Lower != "'s";
}
