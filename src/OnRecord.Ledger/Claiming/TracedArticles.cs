using OnRecord.Claims.Origins;
using OnRecord.Ledger.Storing;

namespace OnRecord.Ledger.Claiming;

/// <summary>Gives articles as far as their origin is concerned, and remembers some of them.</summary>
internal sealed class TracedArticles(Session session, KnownOutlets outlets)
{
    // Articles of one story are in the same claims, which mostly come one after another.
    private const int Remembered = 1000;

    private static readonly string[] Instants =
    [
        "yyyy-MM-ddTHH:mmzzz",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-ddTHH:mmZ",
        "yyyy-MM-ddTHH:mm:ssZ",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ",
        "yyyy-MM-dd HH:mm:ss zzz",
        "r",
    ];

    private readonly Dictionary<string, TracedArticle> known = new(StringComparer.Ordinal);

    /// <summary>The outlets of a ledger: those of the lexicon, and all that published what it holds.</summary>
    public static KnownOutlets OutletsIn(Session session) =>
        new(session.Rows("SELECT DISTINCT publisher FROM appearances WHERE publisher IS NOT NULL", row => row.Text(0)));

    /// <summary>The article of a hash.</summary>
    public TracedArticle Of(string hash)
    {
        if (!known.TryGetValue(hash, out var article))
        {
            var row = session.Number("SELECT id FROM articles WHERE sha256 = @sha256", ("@sha256", hash))!.Value;
            var loader = new ArticleLoader(session);
            article = Remember(hash, loader.Appearances(row, loader.TextOf(row, loader.IdOf(row))));
        }

        return article;
    }

    /// <summary>Takes an article that was loaded already.</summary>
    public void Take(StoredArticle article)
    {
        if (!known.ContainsKey(article.Id.Digits))
        {
            Remember(article.Id.Digits, article.Appearances);
        }
    }

    /// <summary>The id of an article, as it is shown.</summary>
    /// <exception cref="LedgerException">It is no hash.</exception>
    public static string Shown(string hash) =>
        ArticleId.TryParse(hash, out var id)
            ? id.ToString()
            : throw new LedgerException(LedgerFailure.Damaged, $"'{hash}' is no hash of a text.");

    private TracedArticle Remember(string hash, IReadOnlyList<StoredAppearance> appearances)
    {
        if (known.Count == Remembered)
        {
            known.Clear();
        }

        var article = From(Shown(hash), appearances);
        known.Add(hash, article);
        return article;
    }

    private TracedArticle From(string id, IReadOnlyList<StoredAppearance> appearances)
    {
        var day = appearances.Min(place => place.Article.Published);
        var instant = appearances.SelectMany(InstantsOf).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return new TracedArticle(
            id,
            appearances[0].Article.Text,
            appearances.Select(place => place.Article.Publisher).OfType<string>(),
            outlets
        )
        {
            Title = appearances.Select(place => place.Article.Title).FirstOrDefault(title => title is not null),
            Day = day,
            Instant = day is { } known && DateOnly.FromDateTime(instant.DateTime) == known ? instant : null,
            Stated =
            [
                .. appearances
                    .SelectMany(place => CreditFinder.InFacts(place.Article.Facts, outlets))
                    .Concat(
                        appearances
                            .SelectMany(place => place.Appearance.Notes)
                            .Select(note => CreditFinder.OfFeed(note.SourceName))
                            .OfType<ArticleCredit>()
                    )
                    .Distinct(),
            ],
        };
    }

    private static IEnumerable<DateTimeOffset> InstantsOf(StoredAppearance place)
    {
        foreach (var fact in place.Article.Facts.Where(fact => fact.Field == FactField.Published))
        {
            if (
                DateTimeOffset.TryParseExact(
                    fact.Value.Trim(),
                    Instants,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var moment
                )
            )
            {
                yield return moment;
            }
        }

        foreach (var note in place.Appearance.Notes)
        {
            if (note.Published is { } moment)
            {
                yield return moment;
            }
        }
    }
}
