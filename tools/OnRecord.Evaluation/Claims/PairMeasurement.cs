using OnRecord.Claims.Grouping;
using OnRecord.Claims.Propositions;
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

    // Of the characters of both.
    private const double LeastShared = 0.5;

    private readonly IReadOnlyList<ClaimPair> pairs;
    private readonly Dictionary<PairPlace, GroupedStatement> byPlace = [];
    private readonly List<GroupedStatement> statements = [];
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
        var reader = model.CreateReader();
        foreach (var story in stories.Where(story => wanted.Contains(story.Article.Id)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(reader.Read(story.Article, cancellationToken), embedder);
        }

        weights = new TermWeights(statements.Select(statement => statement.Proposition!));
        groups = new ClaimGrouper()
            .Group(statements, cancellationToken: cancellationToken)
            .SelectMany((group, index) => group.Members.Select(member => (member, index)))
            .ToDictionary(member => member.member, member => member.index, StringComparer.Ordinal);
    }

    /// <summary>Pairs whose statements were both read, with what they have in common.</summary>
    public IReadOnlyList<(ClaimPair Pair, PairFeatures Features)> Compare(IEnumerable<ClaimPair> pairs) =>
        [
            .. from pair in pairs
            let left = At(pair.Left)
            let right = At(pair.Right)
            where left is not null && right is not null
            select (pair, PairFeatures.Of(left, right, weights)),
        ];

    /// <summary>The statement with this content; where the reader cuts it otherwise, the one that has at least half of both together in common.</summary>
    private GroupedStatement? At(PairPlace place)
    {
        if (byPlace.TryGetValue(place, out var exact))
        {
            return exact;
        }

        var nearest = byPlace
            .Keys.Where(other => other.Document == place.Document)
            .Select(other => (Place: other, Shared: SharedOf(other.Extent, place.Extent)))
            .OrderByDescending(other => other.Shared)
            .ThenBy(other => other.Place.Extent.Start)
            .FirstOrDefault();
        return nearest.Shared >= LeastShared ? byPlace[nearest.Place] : null;
    }

    private static double SharedOf(TextSpan left, TextSpan right)
    {
        var shared = Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start));
        return (double)shared / (left.Length + right.Length - shared);
    }

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
            $"{pair.Pair.Label} {score:0.00}: {At(pair.Pair.Left)!.Proposition!.Wording} | {At(pair.Pair.Right)!.Proposition!.Wording}\n"
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
        AddF1("same_claim.groups", groups[At(pair.Left)!.Id] == groups[At(pair.Right)!.Id]);
        AddF1("same_claim.cosine", features.Cosine >= cosine);
        tally.AddShare(pair.IsSame ? $"found.{pair.Label}" : "kept_apart.other", judged == pair.IsSame);
        return tally;

        void AddF1(string name, bool found) =>
            tally.AddF1(name, found && pair.IsSame ? 1 : 0, found ? 1 : 0, pair.IsSame ? 1 : 0);
    }

    private void Add(Reading reading, ClaimEmbedder embedder)
    {
        var article = reading.Article;
        var propositions = new PropositionReader(reading);
        var own = new Dictionary<int, GroupedStatement>();
        foreach (var statement in reading.Statements)
        {
            if (propositions.Read(statement) is not { } proposition)
            {
                continue;
            }

            var grouped = new GroupedStatement(
                string.Create(CultureInfo.InvariantCulture, $"{article.Id}.s{statement.Number}"),
                article.Id,
                article.Published
            )
            {
                Proposition = proposition,
                Vector = ClaimVector.Of(embedder.Embed(proposition.Wording)),
            };
            statements.Add(grouped);
            own.Add(statement.Number, grouped);
        }

        foreach (var statement in reading.Statements.Where(statement => statement.Content.Count > 0))
        {
            // What only passes on another statement goes with it.
            var said = statement;
            while (!own.ContainsKey(said.Number) && propositions.CarriedBy(said) is { } carried)
            {
                said = carried;
            }

            if (own.TryGetValue(said.Number, out var grouped))
            {
                var extent = statement.Content.Aggregate((all, span) => all.Union(span));
                byPlace.TryAdd(new PairPlace(article.Id, extent), grouped);
            }
        }
    }
}
