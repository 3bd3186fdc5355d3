using OnRecord.Claims.Propositions;
using OnRecord.Corpora.Crossdoc;
using OnRecord.Inference.Claims;

namespace OnRecord.Evaluation.Claims;

/// <summary>Puts event mentions of ECB+ together across documents, with the means by which claims are grouped.</summary>
/// <remarks>
/// Documents are clustered first by their words. Cross-validation over topics: weights and thresholds come from the topics of the
/// other parts. Mentions are those of the corpus; the sentences are those that ECB+ says were validated.
/// </remarks>
internal sealed class EventMeasurement
{
    private const int Parts = 5;

    private readonly List<Mention> mentions = [];
    private readonly List<EventDocument> documents;
    private readonly int[] clusterOf;
    private readonly Dictionary<(LogisticFit, int, int), double> scores = [];

    public EventMeasurement(
        IEnumerable<EventDocument> documents,
        ClaimEmbedder embedder,
        CancellationToken cancellationToken
    )
    {
        this.documents = [.. documents];
        clusterOf = DocumentClusters.Of(this.documents);
        var sentences = new Dictionary<(int, int), (float[] Vector, Proposition Words)>();
        for (var d = 0; d < this.documents.Count; d++)
        {
            foreach (var mention in this.documents[d].Mentions.Where(mention => mention.IsEvent))
            {
                cancellationToken.ThrowIfCancellationRequested();
                mentions.Add(new Mention(this.documents[d], d, mention, embedder, sentences));
            }
        }
    }

    /// <summary>The scores of the baselines and of grouping, over all mentions together.</summary>
    public IReadOnlyList<(string Way, CoreferenceScore Score)> Measure()
    {
        var gold = Numbered(mentions.Select((mention, i) => mention.Chain ?? $"alone {i}"));
        var lemma = Numbered(mentions.Select(mention => mention.Head));
        var within = Numbered(mentions.Select(mention => $"{clusterOf[mention.Document]} {mention.Head}"));
        var grouped = Grouped(gold);
        return
        [
            ("same head lemma", CoreferenceScore.Of(lemma, gold)),
            ("same head lemma within a document cluster", CoreferenceScore.Of(within, gold)),
            ("grouped", CoreferenceScore.Of(grouped, gold)),
        ];
    }

    private int[] Grouped(int[] gold)
    {
        var found = new int[mentions.Count];
        var next = 0;
        for (var part = 0; part < Parts; part++)
        {
            var held = part;
            var learn = PairsOf(i => PartOf(i) != held);
            var fit = LogisticFit.Of(
                [.. learn.Select(pair => mentions[pair.Left].With(mentions[pair.Right]))],
                [.. learn.Select(pair => gold[pair.Left] == gold[pair.Right])],
                penalty: 0.001,
                steps: 150
            );
            var threshold = BestThreshold(fit, held, gold);
            foreach (var cluster in Clusters(fit, i => PartOf(i) == held, threshold))
            {
                foreach (var mention in cluster)
                {
                    found[mention] = next;
                }

                next++;
            }
        }

        return found;
    }

