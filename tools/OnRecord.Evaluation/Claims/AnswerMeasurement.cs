using OnRecord.Claims.Grouping;
using OnRecord.Claims.Propositions;
using OnRecord.Corpora.Crossdoc;
using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Reports;
using OnRecord.Inference.Claims;
using OnRecord.Statements.Figures;
using OnRecord.Statements.Times;

namespace OnRecord.Evaluation.Claims;

/// <summary>Groups answers to news questions: whether two answers say the same.</summary>
/// <remarks>
/// The protocol of NAnCo: for each question, the balanced accuracy over pairs of answers, with the threshold and the weights
/// chosen on the other questions.
/// </remarks>
internal static class AnswerMeasurement
{
    // Columns of a pair.
    private const int Cosine = 0;
    private const int PassageCosine = 1;
    private const int TokenOverlap = 2;
    private const int Covered = 3;

    private const string StandardCosine = "cosine of the answers, standardised in each question";

    /// <summary>The mean balanced accuracy of each way of comparing, by its name.</summary>
    public static IReadOnlyList<(string Way, double Mean, IReadOnlyList<double> Questions)> Measure(
        IReadOnlyList<QuestionAnswers> questions,
        ClaimEmbedder embedder
    )
    {
        var compared = questions.Select(question => PairsOf(question, embedder)).ToList();
        var standard = compared.ConvertAll(Standardised);
        (
            string Way,
            List<List<(double[] Row, bool IsSame)>> Compared,
            Func<int, Func<double[], double>> ScorerFor
        )[] ways =
        [
            ("token overlap of the answers", compared, _ => row => row[TokenOverlap]),
            ("cosine of the answers", compared, _ => row => row[Cosine]),
            ("cosine of the passages", compared, _ => row => row[PassageCosine]),
            ("covered terms of the answers", compared, _ => row => row[Covered]),
            ("cosine, and half as much covered terms", compared, _ => row => row[Cosine] + (0.5 * row[Covered])),
            (
                "cosine, and a third as much of the passages",
                compared,
                _ => row => row[Cosine] + (0.3 * row[PassageCosine])
            ),
            ("all, weighted on the other questions", compared, held => FitWithout(compared, held).Score),
            (StandardCosine, standard, _ => row => row[Cosine]),
            (
                "all, standardised in each question and weighted on the others",
                standard,
                held => FitWithout(standard, held).Score
            ),
        ];
        return
        [
            .. ways.Select(way =>
            {
                var each = Enumerable
                    .Range(0, compared.Count)
                    .Select(held => AccuracyOf(way.Compared, held, way.ScorerFor(held)))
                    .ToList();
                return (way.Way, each.Average(), (IReadOnlyList<double>)each);
            }),
        ];
    }

    /// <summary>The best way as a table of one figure, for the quality gate.</summary>
    public static ReportSection Section(IReadOnlyList<QuestionAnswers> questions, ClaimEmbedder embedder)
    {
        var mean = Measure(questions, embedder).Single(way => way.Way == StandardCosine).Mean;
        var answers = questions.Sum(question => question.Answers.Count);
        var score = new Score("answers.standard_cosine") { Value = mean, Gold = answers };
        return new ReportSection("answers", new ScoreTable(questions.Count, [score]));
    }

    // How alike answers are on the whole differs from question to question; its own mean and spread need no labels.
    private static List<(double[] Row, bool IsSame)> Standardised(List<(double[] Row, bool IsSame)> pairs)
    {
        var standard = pairs.ConvertAll(pair => ((double[])pair.Row.Clone(), pair.IsSame));
        for (var column = 0; column < pairs[0].Row.Length; column++)
        {
            var mean = pairs.Average(pair => pair.Row[column]);
            var spread = Math.Sqrt(pairs.Average(pair => Math.Pow(pair.Row[column] - mean, 2)));
            foreach (var (row, _) in standard)
            {
                row[column] = spread > 0 ? (row[column] - mean) / spread : 0;
            }
        }

        return standard;
    }

    private static LogisticFit FitWithout(List<List<(double[] Row, bool IsSame)>> compared, int held)
    {
        var rows = new List<double[]>();
        var labels = new List<bool>();
        for (var question = 0; question < compared.Count; question++)
        {
            if (question != held)
            {
                rows.AddRange(compared[question].Select(pair => pair.Row));
                labels.AddRange(compared[question].Select(pair => pair.IsSame));
            }
        }

        return LogisticFit.Of(rows, labels, penalty: 0.03, steps: 1500);
    }

