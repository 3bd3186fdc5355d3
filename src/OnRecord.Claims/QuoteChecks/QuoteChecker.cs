using OnRecord.Text.Quotations;

namespace OnRecord.Claims.QuoteChecks;

/// <summary>Compares quotations of a draft with articles.</summary>
/// <remarks>
/// 1. <see cref="Quotations"/> finds what the draft quotes and whom it names. 2. The caller finds articles that share words with a
/// quotation. 3. <see cref="Check"/> aligns the quotation with what each article quotes, then with its whole text, tells the
/// differences and compares who, when and where. Not safe on several threads.
/// </remarks>
/// <param name="draft">The draft as it was read.</param>
/// <param name="keyOf">Tells actors by their names.</param>
public sealed class QuoteChecker(Reading draft, ActorKeyOf keyOf)
{
    /// <summary>A quotation of more words is checked in parts of so many, because an alignment costs their number times the article's.</summary>
    public const int MaxWords = 400;

    // Of an article of the length of a book, its beginning.
    private const int MaxArticleWords = 30_000;

    // At least so much of a quotation must be the same for the rest to be an alteration of it: chosen by hand, not fitted.
    private const double LeastShared = 0.6;
    private const int LeastWords = 3;

    private readonly AttributionJudge judge = new(keyOf);
    private readonly Dictionary<string, KnownArticle> articles = new(StringComparer.Ordinal);

    /// <summary>What a draft quotes: the outermost quotations with at least one word; nicknames, titles and words held at a distance are left out.</summary>
    public IReadOnlyList<DraftQuotation> Quotations()
    {
        var text = draft.Article.Text;
        return
        [
            .. QuotationReader
                .Read(text)
                .Where(quotation => quotation is { Depth: 0, Kind: QuotationKind.Quotation })
                .Where(quotation => quotation.Parts.Any(part => text[part].Any(char.IsLetterOrDigit)))
                .SelectMany(quotation =>
                    InParts(new DraftQuotation(quotation.Span, quotation.Parts, Saying.Of(draft, quotation.Parts)))
                ),
        ];
    }

    private IEnumerable<DraftQuotation> InParts(DraftQuotation quotation)
    {
        var words = Words(quotation);
        if (words.Count <= MaxWords)
        {
            return [quotation];
        }

        return words
            .Chunk(MaxWords)
            .Select(chunk => new TextSpan(chunk[0].Span.Start, chunk[^1].Span.End))
            .Select(span => quotation with { Span = span, Parts = Within(quotation.Parts, span) });
    }

    private static TextSpan[] Within(IReadOnlyList<TextSpan> parts, TextSpan span) =>
        [
            .. parts
                .Where(part => part.Start < span.End && span.Start < part.End)
                .Select(part => new TextSpan(Math.Max(part.Start, span.Start), Math.Min(part.End, span.End))),
        ];

    /// <summary>The words of a quotation by which articles can be found, folded, in their order; those in brackets are left out.</summary>
    public IReadOnlyList<string> WordsOf(DraftQuotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return [.. Words(quotation).Where(word => word.Bracket == 0).Select(word => word.Key)];
    }

