using System.Text.RegularExpressions;
using OnRecord.Claims.Origins;
using OnRecord.Claims.Positions;
using OnRecord.Statements.Words;

namespace OnRecord.Claims.Erosions;

/// <summary>Finds what a claim loses as it is told again. A later statement is compared with the nearest one before it.</summary>
/// <remarks>
/// That something is not told is no fault by itself: the finder shows both statements and judges neither. Sources that cannot be met
/// again ("two officials") are known to be the same only where the later article says that it has the claim from the earlier one.
/// </remarks>
internal sealed partial class ErosionFinder
{
    // With fewer words in common, alone and of all that either has, somebody else may have said it.
    private const int LeastShared = 6;
    private const double LeastOfWords = 0.5;

    private readonly List<ClaimStatement> dated;
    private readonly ILookup<string, ClaimStatement> byArticle;
    private readonly Retellings retellings;

    private ErosionFinder(IReadOnlyList<ClaimStatement> statements, ClaimOrigins origins)
    {
        dated = [.. statements.Where(statement => statement.Day is not null)];
        byArticle = statements.ToLookup(statement => statement.ArticleId, StringComparer.Ordinal);
        retellings = new Retellings(origins);
    }

    /// <summary>Finds it.</summary>
    /// <param name="statements">In the order of the claim.</param>
    /// <param name="origins">The origins of the claim.</param>
    public static IReadOnlyList<Erosion> Find(IReadOnlyList<ClaimStatement> statements, ClaimOrigins origins)
    {
        var finder = new ErosionFinder(statements, origins);
        return [.. finder.LostInStatements(), .. finder.LostDenials()];
    }

    private IEnumerable<Erosion> LostInStatements()
    {
        for (var at = 0; at < dated.Count; at++)
        {
            var after = dated[at];
            var before = dated.Take(at).Where(earlier => earlier.ArticleId != after.ArticleId).Reverse().ToList();
            if (IsPlain(after) && (before.Find(earlier => IsOfSame(earlier, after)) ?? RetoldBy(after)) is { } hedged)
            {
                yield return new Erosion(ErosionKind.Hedge, hedged, after);
            }

            if (
                NamesNobody(after)
                && before.Find(earlier => IsNamed(earlier) && IsInWordsOf(earlier, after)) is { } named
            )
            {
                yield return new Erosion(ErosionKind.Attribution, named, after);
            }
        }
    }

    private IEnumerable<Erosion> LostDenials()
    {
        foreach (var article in dated.GroupBy(statement => statement.ArticleId, StringComparer.Ordinal))
        {
            var told = article.FirstOrDefault(IsToldAsSo);
            if (told is null || article.Any(IsAgainst) || Denying().IsMatch(told.Article.Text.Value))
            {
                continue;
            }

            var from = retellings.Of(told);
            var denial = dated.FindLast(earlier =>
                IsDenial(earlier)
                && (earlier.Day < told.Day || from.Contains(earlier.ArticleId))
                && !article.Any(later => IsByOneOf(later, earlier))
            );
            if (denial is not null)
            {
                yield return new Erosion(ErosionKind.Denial, denial, told);
            }
        }
    }

    private static bool IsTold(ClaimStatement statement) =>
        statement.Position.Stance is Stance.Affirms or Stance.Reports;

    // What is only brought up, or left open, needs no denial beside it.
    private static bool IsToldAsSo(ClaimStatement statement) =>
        statement.Position is { Stance: Stance.Affirms, Hedge: not null }
        || (statement.Position.Stance is Stance.Reports && IsCertain(statement));

    private static bool IsAgainst(ClaimStatement statement) =>
        statement.Position.Stance is Stance.Denies or Stance.Doubts;

    // Who says something negated need not speak of what others say.
    private static bool IsDenial(ClaimStatement statement) =>
        statement.Position.Stance is Stance.Denies && statement.Statement.Act?.Value is Act.Denies;

