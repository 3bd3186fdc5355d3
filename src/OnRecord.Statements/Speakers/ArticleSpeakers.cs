namespace OnRecord.Statements.Speakers;

/// <summary>Chooses among the readings of one mention.</summary>
/// <returns>The index of an option and how sure it is, 0 to 1; null leaves the mention unresolved.</returns>
internal delegate (int Option, float Confidence)? MentionChoice(MentionQuestion question);

/// <summary>The speakers of one article while they are found; for one thread.</summary>
/// <remarks>
/// Sources are resolved in the order of the text, so that each knows who spoke before; then the first person, from outer
/// statements to inner ones; then the sources that are left out.
/// </remarks>
internal sealed class ArticleSpeakers
{
    private readonly Article article;
    private readonly IReadOnlyList<Statement> statements;
    private readonly SourcePart[][] parts;
    private readonly List<SpokenPart>[] spoken;
    private readonly SpeakingSoFar soFar;
    private readonly SpeakerScene scene;
    private readonly MentionOptions options;
    private readonly FirstPerson firstPerson;

    internal ArticleSpeakers(
        Article article,
        IReadOnlyList<TextSpan> quotations,
        IReadOnlyList<NameMention> names,
        IReadOnlyList<Statement> statements
    )
    {
        this.article = article;
        this.statements = statements;
        var words = new ArticleWords(article.Text, quotations);
        var book = new EntityBook(words, names, EdgesOf(words, statements));
        var phrases = new SourcePhrases(words, book);
        new RoleReader(words, book, phrases).Read();
        parts = [.. statements.Select(statement => phrases.Read(statement.Source).ToArray())];
        spoken = [.. statements.Select(_ => new List<SpokenPart>())];
        soFar = new SpeakingSoFar(words);
        var antecedents = new AntecedentFinder(words, book, phrases).Find(parts.SelectMany(p => p));
        scene = new SpeakerScene(words, book, antecedents, statements, parts, spoken, soFar);
        options = new MentionOptions(scene);
        firstPerson = new FirstPerson(article, scene);
    }

    /// <summary>The parts of each statement's source.</summary>
    internal IReadOnlyList<IReadOnlyList<SourcePart>> Parts => parts;

    /// <summary>What everything is looked up in.</summary>
    internal SpeakerScene Scene => scene;

    /// <summary>Resolves every statement.</summary>
    /// <param name="choose">The model, or whoever knows better.</param>
    /// <returns>For each statement its speakers; empty where it stays unresolved.</returns>
    internal IReadOnlyList<IReadOnlyList<SpokenPart>> Resolve(MentionChoice choose)
    {
        var order = Enumerable
            .Range(0, statements.Count)
            .Where(i => parts[i].Length > 0)
            .OrderBy(i => parts[i][0].Words.First)
            .ToList();
        foreach (var statement in order.Where(i => !Array.Exists(parts[i], IsFirstPerson)))
        {
            Speak(statement, choose);
        }

        foreach (
            var statement in order
                .Where(i => Array.Exists(parts[i], IsFirstPerson))
                .OrderByDescending(scene.LengthOfOuter)
        )
        {
            Speak(statement, choose);
        }

        foreach (var statement in Enumerable.Range(0, statements.Count).Where(i => parts[i].Length == 0))
        {
            spoken[statement].AddRange(ElidedSource.Find(scene, statement));
        }

        return spoken;
    }

    private static HashSet<int> EdgesOf(ArticleWords words, IReadOnlyList<Statement> statements)
    {
        var edges = new HashSet<int>();
        foreach (var span in statements.SelectMany(statement => statement.Source.Concat(statement.Cue)))
        {
            var range = words.Cover(span);
            edges.Add(range.First);
            edges.Add(range.End);
        }

        return edges;
    }

    private static bool IsFirstPerson(SourcePart part) => part.Pronoun is PronounKind.I or PronounKind.We;

