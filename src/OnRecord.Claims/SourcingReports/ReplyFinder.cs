using OnRecord.Claims.Propositions;
using OnRecord.Statements.Answers;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.SourcingReports;

/// <summary>Whether the accused have their say in the article.</summary>
internal enum ReplyState
{
    /// <summary>They deny, confirm, answer or take no position.</summary>
    Answered = 0,

    /// <summary>They speak, but about something else as far as is read.</summary>
    Heard = 1,

    /// <summary>Nobody who may be them speaks.</summary>
    None = 2,

    /// <summary>The article's words do not tell who they are.</summary>
    UnknownAccused = 3,
}

/// <summary>Finds what the accused say in one article: an answer that the reader linked, or a statement of somebody who may be them.</summary>
/// <param name="reading">The reading, as people corrected it.</param>
/// <param name="rejected">Numbers of statements that do not count.</param>
internal sealed class ReplyFinder(Reading reading, IReadOnlySet<int> rejected)
{
    /// <summary>Of somebody who is accused and speaks all the time, the first statements.</summary>
    private const int MostReplies = 5;

    private readonly List<Statement> heard = [.. reading.Statements.Where(said => !rejected.Contains(said.Number))];
    private IReadOnlyDictionary<string, string>? leaders;
    private Dictionary<int, Party>? parties;

    /// <summary>What the accused say, those that answer first.</summary>
    /// <param name="accusation">A statement that accuses.</param>
    public (ReplyState State, IReadOnlyList<int> Replies) RepliesTo(Statement accusation)
    {
        var text = reading.Article.Text;
        leaders ??= LeaderNames.In(text);
        parties ??= Parties(leaders);
        var accused = Party.Accused(text, accusation.Setting.Target, reading.Names, leaders);
        var replies = heard
            .Where(said => said.Number != accusation.Number && !IsBySame(said, accusation))
            .Where(said =>
                (said.Answers == accusation.Number && Answers(said))
                || (
                    accused.Any(party => party.MayBe(parties[said.Number]))
                    && (Answers(said) || !StandsIn(said, accusation))
                )
            )
            .OrderBy(said => !Answers(said))
            .ThenBy(said => said.Number)
            .ToList();
        if (replies.Count == 0)
        {
            return (accused.Count == 0 ? ReplyState.UnknownAccused : ReplyState.None, []);
        }

        var isAnswered = Answers(replies[0]);
        return (
            isAnswered ? ReplyState.Answered : ReplyState.Heard,
            [.. replies.Where(said => Answers(said) == isAnswered).Take(MostReplies).Select(said => said.Number)]
        );
    }

    private bool Answers(Statement said) =>
        said.Act?.Value is Act.Denies or Act.Withholds or Act.Confirms
        || said.Cue.Select(span => new WordList(reading.Article.Text, span))
            .Any(words =>
                Enumerable.Range(0, words.Count).Any(i => AnsweringWords.Of(words.Lower(i)) == Replying.Reply)
            );

    private static bool IsBySame(Statement said, Statement accusation) =>
        said.Speakers.Count > 0
        && said.Speakers.Select(speaker => speaker.Name)
            .SequenceEqual(accusation.Speakers.Select(speaker => speaker.Name), StringComparer.Ordinal);

    private bool StandsIn(Statement said, Statement accusation)
    {
        var parent = said.Parent;
        for (var steps = 0; parent is { } number && steps < reading.Statements.Count; steps++)
        {
            if (number == accusation.Number)
            {
                return true;
            }

            parent = reading.Statements.FirstOrDefault(outer => outer.Number == number)?.Parent;
        }

        return false;
    }

    // "Kremlin spokesman Dmitry Peskov" once is enough for every "Peskov" of the article.
    private Dictionary<int, Party> Parties(IReadOnlyDictionary<string, string> leaders)
    {
        var text = reading.Article.Text;
        var byName = heard
            .SelectMany(said => said.Speakers, (said, speaker) => (speaker.Name, said))
            .ToLookup(pair => pair.Name, pair => pair.said, StringComparer.Ordinal);
        var named = byName.ToDictionary(
            group => group.Key,
            group =>
                Party.Speaking(
                    [
                        new WordList(new SourceText(group.Key), new TextSpan(0, group.Key.Length)),
                        .. group
                            .Where(said => said.Speakers.Count == 1)
                            .SelectMany(said => said.Source)
                            .Distinct()
                            .Select(span => new WordList(text, span)),
                    ],
                    leaders
                ),
            StringComparer.Ordinal
        );
        return heard.ToDictionary(
            said => said.Number,
            said =>
                said.Speakers is [var only]
                    ? named[only.Name]
                    : Party.Speaking(
                        [
                            .. said.Source.Select(span => new WordList(text, span)),
                            .. said.Speakers.Select(speaker => new WordList(
                                new SourceText(speaker.Name),
                                new TextSpan(0, speaker.Name.Length)
                            )),
                        ],
                        leaders
                    )
        );
    }
}