    private static bool IsByOneOf(ClaimStatement statement, ClaimStatement other) =>
        statement.Actors.Select(actor => actor.Key).Intersect(other.Actors.Select(actor => actor.Key)).Any();

    private static bool IsOfSame(ClaimStatement before, ClaimStatement after) =>
        after.Position.Stance is Stance.Affirms && IsHedged(before) && IsByOneOf(before, after);

    // Of the article that it has the claim from, what sources say who cannot be met again, where none of them is as sure.
    private ClaimStatement? RetoldBy(ClaimStatement after)
    {
        if (after.Actors.Any(CanBeMetAgain))
        {
            return null;
        }

        foreach (var article in retellings.Of(after))
        {
            var said = byArticle[article]
                .Where(before => before.Position.Stance is Stance.Affirms && !before.Actors.Any(CanBeMetAgain))
                .ToList();
            if (said.Count > 0 && said.TrueForAll(IsHedged))
            {
                return said[0];
            }
        }

        return null;
    }

    private static bool CanBeMetAgain(ClaimActor actor) =>
        actor.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Government;

    // As its label and its words say.
    private static bool IsHedged(ClaimStatement statement) =>
        statement.Position is { Stance: Stance.Affirms, Hedge: Certainty.PossiblySo or Certainty.ProbablySo }
        && HedgeWords.StandIn(statement.Article.Text, PartsOf(statement));

    private static bool IsPlain(ClaimStatement statement) =>
        IsTold(statement) && IsCertain(statement) && !HedgeWords.StandIn(statement.Article.Text, PartsOf(statement));

    private static bool IsCertain(ClaimStatement statement) =>
        statement.Statement.Certainty?.Value is Certainty.CertainlySo or Certainty.CertainlyNot;

    private static IEnumerable<TextSpan> PartsOf(ClaimStatement statement) =>
        statement.Statement.Cue.Concat(statement.Statement.Content);

    private static bool IsNamed(ClaimStatement statement) =>
        statement.Position.Stance is Stance.Affirms
        && statement.Actors.Any(actor => actor.Name.Length > 0 && CanBeMetAgain(actor));

    private static bool IsInWordsOf(ClaimStatement before, ClaimStatement after)
    {
        var (own, other) = (WordsOf(after), WordsOf(before));
        var shared = own.Intersect(other).Count();
        return shared >= LeastShared && shared >= LeastOfWords * own.Union(other).Count();
    }

    private static HashSet<string> WordsOf(ClaimStatement statement) =>
        [
            .. statement
                .Statement.Content.SelectMany(span => WordScanner.Scan(statement.Article.Text, span))
                .Where(word => word.Kind is WordKind.Letters or WordKind.Number)
                .Select(word => word.Lower),
        ];

    // "It was reported", "reportedly". Other cues without a source are mostly those whose source was not found.
    private static bool NamesNobody(ClaimStatement statement)
    {
        var (text, cue) = (statement.Article.Text, statement.Statement.Cue);
        return IsPlain(statement)
            && statement.Statement.Source.Count == 0
            && !statement.Actors.Any(actor => actor.Name.Length > 0)
            && cue.Count > 0
            && (
                cue.Any(span => Impersonal().IsMatch(text[span]))
                || BeforePassive().IsMatch(text[new TextSpan(Math.Max(0, cue[0].Start - 12), cue[0].Start)])
            );
    }

    [GeneratedRegex(
        @"^(?:it\s+)?(?:is|are|was|were|been|being)\b|^(?:reportedly|allegedly|supposedly|purportedly|reports?|rumou?rs?)(?:\s+of)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Impersonal();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex BeforePassive();

    // An article with one of these may tell of the denial in words that were not read as one.
    [GeneratedRegex(
        @"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|dismiss(?:es|ed|ing|al)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|rebuff(?:s|ed|ing)?|disavow(?:s|ed|ing)?|nonsense|absurd|baseless|unfounded|groundless|fabricat\w+|false|falsely|untrue|lies?|no (?:role|part|involvement|knowledge)|nothing to do with)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Denying();
}
