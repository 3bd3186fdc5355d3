using OnRecord.Claims.Grouping;
using OnRecord.Corpora.Stories;
using OnRecord.Evaluation.Measures;
using OnRecord.Inference;
using OnRecord.Inference.Claims;

namespace OnRecord.Evaluation.Claims;

/// <summary>Compares statements of stories with the pairs that were labelled.</summary>
internal sealed class PairMeasurement
{
    private static readonly MeasureSet Measures = new([
        new F1Measure("same_claim.judge"),
        new F1Measure("same_claim.groups"),
        new F1Measure("same_claim.cosine"),
        new ShareMeasure("found.same"),
        new ShareMeasure("found.negated"),
        new ShareMeasure("found.figure"),
        new ShareMeasure("kept_apart.other"),
    ]);

    private readonly IReadOnlyList<ClaimPair> pairs;
    private readonly StoryStatements statements;
    private readonly TermWeights weights;
    private readonly Dictionary<string, int> groups;

    /// <summary>Reads the stories that the pairs are from.</summary>
    public PairMeasurement(
        IEnumerable<Story> stories,
        IReadOnlyList<ClaimPair> pairs,
        ReaderModel model,
        ClaimEmbedder embedder,
        CancellationToken cancellationToken
    )
    {
        this.pairs = pairs;
        var wanted = pairs.SelectMany(pair => new[] { pair.Left.Document, pair.Right.Document }).ToHashSet();
        statements = StoryStatements.Read(
            stories.Where(story => wanted.Contains(story.Article.Id)),
            model,
            embedder,
            progress: null,
            cancellationToken
        );
        var grouped = statements.All.Select(statement => statement.Grouped).ToList();
        weights = new TermWeights(grouped.Select(statement => statement.Proposition!));
        groups = new ClaimGrouper()
            .Group(grouped, cancellationToken: cancellationToken)
            .SelectMany((group, index) => group.Members.Select(member => (member, index)))
            .ToDictionary(member => member.member, member => member.index, StringComparer.Ordinal);
    }

    /// <summary>Pairs whose statements were both read, with what they have in common.</summary>
    public IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> Compare(IEnumerable<ClaimPair> pairs) =>
        [
            .. from pair in pairs
            let left = statements.At(pair.Left)
            let right = statements.At(pair.Right)
            where left is not null && right is not null
            select (pair, PairFeatures.Of(left, right, weights)),
        ];

    /// <summary>Scores a part with the scorer that comes with the product.</summary>
    public ScoreTable Score(PairPart part) =>
        Score(
            Compare(pairs.Where(pair => pair.Part == part)),
            PairScorer.Default,
            BestCosine(Compare(pairs.Where(pair => pair.Part == PairPart.Tuning))),
            null
        );

    /// <summary>Scores a part.</summary>
    /// <param name="compared">Its pairs.</param>
    /// <param name="scorer">Judges.</param>
    /// <param name="cosine">Least cosine of the baseline.</param>
    /// <param name="resampling">How to find intervals; null for none.</param>
    public ScoreTable Score(
        IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> compared,
        PairScorer scorer,
        double cosine,
        Resampling? resampling
    ) => Measures.Sum([.. compared.Select(pair => TallyOf(pair.Pair, pair.Features, scorer, cosine))], resampling);

    /// <summary>Pairs that are judged wrong, with their wordings.</summary>
    public IEnumerable<string> Errors(
        IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> compared,
        PairScorer scorer
    ) =>
        from pair in compared
        let score = scorer.Score(pair.Features)
        where score >= GroupingOptions.Default.Link != pair.Pair.IsSame
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{pair.Pair.Label} {score:0.00}: {statements.At(pair.Pair.Left)!.Proposition!.Wording} | {statements.At(pair.Pair.Right)!.Proposition!.Wording}\n"
        );

    /// <summary>The least cosine with the best F1.</summary>
    public static double BestCosine(IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> compared) =>
        compared
            .Select(pair => pair.Features.Cosine)
            .OrderByDescending(cosine => F1Of(compared, pair => pair.Cosine >= cosine))
            .First();

    /// <summary>The least probability with the best F1, in steps of a fiftieth.</summary>
    public static double BestLink(IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> compared, PairScorer scorer) =>
        Enumerable
            .Range(10, 30)
            .Select(step => step / 50.0)
            .MaxBy(link => F1Of(compared, pair => scorer.Score(pair) >= link));

    private static double F1Of(
        IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> compared,
        Func<PairFeatures, bool> isSame
    )
    {
        var hits = compared.Count(pair => pair.Pair.IsSame && isSame(pair.Features));
        return 2.0 * hits / (compared.Count(pair => pair.Pair.IsSame) + compared.Count(pair => isSame(pair.Features)));
    }

    private Tally TallyOf(ClaimPair pair, PairFeatures features, PairScorer scorer, double cosine)
    {
        var tally = Measures.NewTally();
        var judged = scorer.Score(features) >= GroupingOptions.Default.Link;
        AddF1("same_claim.judge", judged);
        AddF1("same_claim.groups", groups[statements.At(pair.Left)!.Id] == groups[statements.At(pair.Right)!.Id]);
        AddF1("same_claim.cosine", features.Cosine >= cosine);
        tally.AddShare(pair.IsSame ? $"found.{pair.Label}" : "kept_apart.other", judged == pair.IsSame);
        return tally;

        void AddF1(string name, bool found) =>
            tally.AddF1(name, found && pair.IsSame ? 1 : 0, found ? 1 : 0, pair.IsSame ? 1 : 0);
    }
}