    private void Speak(int statement, MentionChoice choose)
    {
        foreach (var part in parts[statement])
        {
            foreach (var speaker in SpeakersOf(statement, part, choose))
            {
                if (!spoken[statement].Exists(other => other.Name == speaker.Name))
                {
                    spoken[statement].Add(speaker);
                }
            }
        }

        soFar.Add(statement, statements[statement].Content, parts[statement][0], spoken[statement]);
    }

    private IEnumerable<SpokenPart> SpeakersOf(int statement, SourcePart part, MentionChoice choose)
    {
        if (part.Entity is { } entity)
        {
            return [OfName(entity)];
        }

        if (part.Pronoun == PronounKind.Anybody || IsEverybody(statement, part))
        {
            var pronoun = scene.Words.TextOf(part.Phrase).Split('\'', '\u2019')[0];
            return [new SpokenPart(pronoun, null, Confidences.Description, SpokenWay.Description)];
        }

        if (IsFirstPerson(part))
        {
            return firstPerson.Find(statement, part);
        }

        if (part.Form == SourceForm.Description && GovernmentNames.OfPhrase(scene.Words, part) is { } country)
        {
            return [new SpokenPart(country, scene.NamedAs(country), Confidences.Government, SpokenWay.Government)];
        }

        if (IsAtLarge(part))
        {
            return OfDescription(part, Confidences.AtLarge);
        }

        // "Those who came", "those in town" are nobody who was named before.
        return scene.Words.Lower(part.Head) == "those" && part.Words.Count > 1
            ? OfDescription(part, Confidences.Description)
            : Choose(options.Of(statement, part), choose);
    }

    /// <summary>"Democrats", "leading lawmakers": people in the plural without a determiner or an owner mean themselves.</summary>
    private bool IsAtLarge(SourcePart part) =>
        part
            is {
                Form: SourceForm.Description,
                Noun: { IsPlural: true, Class: NounClass.Role or NounClass.Group or NounClass.Vague or NounClass.Kin },
            }
        && Enumerable
            .Range(part.Phrase.First, part.Phrase.Count)
            .All(word =>
                !GrammarWords.IsDeterminer(scene.Words.Lower(word)) && scene.Words.Lower(word) is not ("'s" or "both")
            );

    private IEnumerable<SpokenPart> OfDescription(SourcePart part, float confidence)
    {
        var name = Descriptions.Of(scene.Words, part);
        return name.Length == 0
            ? []
            : [new SpokenPart(name, scene.DescribedAt(part), confidence, SpokenWay.Description)];
    }

    /// <summary>"We all know": the people at large, the article's own voice or a speaker among them.</summary>
    private bool IsEverybody(int statement, SourcePart part) =>
        part.Pronoun == PronounKind.We && statements[statement].Kind?.Value == SourceKind.Collective;

    private SpokenPart OfName(NamedEntity entity) =>
        entity.Kind != NameKind.Person && GovernmentNames.OfName(entity.Name) is { } country
            ? new SpokenPart(country, scene.OfEntity(entity), Confidences.Government, SpokenWay.Government)
            : new SpokenPart(entity.Name, scene.OfEntity(entity), Confidences.Name, SpokenWay.Name);

    private IEnumerable<SpokenPart> Choose(MentionQuestion question, MentionChoice choose)
    {
        if (question.Options.Count == 0 || choose(question) is not { } choice)
        {
            return [];
        }

        var option = question.Options[choice.Option];
        if (option is null)
        {
            return OfDescription(question.Part, choice.Confidence);
        }

        return option.Entities.Count switch
        {
            0 => [new SpokenPart(option.Name, option, choice.Confidence, SpokenWay.Ranked)],
            _ => option.Entities.Select(entity =>
                OfName(entity) with
                {
                    Confidence = choice.Confidence,
                    Way = SpokenWay.Ranked,
                }
            ),
        };
    }
}