    private static double AccuracyOf(
        List<List<(double[] Row, bool IsSame)>> compared,
        int held,
        Func<double[], double> score
    )
    {
        var scored = compared
            .Select(pairs => pairs.Select(pair => (Score: score(pair.Row), pair.IsSame)).ToList())
            .ToList();
        var others = scored.Where((_, question) => question != held).ToList();
        var best = others
            .SelectMany(pairs => pairs.Select(pair => pair.Score))
            .Distinct()
            .OrderByDescending(threshold => others.Average(pairs => Balanced(pairs, threshold)))
            .ThenBy(threshold => threshold)
            .First();
        return Balanced(scored[held], best);
    }

    private static double Balanced(List<(double Score, bool IsSame)> pairs, double threshold)
    {
        var (same, other) = (pairs.Where(pair => pair.IsSame).ToList(), pairs.Where(pair => !pair.IsSame).ToList());
        return (
                ((double)same.Count(pair => pair.Score >= threshold) / same.Count)
                + ((double)other.Count(pair => pair.Score < threshold) / other.Count)
            ) / 2;
    }

    private static List<(double[] Row, bool IsSame)> PairsOf(QuestionAnswers question, ClaimEmbedder embedder)
    {
        var answers = question.Answers.Select(answer => new Compared(answer, embedder)).ToList();
        var weights = new TermWeights(answers.Select(answer => answer.Passage));
        var pairs = new List<(double[], bool)>();
        for (var i = 0; i < answers.Count; i++)
        {
            for (var j = i + 1; j < answers.Count; j++)
            {
                pairs.Add((answers[i].With(answers[j], weights), answers[i].Group == answers[j].Group));
            }
        }

        return pairs;
    }

    /// <summary>An answer as it is compared.</summary>
    private sealed class Compared(NewsAnswer answer, ClaimEmbedder embedder)
    {
        private readonly float[] ofAnswer = embedder.Embed(answer.Answer);
        private readonly float[] ofPassage = embedder.Embed(answer.Paragraph);
        private readonly Proposition words = PropositionOf(answer.Answer);
        private readonly HashSet<string> answerTokens = TokensOf(answer.Answer);

        public int Group => answer.Group;

        public Proposition Passage { get; } = PropositionOf(answer.Paragraph);

        public double[] With(Compared other, TermWeights weights)
        {
            var (mine, theirs) = (
                words.Terms.Concat(words.Names).ToHashSet(),
                other.words.Terms.Concat(other.words.Names).ToHashSet()
            );
            var common = mine.Intersect(theirs).Sum(weights.Of);
            var least = Math.Min(mine.Sum(weights.Of), theirs.Sum(weights.Of));
            return
            [
                Dot(ofAnswer, other.ofAnswer),
                Dot(ofPassage, other.ofPassage),
                Overlap(answerTokens, other.answerTokens),
                least > 0 ? common / least : 0,
                words.Counted.Count > 0 && other.words.Counted.Count > 0 && AgreeIn(other) ? 1 : 0,
                words.Counted.Count > 0 && other.words.Counted.Count > 0 && !AgreeIn(other) ? 1 : 0,
                words.Counted.Count > 0 != other.words.Counted.Count > 0 ? 1 : 0,
                words.From is not null
                && other.words.From is not null
                && !(words.To < other.words.From || other.words.To < words.From)
                    ? 1
                    : 0,
                (words.From is null) != (other.words.From is null) ? 1 : 0,
            ];
        }

        private bool AgreeIn(Compared other) =>
            words.Counted.Any(mine =>
                other.words.Counted.Any(theirs => mine.Thing == theirs.Thing && mine.MayAgree(theirs))
            );

        private static double Dot(float[] left, float[] right) => left.Zip(right, (a, b) => (double)a * b).Sum();

        private static double Overlap(HashSet<string> left, HashSet<string> right)
        {
            var shared = left.Count(right.Contains);
            return left.Count + right.Count > 0 ? 2.0 * shared / (left.Count + right.Count) : 0;
        }

        private static HashSet<string> TokensOf(string text) =>
            [
                .. text.ToLowerInvariant()
                    .Split(
                        [' ', ',', '.', '"', '\'', '’', '“', '”', '(', ')', ';', ':', '-', '–', '—', '?', '!'],
                        StringSplitOptions.RemoveEmptyEntries
                    ),
            ];

        private static Proposition PropositionOf(string text)
        {
            var source = new SourceText(text);
            return PropositionReader.OfText(
                source,
                FigureFinder.Find(source, source.Whole, null),
                TimeFinder.Find(source, source.Whole, null)
            );
        }
    }
}
