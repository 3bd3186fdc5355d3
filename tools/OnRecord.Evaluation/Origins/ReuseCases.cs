using OnRecord.Corpora.Gum;

namespace OnRecord.Evaluation.Origins;

/// <summary>Two articles, and whether the telling of one is copied from the other.</summary>
internal sealed record ReuseCase(string Document, string Kind, bool IsCopy, MadeArticle First, MadeArticle Second);

/// <summary>Makes cases of reuse from the free texts of GUM; the same texts make the same cases.</summary>
/// <remarks>
/// In each copy a passage of three sentences, one of which reports what somebody said, stands changed in another document. Beside
/// them stand cases that look alike and are none: another passage of the same document, the same words of one speaker, in quotation
/// marks or without, and a notice that stands under all articles.
/// </remarks>
internal sealed class ReuseCases
{
    private const int HostSentences = 5;

    private static readonly string[] Notice =
        "For more stories like this one sign up for our morning letter, follow us where you like to read, and tell us at the desk what we have missed or got wrong. All times are local unless we say otherwise.".Split(
            ' '
        );

    private readonly IReadOnlyList<GumDocument> documents;
    private readonly Random random = new(1);
    private readonly PassageEditor editor;

    private ReuseCases(IReadOnlyList<GumDocument> documents)
    {
        this.documents = documents;
        editor = new PassageEditor(
            random,
            [
                .. documents.SelectMany(document =>
                    document.Tokens.Where(IsContentWord).Select(token => document.Text[token.Span])
                ),
            ]
        );
    }

    /// <summary>Kinds of copies.</summary>
    public static IReadOnlyList<string> Copies { get; } =
    ["verbatim", "cut", "reordered", "words_10", "words_20", "words_30", "paraphrased", "one_sentence"];

    /// <summary>Kinds that are no copies.</summary>
    public static IReadOnlyList<string> Others { get; } =
    [
        "same_topic",
        "same_quotation",
        "same_speech",
        "same_attribution",
        "same_notice",
        "quotation_and_notice",
        "unrelated",
    ];

    /// <summary>The cases of a part of the documents.</summary>
    public static IReadOnlyList<ReuseCase> Of(IReadOnlyList<GumDocument> documents)
    {
        var cases = new ReuseCases(documents);
        return [.. documents.SelectMany((_, number) => cases.OfDocument(number))];
    }

    private static bool IsContentWord(GumToken token) => token.PartOfSpeech is "NOUN" or "VERB" or "ADJ" or "ADV";

    private IEnumerable<ReuseCase> OfDocument(int number)
    {
        var (document, host, third) = (documents[number], Other(number, 1), Other(number, 2));
        var passages = Passage.In(document).ToList();
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            var original = Within(document.Id, third, passage.Words);
            foreach (var (kind, words) in CopiesOf(passage))
            {
                if (words.Any(word => word.IsTelling))
                {
                    yield return new ReuseCase(document.Id, kind, true, original, Within("copy", host, words));
                }
            }

            if (i + 1 < passages.Count)
            {
                yield return Not("same_topic", original, Within("other", host, passages[i + 1].Words));
            }

            yield return Not(
                "same_quotation",
                Within("one", third, Reporting("Ida Falk said: “", passage.Content, "”")),
                Within("other", host, Reporting("“", passage.Content, ",” she told a news conference on Friday."))
            );
            yield return Not(
                "same_speech",
                Within("one", third, Reporting("Ida Falk said that ", passage.Content, ".")),
                Within(
                    "other",
                    host,
                    Reporting("According to Falk, ", passage.Content, ", which nobody else would confirm.")
                )
            );
            yield return Not(
                "same_attribution",
                Within("one", third, Reporting("Ida Falk said that ", passage.Content, ".")),
                Within(
                    "other",
                    host,
                    Reporting("Ida Falk said that ", passage.Content, ", although few in the town agree.")
                )
            );
            var notice = Notice.Select(word => new PassageWord(word, false, false)).ToList();
            yield return Not(
                "quotation_and_notice",
                Within("one", third, [.. Reporting("Ida Falk said: “", passage.Content, "”"), .. notice]),
                Within(
                    "other",
                    host,
                    [.. Reporting("“", passage.Content, ",” she told a news conference on Friday."), .. notice]
                )
            );
            if (Passage.In(host).FirstOrDefault() is { } another)
            {
                yield return Not(
                    "same_notice",
                    Within("one", third, [.. passage.Telling, .. notice]),
                    Within("other", host, [.. another.Telling, .. notice])
                );
                yield return Not("unrelated", original, Within("other", host, another.Words));
            }
        }

        ReuseCase Not(string kind, MadeArticle first, MadeArticle second) =>
            new(document.Id, kind, false, first, second);
    }

    private IEnumerable<(string Kind, IReadOnlyList<PassageWord> Words)> CopiesOf(Passage passage)
    {
        yield return ("verbatim", passage.Words);
        yield return ("cut", PassageEditor.Cut(passage));
        yield return ("reordered", PassageEditor.Reordered(passage));
        yield return ("words_10", editor.Replaced(passage.Words, 0.1));
        yield return ("words_20", editor.Replaced(passage.Words, 0.2));
        yield return ("words_30", editor.Replaced(passage.Words, 0.3));
        yield return ("paraphrased", editor.Paraphrased(passage));
        yield return ("one_sentence", passage.Telling);
    }

    private GumDocument Other(int number, int step) => documents[(number + step) % documents.Count];

    private static List<PassageWord> Reporting(string before, string content, string after)
    {
        var text = new SourceText(before + content + after);
        return Passage.WordsOf(
            text,
            text.Whole,
            [new TextSpan(before.Length, before.Length + content.Length)],
            isTelling: true
        );
    }

    // Some sentences of another document before and behind it.
    private MadeArticle Within(string id, GumDocument host, IReadOnlyList<PassageWord> words)
    {
        var start = random.Next(Math.Max(1, host.Sentences.Count - (2 * HostSentences)));
        var sentences = host.Sentences.Skip(start).Take(2 * HostSentences).ToList();
        IEnumerable<PassageWord> Words(IEnumerable<TextSpan> some) =>
            some.SelectMany(sentence => Passage.WordsOf(host.Text, sentence, [], isTelling: false));
        return MadeArticle.Of(
            id,
            [.. Words(sentences.Take(HostSentences)), .. words, .. Words(sentences.Skip(HostSentences))]
        );
    }
}
