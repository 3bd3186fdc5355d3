using System.Collections.Frozen;
using System.Text;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Propositions;

/// <summary>Says what the statements of one article say. Reads the article once; not safe on several threads.</summary>
public sealed class PropositionReader
{
    private const int MatterNames = 6;
    private const string Masked = "some";

    // Contents that name no subject because their speaker is it: "denied any involvement", "denied being behind it".
    private static readonly FrozenSet<string> WithoutSubject = FrozenSet.Create(
        StringComparer.Ordinal,
        ["any", "all", "no", "a", "an", "to"]
    );

    private static readonly FrozenSet<string> Possessives = FrozenSet.Create(
        StringComparer.Ordinal,
        ["its", "his", "her", "their"]
    );

    private static readonly FrozenSet<string> Pronouns = FrozenSet.Create(
        StringComparer.Ordinal,
        ["it", "they", "he", "she"]
    );

    private static readonly FrozenSet<string> OfSpeaker = FrozenSet.Create(
        StringComparer.Ordinal,
        ["i", "we", "my", "our", "us", "me"]
    );

    private readonly Reading reading;
    private readonly SourceText text;
    private readonly ILookup<int?, Statement> children;
    private readonly IReadOnlyList<string> matter;
    private readonly IReadOnlyDictionary<string, string> leaders;

    /// <summary>Makes a reader for the statements of one article.</summary>
    /// <param name="reading">The article with all its statements, as people corrected them.</param>
    public PropositionReader(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        this.reading = reading;
        text = reading.Article.Text;
        children = reading.Statements.ToLookup(statement => statement.Parent);
        matter = MatterOf(reading);
        leaders = LeaderNames.In(text);
    }

    /// <summary>What a statement says; null when it says nothing by itself ("denied it", "where it is") or demands, wishes or judges.</summary>
    /// <param name="statement">A statement of the reading.</param>
    public Proposition? Read(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (!IsOfFact(statement) || CarriedBy(statement) is not null)
        {
            return null;
        }

        var words = ContentWords(statement);
        if (statement.Act?.Value != Act.Asks && (BareQuestion.Is(words) || BareQuestion.IsUnknown(words)))
        {
            return null;
        }

        var (names, terms) = (
            new SortedSet<string>(StringComparer.Ordinal),
            new SortedSet<string>(StringComparer.Ordinal)
        );
        var figures = statement.Figures.Where(figure => words.Exists(word => figure.Span.Contains(word.Span))).ToList();
        ClaimTerms.Add(text, [.. words.Where(word => !IsNumberOf(figures, word))], names, terms);
        var subject = SubjectOf(statement, words);
        if (subject is not null)
        {
            ClaimTerms.AddName(subject, names);
        }

        foreach (var target in statement.Setting.Target)
        {
            ClaimTerms.Add(text, WordScanner.Scan(text, target), names, terms: null);
        }

        // A leader and the country are one party in what is said of them.
        foreach (var name in names.Where(leaders.ContainsKey).ToList())
        {
            names.Add(leaders[name]);
        }

        if (terms.Count + names.Count < 2 || terms.Count == 0)
        {
            return null;
        }

        var times = statement
            .Times.Where(time => time is { Role: TimeRole.Event, Form: TimeForm.During, From: not null, To: not null })
            .ToList();
        return new Proposition
        {
            Wording = WordingOf(subject, words, figures),
            Terms = [.. terms],
            Names = [.. names],
            Counted =
            [
                .. figures
                    .Select(figure => Counting.Of(figure, text))
                    .Where(counted => counted.Low is not null || counted.High is not null),
            ],
            From = times.Min(time => time.From),
            To = times.Max(time => time.To),
            IsNegated = MainClause.IsNegated(words),
            Sides = SidesOf(words),
            LacksAgent = ClauseWords.LackAgent(words),
            Matter = matter,
        };
    }

    /// <summary>What a text says that is no statement of an article, an answer to a question for example; never null, whatever its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="times">Its times.</param>
    public static Proposition OfText(
        SourceText text,
        IReadOnlyList<Figure> figures,
        IReadOnlyList<TimeExpression> times
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WordScanner.Scan(text, text.Whole);
        var (names, terms) = (
            new SortedSet<string>(StringComparer.Ordinal),
            new SortedSet<string>(StringComparer.Ordinal)
        );
        ClaimTerms.Add(text, words, names, terms);
        return new Proposition
        {
            Wording = text.Value,
            Terms = [.. terms],
            Names = [.. names],
            Counted = [.. figures.Select(figure => Counting.Of(figure, text))],
            From = times.Min(time => time.From),
            To = times.Max(time => time.To),
            IsNegated = MainClause.IsNegated(words),
        };
    }

    /// <summary>The statement that this one only passes on: one that fills most of its content; null when it says something itself.</summary>
    public Statement? CarriedBy(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var length = statement.Content.Sum(span => span.Length);
        return children[statement.Number]
            .Where(child => child.Cue.Count > 0)
            .FirstOrDefault(child => SharedWith(statement, ExtentOf(child)) * 10 >= length * 7);
    }

    // From its first to its last character, with what stands between its parts ("acknowledged [for the first time] that …").
    private static TextSpan ExtentOf(Statement statement) =>
        statement.Source.Concat(statement.Cue).Concat(statement.Content).Aggregate((all, span) => all.Union(span));

