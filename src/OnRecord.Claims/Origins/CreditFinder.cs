using System.Text.RegularExpressions;

namespace OnRecord.Claims.Origins;

/// <summary>An outlet that an article as a whole is credited to.</summary>
/// <param name="Outlet">Its name.</param>
/// <param name="Kind"><see cref="TrailKind.Credited"/> or <see cref="TrailKind.Contributed"/>.</param>
/// <param name="Span">Where the text says so; null where something else does.</param>
/// <param name="Words">What says it, in its words.</param>
/// <param name="From">What says it where it is not the text; null for the text.</param>
public sealed record ArticleCredit(string Outlet, TrailKind Kind, TextSpan? Span, string Words, string? From);

/// <summary>Finds the agencies and outlets that an article is credited to: in its first and last lines, and in what is said of it where it was met.</summary>
/// <remarks>
/// Only outlets of <c>data/lexicons/outlets.tsv</c> and publishers of the ledger count, because a byline is mostly a person's. Time is bounded: a few hundred
/// characters at both ends are read. Safe on any thread.
/// </remarks>
public static partial class CreditFinder
{
    private const int Head = 320;
    private const int Tail = 900;

    /// <summary>The credits of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="outlets">What is an outlet; null for the lexicon alone.</param>
    public static IReadOnlyList<ArticleCredit> InText(SourceText text, KnownOutlets? outlets = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        outlets ??= KnownOutlets.OfLexicon;
        var (head, start) = (text.Value[..Math.Min(Head, text.Length)], Math.Max(0, text.Length - Tail));
        var tail = text.Value[start..];
        var found = new List<ArticleCredit>();
        Add(Dateline().Matches(head), 0, TrailKind.Credited);
        Add(Byline().Matches(head), 0, TrailKind.Credited);
        Add(LastLine().Matches(tail), start, TrailKind.Credited);
        Add(Contribution().Matches(tail), start, TrailKind.Contributed);
        return [.. found.OrderBy(credit => credit.Span!.Value).DistinctBy(credit => (credit.Outlet, credit.Kind))];

        void Add(IEnumerable<Match> matches, int offset, TrailKind kind)
        {
            foreach (var match in matches)
            {
                var span = new TextSpan(offset + match.Index, offset + match.Index + match.Length);
                if (outlets.In(match.Groups["outlet"].Value) is { } outlet)
                {
                    found.Add(new ArticleCredit(outlet, kind, span, text[span], null));
                }
            }
        }
    }

    /// <summary>The credits among what is said of an article where it was met.</summary>
    /// <param name="facts">What is said of it.</param>
    /// <param name="outlets">What is an outlet; null for the lexicon alone.</param>
    public static IReadOnlyList<ArticleCredit> InFacts(IEnumerable<StatedFact> facts, KnownOutlets? outlets = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        outlets ??= KnownOutlets.OfLexicon;
        return
        [
            .. from fact in facts
            where fact.Field is FactField.Credit or FactField.Byline
            let outlet = outlets.In(fact.Value)
            where outlet is not null
            select new ArticleCredit(outlet, TrailKind.Credited, null, fact.Value, $"{fact.Field}, {fact.From}"),
        ];
    }

    /// <summary>The credit that a feed gives with the name of the feed that it took the article over from; null when it gives none.</summary>
    /// <param name="source">That name; null when there is none.</param>
    public static ArticleCredit? OfFeed(string? source) =>
        source is { Length: > 0 } && OutletNames.KeyOf(source).Length > 0
            ? new ArticleCredit(
                OutletNames.Usual(source) ?? source,
                TrailKind.Credited,
                null,
                source,
                "source of a feed"
            )
            : null;

    // Each is linear in its few hundred characters, so without a time limit, which on a busy machine would strike a harmless text.
    [GeneratedRegex(
        """
            \((?<outlet>[A-Z][A-Za-z\ .'’-]{1,30})\)(?:\s{0,2}[-–—]|(?=[A-Z“"]))
            |
            (?:[A-Z]{3,}[^()\n]{0,40}\s)\((?<outlet>[A-Z][A-Za-z\ .'’-]{1,30})\)
            |
            /(?<outlet>[A-Z][A-Za-z]{2,12})/
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Dateline();

    [GeneratedRegex(
        @"^[ \t]{0,8}(?:(?:By|BY|From|FROM|Source:)[ \t]{1,3})(?<outlet>[^\n]{2,80}[^\n.:,;])\r?$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Byline();

    [GeneratedRegex(
        """
            (?:©|\(c\)|\b[Cc]opyright)\s{0,2}(?:\(c\)\s)?(?:[12]\d{3}\s{1,2})?(?:by\s)?(?<outlet>(?:[Tt]he\s)?[A-Z][^\n.,]{1,40})
            |
            \b(?:[Ss]ource|[Vv]ia|[Cc]redit)s?:[ \t](?<outlet>[^\n.]{2,40})
            |
            \b(?:first|originally)\s(?:published|appeared)\s(?:by|in|on|at)\s(?<outlet>[^\n.]{2,40})
            |
            [-–—][ \t]?(?<outlet>[A-Z][A-Za-z \t.'’-]{1,30})\s*\z
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex LastLine();

    [GeneratedRegex(
        """
            (?<outlet>[A-Z][^\n.]{1,80}?)\ (?:also\ )?contributed\ (?:to\ this\b|reporting\b)
            |
            \b[Ww]ith\ (?:additional\ )?(?:reporting|inputs?|files|material)\ (?:by|from)\ (?<outlet>[^\n.)]{2,60})
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Contribution();
}
