using OnRecord.Statements.Words;

namespace OnRecord.Statements.Speakers;

/// <summary>Finds who "I" and "we" are: the speaker of the quotation, of the dialogue's turn, or the article's own voice.</summary>
internal sealed class FirstPerson(Article article, SpeakerScene scene)
{
    private const int OpeningParagraphs = 8;

    private readonly Lazy<List<(int At, Antecedent Speaker)>> turns = new(() => TurnsOf(scene));
    private readonly Lazy<Antecedent?> author = new(() => AuthorOf(scene));

    internal IEnumerable<SpokenPart> Find(int statement, SourcePart part)
    {
        if (scene.OuterOf(statement) is { } outer)
        {
            return Of(outer);
        }

        if (scene.Words.IsQuoted(part.Head))
        {
            return SameQuotation(statement, part.Head) is { } quoting ? Of(quoting) : [];
        }

        if (TurnOf(part.Head) is { } turn)
        {
            return [new SpokenPart(turn.Name, turn, Confidences.FirstPerson, SpokenWay.Outer)];
        }

        return part.Pronoun == PronounKind.I ? Author() : Outlet();
    }

    private IEnumerable<SpokenPart> Of(int statement) =>
        scene
            .Spoken[statement]
            .Select(part =>
                part with
                {
                    Confidence = part.Confidence * Confidences.FirstPerson,
                    Way = SpokenWay.Outer,
                }
            );

    /// <summary>A statement with a speaker whose content lies in the same quotation, or else in the same paragraph's quotations.</summary>
    private int? SameQuotation(int statement, int word)
    {
        var words = scene.Words;
        var (first, last) = (word, word);
        while (first > 0 && words.IsQuoted(first - 1))
        {
            first--;
        }

        while (last + 1 < words.Count && words.IsQuoted(last + 1))
        {
            last++;
        }

        int? best = null;
        var nearest = int.MaxValue;
        foreach (var other in scene.SoFar.SaidInParagraph(words.Paragraph(word)))
        {
            if (
                other == statement
                || scene.Parts[other][0].Pronoun is PronounKind.I or PronounKind.We
                || words.IsQuoted(scene.Parts[other][0].Head)
            )
            {
                continue;
            }

            foreach (var span in scene.Statements[other].Content)
            {
                var range = words.Cover(span);
                var isNear = range.Count > 0 && words.Paragraph(range.First) == words.Paragraph(word);
                var distance =
                    range.First <= last && first < range.End
                        ? 0
                        : Math.Min(Math.Abs(range.First - word), Math.Abs(range.End - word));
                if (isNear && distance < nearest)
                {
                    (best, nearest) = (other, distance);
                }
            }
        }

        return best;
    }

    /// <summary>Who has the turn in a dialogue, "MR. LUND: I do": the name that alone stands before a colon where a paragraph begins.</summary>
    private Antecedent? TurnOf(int word)
    {
        var found = turns.Value;
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = found[middle].At <= word ? (middle + 1, high) : (low, middle);
        }

        return found.Count > 1 && low > 0 ? found[low - 1].Speaker : null;
    }

    private static List<(int At, Antecedent Speaker)> TurnsOf(SpeakerScene scene)
    {
        var words = scene.Words;
        var found = new List<(int At, Antecedent Speaker)>();
        for (var at = 0; at < words.Count; at++)
        {
            var begins = at == 0 || words.Paragraph(at - 1) != words.Paragraph(at);
            if (begins && words.List[at].Kind != WordKind.Break && LabelAt(scene, at) is { } label)
            {
                found.Add((at, label));
            }
        }

        return found;
    }

    private static Antecedent? LabelAt(SpeakerScene scene, int first)
    {
        for (var word = first; word < first + 5 && word < scene.Words.Count; word++)
        {
            if (scene.Book.NameAt(word) is { } name && scene.Book.At(word) is { } entity)
            {
                return scene.Words.Lower(name.Words.End) == ":" ? scene.OfEntity(entity) : null;
            }

            if (!scene.Words.List.IsCapital(word) && scene.Words.Lower(word) != ".")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The person of "By Ada Lund" in the opening, or of "Ada Lund is …" in the last paragraph.</summary>
    private static Antecedent? AuthorOf(SpeakerScene scene)
    {
        var words = scene.Words;
        var lastParagraph = words.Count > 0 ? words.Paragraph(words.Count - 1) : 0;
        for (var word = 0; word < words.Count; word++)
        {
            var begins = word == 0 || words.Paragraph(word - 1) != words.Paragraph(word);
            var name = words.Lower(word) == "by" ? word + 1 : word;
            if (!begins || scene.Book.At(name) is not { Kind: NameKind.Person } person)
            {
                continue;
            }

            var isByline = name > word && words.Paragraph(word) < OpeningParagraphs;
            var isNote =
                name == word
                && words.Paragraph(word) == lastParagraph
                && words.Lower(scene.Book.NameAt(name)!.Words.End) is "is" or "," or "was";
            if (isByline || isNote)
            {
                return scene.OfEntity(person);
            }
        }

        return null;
    }

    private IEnumerable<SpokenPart> Author() =>
        author.Value is { } person ? [new SpokenPart(person.Name, person, Confidences.Author, SpokenWay.Author)] : [];

    private IEnumerable<SpokenPart> Outlet() =>
        article.Publisher is { Length: > 0 } publisher
            ? [new SpokenPart(publisher, null, Confidences.Author, SpokenWay.Author)]
            : [];
}
