using OnRecord.Claims.Origins;
using OnRecord.Corpora.Gum;
using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Reports;

namespace OnRecord.Evaluation.Origins;

/// <summary>Measures copies and origins on cases made from free texts, thresholds chosen on one half of the documents.</summary>
public sealed class OriginMeasurement
{
    private static readonly MeasureSet ReuseMeasures = new([
        new F1Measure("reuse"),
        .. ReuseCases.Copies.Select(kind => new ShareMeasure($"found.{kind}")),
        .. ReuseCases.Others.Select(kind => new ShareMeasure($"kept_apart.{kind}")),
    ]);

    private static readonly MeasureSet OriginMeasures = new([
        new F1Measure("origins"),
        new F1Measure("same_trail"),
        new ShareMeasure("count.origins"),
        new ShareMeasure("count.unknown"),
        new ShareMeasure("unknown_is_no_origin"),
    ]);

    private readonly Dictionary<string, IReadOnlyList<ReuseCase>> cases = [];
    private readonly Dictionary<string, IReadOnlyList<OriginStory>> stories = [];

    /// <summary>Makes the cases.</summary>
    /// <param name="documents">The documents, in a fixed order: every other one is of the tuning half.</param>
    public OriginMeasurement(IEnumerable<GumDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var all = documents.ToList();
        foreach (var (name, rest) in new[] { ("tuning", 0), ("held_out", 1) })
        {
            var half = all.Where((_, number) => number % 2 == rest).ToList();
            cases[name] = ReuseCases.Of(half);
            stories[name] = OriginStories.Of(half);
        }
    }

    /// <summary>The texts, in the order of their names.</summary>
    public static IReadOnlyList<GumDocument> Documents(CorporaFolder corpora)
    {
        ArgumentNullException.ThrowIfNull(corpora);
        return
        [
            .. corpora
                .ReadGum(CorpusSplit.Train)
                .Concat(corpora.ReadGum(CorpusSplit.Dev))
                .OrderBy(document => document.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Number of pairs, and of stories.</summary>
    public (int Pairs, int Stories) Size =>
        (cases.Values.Sum(half => half.Count), stories.Values.Sum(half => half.Count));

    /// <summary>Scores both halves.</summary>
    public IReadOnlyList<ReportSection> Measure(ReuseOptions? options, Resampling? resampling) =>
        [
            .. cases.Select(half => new ReportSection(
                $"reuse.{half.Key}",
                ScoreReuse(half.Value, options, resampling)
            )),
            .. stories.Select(half => new ReportSection(
                $"origins.{half.Key}",
                OriginMeasures.Sum([.. half.Value.Select(story => TallyOf(story, options))], resampling)
            )),
        ];

    /// <summary>Precision and recall of copies on the tuning half under many thresholds, the best F0.5 first: a wrong copy is worse than a missed one.</summary>
    public IReadOnlyList<(ReuseOptions Options, double Precision, double Recall)> Fit() =>
        [
            .. (
                from own in new[] { 4, 5, 6, 7, 8, 10, 12 }
                from density in new[] { 0.4, 0.5, 0.6 }
                from share in new[] { 0.3, 0.4, 0.5 }
                let options = new ReuseOptions
                {
                    LeastOwnWords = own,
                    LeastDensity = density,
                    LeastOfStatement = share,
                }
                let found = Found(options)
                select (options, found.Precision, found.Recall)
            ).OrderByDescending(fit => 1.25 * fit.Precision * fit.Recall / ((0.25 * fit.Precision) + fit.Recall)),
        ];

    private (double Precision, double Recall) Found(ReuseOptions options)
    {
        var found = cases["tuning"].Select(made => (made.IsCopy, IsFound: IsFound(made, options))).ToList();
        double hits = found.Count(made => made is { IsCopy: true, IsFound: true });
        return (hits / found.Count(made => made.IsFound), hits / found.Count(made => made.IsCopy));
    }

    private static bool IsFound(ReuseCase made, ReuseOptions? options) =>
        MadeArticle.Trace([made.First, made.Second], options).Edges.Any(edge => edge.Kind is TrailKind.Copied);

    private static ScoreTable ScoreReuse(IReadOnlyList<ReuseCase> some, ReuseOptions? options, Resampling? resampling)
    {
        var tallies = new List<Tally>();
        foreach (var document in some.GroupBy(made => made.Document))
        {
            var tally = ReuseMeasures.NewTally();
            foreach (var made in document)
            {
                var isFound = IsFound(made, options);
                tally.AddF1("reuse", isFound && made.IsCopy ? 1 : 0, isFound ? 1 : 0, made.IsCopy ? 1 : 0);
                tally.AddShare(made.IsCopy ? $"found.{made.Kind}" : $"kept_apart.{made.Kind}", isFound == made.IsCopy);
            }

            tallies.Add(tally);
        }

        return ReuseMeasures.Sum(tallies, resampling);
    }

    private static Tally TallyOf(OriginStory story, ReuseOptions? options)
    {
        var origins = MadeArticle.Trace([.. story.Articles.Select(told => told.Article)], options);
        var tally = OriginMeasures.NewTally();
        var gold = story
            .Articles.Where(told => told.IsKnown)
            .Select(told => (told.Article.Article.Id, told.End))
            .ToHashSet();
        var found = origins
            .Origins.SelectMany(origin => origin.Articles.Select(id => (id, origin.Place.Name)))
            .ToHashSet();
        tally.AddF1("origins", found.Count(gold.Contains), found.Count, gold.Count);
        var goldPairs = PairsOf(story.Articles.GroupBy(told => told.End, told => told.Article.Article.Id));
        var foundPairs = PairsOf(origins.Origins.Select(origin => origin.Articles).Concat(origins.Unknown));
        tally.AddF1("same_trail", foundPairs.Count(goldPairs.Contains), foundPairs.Count, goldPairs.Count);
        tally.AddShare("count.origins", origins.Count.Origins == gold.Select(link => link.End).Distinct().Count());
        tally.AddShare(
            "count.unknown",
            origins.Count.Unknown
                == story.Articles.Where(told => !told.IsKnown).Select(told => told.End).Distinct().Count()
        );
        var unknown = story.Articles.Where(told => !told.IsKnown).Select(told => told.Article.Article.Id).ToList();
        tally.AddShare("unknown_is_no_origin", unknown.Count(id => !found.Any(link => link.id == id)), unknown.Count);
        return tally;
    }

    private static HashSet<(string, string)> PairsOf(IEnumerable<IEnumerable<string>> groups) =>
        [
            .. from members in groups.Select(trail => trail.Order(StringComparer.Ordinal).ToList())
            from first in members
            from second in members
            where string.CompareOrdinal(first, second) < 0
            select (first, second),
        ];
}