    private double BestThreshold(LogisticFit fit, int held, int[] gold)
    {
        double[] thresholds = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];
        return thresholds.MaxBy(threshold =>
        {
            var clusters = Clusters(fit, i => PartOf(i) != held, threshold);
            var members = clusters
                .SelectMany((cluster, number) => cluster.Select(mention => (mention, number)))
                .ToList();
            return CoreferenceScore
                .Of([.. members.Select(member => member.number)], [.. members.Select(member => gold[member.mention])])
                .ConLL;
        });
    }

    private int PartOf(int mention) => documents[mentions[mention].Document].Topic % Parts;

    private List<(int Left, int Right)> PairsOf(Func<int, bool> isWanted)
    {
        var pairs = new List<(int, int)>();
        foreach (var cluster in ByCluster(isWanted))
        {
            for (var i = 0; i < cluster.Count; i++)
            {
                for (var j = i + 1; j < cluster.Count; j++)
                {
                    pairs.Add((cluster[i], cluster[j]));
                }
            }
        }

        return pairs;
    }

    private IEnumerable<List<int>> ByCluster(Func<int, bool> isWanted) =>
        Enumerable
            .Range(0, mentions.Count)
            .Where(isWanted)
            .GroupBy(i => clusterOf[mentions[i].Document])
            .Select(group => group.ToList());

    // Average linkage: the two clusters that are most alike are joined until none are alike enough.
    private List<List<int>> Clusters(LogisticFit fit, Func<int, bool> isWanted, double threshold)
    {
        var all = new List<List<int>>();
        foreach (var part in ByCluster(isWanted))
        {
            var clusters = part.Select(mention => new List<int> { mention }).ToList();
            var alike = new double[part.Count, part.Count];
            for (var i = 0; i < part.Count; i++)
            {
                for (var j = i + 1; j < part.Count; j++)
                {
                    alike[i, j] = alike[j, i] = ScoreOf(fit, part[i], part[j]);
                }
            }

            AverageLinkage.Join(clusters, alike, threshold);
            all.AddRange(clusters.Where(cluster => cluster.Count > 0));
        }

        return all;
    }

    private double ScoreOf(LogisticFit fit, int left, int right)
    {
        if (!scores.TryGetValue((fit, left, right), out var score))
        {
            score = fit.Score(mentions[left].With(mentions[right]));
            scores.Add((fit, left, right), score);
        }

        return score;
    }

    private static int[] Numbered(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. names.Select(name =>
            {
                if (!numbers.TryGetValue(name, out var number))
                {
                    number = numbers.Count;
                    numbers.Add(name, number);
                }

                return number;
            }),
        ];
    }

    /// <summary>A mention as it is compared.</summary>
    private sealed class Mention
    {
        private readonly float[] own;
        private readonly float[] around;
        private readonly Proposition words;
        private readonly string term;
        private readonly string day;

        public Mention(
            EventDocument document,
            int index,
            EventMention mention,
            ClaimEmbedder embedder,
            Dictionary<(int, int), (float[] Vector, Proposition Words)> sentences
        )
        {
            Document = index;
            Chain = mention.Chain;
            var tokens = mention.Tokens.Select(token => document.Tokens[token]).ToList();
            var head = (tokens.Count > 1 && char.IsUpper(tokens[^1][0]) ? tokens[^1] : tokens[0]).ToLowerInvariant();
            Head = HeadLemma.Of(head);
            term = ClaimWords.TermOf(head);
            var number = document.Sentences[mention.Tokens[0]];
            if (!sentences.TryGetValue((index, number), out var sentence))
            {
                var text = string.Join(' ', document.Tokens.Where((_, token) => document.Sentences[token] == number));
                sentence = (embedder.Embed(text), PropositionReader.OfText(new SourceText(text), [], []));
                sentences.Add((index, number), sentence);
            }

            own = embedder.Embed(string.Join(' ', tokens));
            (around, words) = sentence;
            day = string.Join(
                ' ',
                document
                    .Mentions.Where(other => other.Type.StartsWith("TIME", StringComparison.Ordinal))
                    .Where(other => document.Sentences[other.Tokens[0]] == number)
                    .SelectMany(other => other.Tokens.Select(token => document.Tokens[token].ToLowerInvariant()))
            );
        }

        public int Document { get; }

        public string? Chain { get; }

        public string Head { get; }

        public double[] With(Mention other)
        {
            var (terms, names) = (Shared(words.Terms, other.words.Terms), Shared(words.Names, other.words.Names));
            var sameHead = Head == other.Head ? 1.0 : 0;
            var sameTerm = term == other.term ? 1.0 : 0;
            var near = Dot(own, other.own);
            var context = Dot(around, other.around);
            return
            [
                sameHead,
                sameTerm,
                near,
                near * near,
                context,
                sameTerm * context,
                near * context,
                terms,
                names,
                sameTerm * terms,
                sameTerm * names,
                Document == other.Document ? 1 : 0,
                Document == other.Document ? sameTerm : 0,
                day.Length > 0 && other.day.Length > 0 && day == other.day ? 1 : 0,
                day.Length > 0 && other.day.Length > 0 && day != other.day ? 1 : 0,
            ];
        }

        private static double Shared(IReadOnlyList<string> left, IReadOnlyList<string> right)
        {
            var least = Math.Min(left.Count, right.Count);
            return least > 0 ? (double)left.Intersect(right).Count() / least : 0;
        }

        private static double Dot(float[] left, float[] right) =>
            System.Numerics.Tensors.TensorPrimitives.Dot<float>(left, right);
    }
}