    private static int SharedWith(Statement statement, TextSpan part) =>
        statement.Content.Sum(span => Math.Max(0, Math.Min(span.End, part.End) - Math.Max(span.Start, part.Start)));

    // Demands, wishes and judgements of worth are neither so nor not so.
    private static bool IsOfFact(Statement statement) =>
        statement.Content.Count > 0
        && statement.Act?.Value switch
        {
            Act.Urges or Act.Wants => false,
            Act.Evaluates => statement.Certainty is { Value: not Certainty.Uncommitted },
            _ => true,
        };

    // What the same speaker says further on ("… , adding that …") is a statement of its own.
    private List<Word> ContentWords(Statement statement)
    {
        var words = statement.Content.SelectMany(span => WordScanner.Scan(text, span)).ToList();
        var cut = children[statement.Number]
            .Where(child => child.Source.Count == 0 || child.Speakers.SequenceEqual(statement.Speakers))
            .Where(child => child.Cue.Count > 0)
            .Select(child => child.Cue[0].Start)
            .Select(start => words.FindIndex(word => word.Start >= start))
            .Where(index => index > 4)
            .DefaultIfEmpty(words.Count)
            .Min();
        var said = words[..cut];
        return statement.Act?.Value == Act.Asks ? said : said[..ClauseWords.BeforeCondition(said)];
    }

    private static bool IsNumberOf(List<Figure> figures, Word word) =>
        word.Kind == WordKind.Number
        || figures.Exists(figure => figure.Span.Contains(word.Span) && figure.Counted?.Overlaps(word.Span) != true);

    private List<PropositionSide> SidesOf(List<Word> words)
    {
        var parts = MainClause.Parts(words);
        return parts.DistinctBy(part => part.IsNegated).Count() < 2
            ? []
            : [.. parts.Select(part => new PropositionSide(TermsOf(part), part.IsNegated))];

        List<string> TermsOf(ClausePart part)
        {
            var terms = new SortedSet<string>(StringComparer.Ordinal);
            ClaimTerms.Add(text, words[part.SharedStart..part.SharedEnd], terms, terms);
            ClaimTerms.Add(text, words[part.Start..part.End], terms, terms);
            return [.. terms];
        }
    }

    private string? SubjectOf(Statement statement, List<Word> words)
    {
        var own = words.FindAll(word => word.Kind is not (WordKind.Symbol or WordKind.Break));
        var isClause = own is [{ Lower: "that" }, ..];
        own = isClause ? own[1..] : own;
        if (statement.Speakers.Count == 0 || own.Count == 0)
        {
            return null;
        }

        var first = own[0].Lower;
        var isOwn =
            OfSpeaker.Contains(first)
            || (
                statement.Act?.Value is Act.Denies or Act.Confirms or Act.Commits
                && PositionWords.IsOfOwn(statement, text)
                && (
                    Possessives.Contains(first)
                    || (Pronouns.Contains(first) && (!isClause || IsSpeaker(statement.Speakers[0], own)))
                    || (!isClause && (WithoutSubject.Contains(first) || IsBare(first)))
                )
            );
        return isOwn ? string.Join(' ', statement.Speakers.Select(speaker => speaker.Name)) : null;
    }

    // "Denied that it sold arms" is of the speaker, "denied that it was raining" is not.
    private static bool IsSpeaker(Speaker speaker, List<Word> clause) =>
        clause[0].Lower is "he" or "she" == (speaker.Kind == SourceKind.Person)
        && (
            clause.Count < 2
            || clause[0].Lower != "it"
            || clause[1].Lower is not ("was" or "is" or "has" or "would" or "will" or "had")
            || clause.Exists(word => IsOfDoing(word.Lower))
        );

    private static bool IsBare(string first) => first.EndsWith("ing", StringComparison.Ordinal) || IsOfDoing(first);

    private static bool IsOfDoing(string lower) =>
        ClaimTerms.OfWord(lower) is "=responsible" or "=know" or "=meddle" or "=collude";

    private string WordingOf(string? subject, List<Word> words, List<Figure> figures)
    {
        var wording = new StringBuilder(subject);
        Figure? last = null;
        foreach (var word in words)
        {
            var figure = figures.Find(candidate => candidate.Span.Contains(word.Span) && IsNumberOf([candidate], word));
            if (figure is not null && figure == last)
            {
                continue;
            }

            last = figure;
            if (word.Kind == WordKind.Break || word.Lower is "\"")
            {
                continue;
            }

            var isMark = word.Kind == WordKind.Symbol || word.Lower is "'s";
            if (wording.Length > 0 && !isMark)
            {
                wording.Append(' ');
            }

            wording.Append(figure is null ? text.Slice(word.Span) : Masked);
        }

        return wording.ToString();
    }

    private static IReadOnlyList<string> MatterOf(Reading reading)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in reading.Names)
        {
            var terms = new SortedSet<string>(StringComparer.Ordinal);
            ClaimTerms.AddName(reading.Article.Text[name.Span], terms);
            foreach (var term in terms)
            {
                counts[term] = counts.GetValueOrDefault(term) + 1;
            }
        }

        return
        [
            .. counts
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(MatterNames)
                .Select(pair => pair.Key)
                .Order(StringComparer.Ordinal),
        ];
    }
}
