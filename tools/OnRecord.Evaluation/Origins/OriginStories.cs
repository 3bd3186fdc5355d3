using OnRecord.Claims.Origins;
using OnRecord.Corpora.Gum;

namespace OnRecord.Evaluation.Origins;

/// <summary>An article of a made story, and where it should lead: the name of an origin, or of a trail that is not known.</summary>
internal sealed record ToldArticle(MadeArticle Article, string End, bool IsKnown);

/// <summary>The articles on one claim.</summary>
internal sealed record OriginStory(string Document, IReadOnlyList<ToldArticle> Articles);

/// <summary>Makes stories of ten articles on one claim from the free texts of GUM: copied with and without credit, got elsewhere, and not told.</summary>
/// <remarks>What each article says of its statement's source is given; that the reader finds it is measured elsewhere.</remarks>
internal sealed class OriginStories
{
    private const int HostSentences = 4;

    private readonly IReadOnlyList<GumDocument> documents;
    private readonly Random random = new(2);
    private readonly PassageEditor editor;

    private OriginStories(IReadOnlyList<GumDocument> documents)
    {
        this.documents = documents;
        editor = new PassageEditor(
            random,
            [
                .. documents.SelectMany(document =>
                    document
                        .Tokens.Where(token => token.PartOfSpeech is "NOUN" or "VERB")
                        .Select(token => document.Text[token.Span])
                ),
            ]
        );
    }

    /// <summary>The stories of a part of the documents.</summary>
    public static IReadOnlyList<OriginStory> Of(IReadOnlyList<GumDocument> documents)
    {
        var stories = new OriginStories(documents);
        return [.. documents.SelectMany((_, number) => stories.OfDocument(number))];
    }

    private IEnumerable<OriginStory> OfDocument(int number)
    {
        var passages = Passage.In(documents[number]).ToList();
        for (var i = 0; i + 1 < passages.Count; i += 2)
        {
            // Every other story begins with an article that says whom it was told to; in the rest nothing says it.
            var isTold = random.Next(2) == 0;
            yield return new OriginStory(
                documents[number].Id,
                [.. Articles(number, passages[i], passages[i + 1], isTold)]
            );
        }
    }

    private IEnumerable<ToldArticle> Articles(int number, Passage passage, Passage other, bool isTold)
    {
        var root = isTold ? "Ostwick Post" : "not known";
        yield return new ToldArticle(
            Article(
                "root",
                number,
                [],
                passage.Words,
                "Ostwick Post",
                1,
                outlet: isTold ? (TrailKind.Told, "the Ostwick Post") : null
            ),
            root,
            isTold
        );
        yield return Copy("verbatim", passage.Words, "Harbour News", 2);
        yield return Copy("replaced", editor.Replaced(passage.Words, 0.15), "Valley Echo", 3);
        yield return Copy("cut", PassageEditor.Cut(passage), "Morning Sheet", 1);
        yield return Copy(
            "contributed",
            editor.Paraphrased(passage),
            "Evening Sheet",
            4,
            last: "The Associated Press contributed to this report."
        );
        yield return new ToldArticle(
            Article("credited", number + 1, "TOLMEN (Reuters) -", PassageEditor.Reordered(passage), "Daily Chart", 4),
            "Reuters",
            true
        );
        yield return new ToldArticle(
            Article("agency", number + 2, "By Agence France-Presse\n", other.Words, "Weekly Chart", 2),
            "AFP",
            true
        );
        yield return new ToldArticle(
            Article("cited", number + 3, [], other.Telling, "Border Times", 5, outlet: (TrailKind.Cited, "Reuters")),
            "Reuters",
            true
        );
        yield return new ToldArticle(
            Article("named", number + 4, [], passage.Telling, "Coast Times", 3, speaker: "Ida Falk"),
            "Ida Falk",
            true
        );
        yield return new ToldArticle(
            Article("unknown", number + 5, [], Rewritten(other), "Island Times", 5),
            "an article of its own",
            false
        );

        ToldArticle Copy(string id, IReadOnlyList<PassageWord> words, string publisher, int day, string? last = null) =>
            new(Article(id, number + day, [], words, publisher, day, last: last), root, isTold);
    }

    // The same content in another frame, as two reporters have it who heard the same.
    private static List<PassageWord> Rewritten(Passage passage) =>
        [
            .. "As people in the town put it,".Split(' ').Select(word => new PassageWord(word, true, false)),
            .. passage.Telling.Where(word => word.IsContent),
        ];

    private MadeArticle Article(
        string id,
        int host,
        string first,
        IReadOnlyList<PassageWord> words,
        string publisher,
        int day
    ) => Article(id, host, [new PassageWord(first, false, false)], words, publisher, day);

    private MadeArticle Article(
        string id,
        int host,
        IReadOnlyList<PassageWord> first,
        IReadOnlyList<PassageWord> words,
        string publisher,
        int day,
        string? speaker = null,
        (TrailKind Kind, string Name)? outlet = null,
        string? last = null
    )
    {
        var from = documents[(host + 1) % documents.Count];
        var start = random.Next(Math.Max(1, from.Sentences.Count - HostSentences));
        var surroundings = from
            .Sentences.Skip(start)
            .Take(HostSentences)
            .SelectMany(sentence => Passage.WordsOf(from.Text, sentence, [], isTelling: false));
        IEnumerable<PassageWord> ending = last is null ? [] : [new PassageWord("\n" + last, false, false)];
        return MadeArticle.Of(id, [.. first, .. words, .. surroundings, .. ending], publisher, day, speaker, outlet);
    }
}
