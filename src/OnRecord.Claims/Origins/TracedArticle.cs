using OnRecord.Claims.Positions;
using OnRecord.Text.Quotations;

namespace OnRecord.Claims.Origins;

/// <summary>An article as far as its origin is concerned. Safe on any thread.</summary>
public sealed class TracedArticle
{
    private readonly Lazy<IReadOnlyList<TextSpan>> quotations;
    private readonly Lazy<IReadOnlyList<ArticleCredit>> credits;
    private readonly HashSet<string> outlets;

    /// <summary>Takes what is known of an article.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="text">Its text.</param>
    /// <param name="publishers">Who published it, wherever it was met; names may repeat.</param>
    /// <param name="known">What is an outlet; null for the lexicon alone.</param>
    public TracedArticle(string id, SourceText text, IEnumerable<string> publishers, KnownOutlets? known = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        Id = id;
        Text = text;
        Publishers = [.. publishers.DistinctBy(FoldedText.Of, StringComparer.Ordinal)];
        outlets = [.. Publishers.Select(OutletNames.KeyOf).Where(key => key.Length > 0)];
        quotations = new Lazy<IReadOnlyList<TextSpan>>(() =>
            [.. QuotationReader.Read(text).Select(quote => quote.Span)]
        );
        credits = new Lazy<IReadOnlyList<ArticleCredit>>(() => [.. Stated, .. CreditFinder.InText(text, known)]);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its text.</summary>
    public SourceText Text { get; }

    /// <summary>Who published it; empty when nobody is known.</summary>
    public IReadOnlyList<string> Publishers { get; }

    /// <summary>Headline; null when it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>The earliest day of publication that is known; null when none is.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The instant of publication where it is stated with its zone; null when it is not. Of use only beside <see cref="Day"/>.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Credits among what is said of it where it was met.</summary>
    public IReadOnlyList<ArticleCredit> Stated { get; init; } = [];

    /// <summary>All its credits to outlets that are not its own, those that were stated first.</summary>
    public IEnumerable<ArticleCredit> Credits => credits.Value.Where(credit => !IsBy(OutletNames.KeyOf(credit.Outlet)));

    /// <summary>What stands in quotation marks.</summary>
    internal IReadOnlyList<TextSpan> Quotations => quotations.Value;

    /// <summary>Keys of the outlets that published it.</summary>
    internal IReadOnlySet<string> Outlets => outlets;

    /// <summary>Whether the outlet of a key published it.</summary>
    internal bool IsBy(string outlet) => outlets.Contains(outlet);

    /// <summary>Which of two was published first: below 0 this one, above 0 the other; 0 when nothing says.</summary>
    internal int OrderTo(TracedArticle other)
    {
        if (Day is not { } day || other.Day is not { } otherDay)
        {
            return 0;
        }

        return Instant is { } instant && other.Instant is { } otherInstant
            ? instant.CompareTo(otherInstant)
            : day.CompareTo(otherDay);
    }
}

/// <summary>A statement on a claim, as far as its origin is concerned.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ArticleId">Its article.</param>
/// <param name="IsTelling">Whether it presents the claim as so or passes it on; what denies, doubts, asks or is silent is no telling.</param>
/// <param name="Trail">Where it says that it comes from; null when that was not read.</param>
/// <param name="Speakers">Who answers for it, as actors of all articles, in the order of the trail's speakers.</param>
public sealed record TracedStatement(
    string Id,
    string ArticleId,
    bool IsTelling,
    StatementTrail? Trail,
    IReadOnlyList<ClaimActor> Speakers
)
{
    /// <summary>Whether a position on the claim tells it.</summary>
    public static bool IsTellingOf(Stance stance) => stance is Stance.Affirms or Stance.Reports;
}