    /// <summary>Compares a quotation with articles.</summary>
    /// <param name="quotation">One of <see cref="Quotations"/>.</param>
    /// <param name="candidates">Readings with what people corrected, each with the numbers of statements that do not count.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    public QuoteCheck Check(
        DraftQuotation quotation,
        IEnumerable<(Reading Reading, IReadOnlySet<int> Rejected)> candidates,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(quotation);
        ArgumentNullException.ThrowIfNull(candidates);
        var items = QuoteItem.Of(Words(quotation));
        var occurrences = new List<QuoteOccurrence>();
        foreach (var (reading, rejected) in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Known(reading, rejected) is var article && OccurrenceIn(article, items, quotation) is { } found)
            {
                occurrences.Add(found);
            }
        }

        occurrences =
        [
            .. occurrences
                .OrderBy(Rank)
                .ThenBy(found => found.Cost)
                .ThenBy(found => found.Saying.Published ?? DateOnly.MaxValue)
                .ThenBy(found => found.Article, StringComparer.Ordinal),
        ];
        var verdict = occurrences.Count == 0 ? QuoteVerdict.NotFound : VerdictOf(occurrences[0]);
        return new QuoteCheck(quotation, verdict, occurrences);
    }

    private List<QuoteWord> Words(DraftQuotation quotation)
    {
        var pieces = quotation.Parts.Select((part, i) => (part, i == 0 ? QuoteJoin.None : QuoteJoin.Soft));
        return QuoteWords.Of(draft.Article.Text, pieces);
    }

    private KnownArticle Known(Reading reading, IReadOnlySet<int> rejected)
    {
        var hash = reading.Article.Text.Sha256;
        if (!articles.TryGetValue(hash, out var article))
        {
            articles.Add(hash, article = new KnownArticle(reading, rejected));
        }

        return article;
    }

    // What stands in quotation marks comes first; an article's own words only where they are much nearer.
    private QuoteOccurrence? OccurrenceIn(
        KnownArticle article,
        IReadOnlyList<QuoteItem> items,
        DraftQuotation quotation
    )
    {
        var quoted = OccurrenceIn(article, article.Quoted, isQuoted: true, items, quotation);
        if (quoted is { Cost: < QuoteAligner.WordCost })
        {
            return quoted;
        }

        var reported = OccurrenceIn(article, article.All, isQuoted: false, items, quotation);
        return quoted is null || (reported is not null && reported.Cost + QuoteAligner.WordCost < quoted.Cost)
            ? reported
            : quoted;
    }

    private QuoteOccurrence? OccurrenceIn(
        KnownArticle article,
        IReadOnlyList<QuoteWord> words,
        bool isQuoted,
        IReadOnlyList<QuoteItem> items,
        DraftQuotation quotation
    )
    {
        if (items.Count == 0 || words.Count == 0)
        {
            return null;
        }

        words = words.Count > MaxArticleWords ? [.. words.Take(MaxArticleWords)] : words;
        var (cost, steps) = QuoteAligner.Align(items, words);
        var same = steps
            .Where(step => step.Step == QuoteStep.Pair && IsSame(items[step.Draft - 1], words[step.Original - 1]))
            .ToList();
        if (same.Count == 0)
        {
            return null;
        }

        var span = words[same[0].Original - 1].Span.Union(words[same[^1].Original - 1].Span);
        var saying = article.SayingOf(span);
        var attribution = judge.Judge((quotation.Saying, draft.Article.Text.Sha256), (saying, article.Hash));
        return IsEnough(items, same, cost, attribution)
            ? new QuoteOccurrence(
                article.Hash,
                span,
                isQuoted,
                new ChangeFinder(items, words, steps).Find(),
                cost,
                saying,
                attribution
            )
            : null;
    }

    private static bool IsSame(QuoteItem item, QuoteWord word) =>
        item.Words[0].Key == word.Key || ReportedForms.AreForms(item.Words[0].Key, word.Key);

    // Few words are nobody's own: what is short counts only word for word, and below three words of the same source only.
    private static bool IsEnough(
        IReadOnlyList<QuoteItem> items,
        List<AlignedStep> same,
        int cost,
        Attribution attribution
    )
    {
        var own = items.Where(item => item.Kind == QuoteItemKind.Word).ToList();
        var sameSource = attribution is not (Attribution.OtherSource or Attribution.Open);
        if (own.Count < LeastWords)
        {
            return cost == 0 && sameSource;
        }

        var letters = own.Sum(item => item.Words[0].Key.Length);
        var shared = same.Sum(step => items[step.Draft - 1].Words[0].Key.Length);
        return shared >= LeastShared * letters
            && same.Count >= LeastShared * own.Count
            && (same.Count >= LeastWords || (sameSource && same.Count >= own.Count - 1));
    }

    private static QuoteVerdict VerdictOf(QuoteOccurrence found) =>
        !found.IsQuoted ? QuoteVerdict.Reported
        : found.Changes.Count > 0 ? QuoteVerdict.Altered
        : found.Attribution switch
        {
            Attribution.OtherSource => QuoteVerdict.Anothers,
            Attribution.OtherDate => QuoteVerdict.OtherDate,
            Attribution.OtherPlace => QuoteVerdict.OtherPlace,
            _ => QuoteVerdict.Verbatim,
        };

    // The same words by the same source anywhere settle it; who is named elsewhere counts more than where nobody is.
    private static int Rank(QuoteOccurrence found) =>
        (VerdictOf(found), found.Attribution) switch
        {
            (QuoteVerdict.Verbatim, Attribution.Same) => 0,
            (QuoteVerdict.OtherDate or QuoteVerdict.OtherPlace, _) => 1,
            (QuoteVerdict.Anothers, _) => 2,
            (QuoteVerdict.Verbatim, _) => 3,
            (QuoteVerdict.Altered, _) => 4,
            _ => 5,
        };
}
