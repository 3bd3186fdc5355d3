using OnRecord.Claims.Grouping;
using OnRecord.Claims.Positions;
using OnRecord.Claims.Propositions;
using OnRecord.Evaluation.Measures;
using OnRecord.Evaluation.Reports;
using OnRecord.Inference.Claims;
using OnRecord.Statements.Figures;
using OnRecord.Statements.Labels;

namespace OnRecord.Evaluation.Claims;

/// <summary>Pairs of made-up statements, <c>data/claims/sentences.tsv</c>: whether they make the same claim, and take the same position on it.</summary>
internal sealed class SentencePairs
{
    private const int Columns = 7;

    private static readonly MeasureSet Measures = new([
        new F1Measure("same_claim.judge"),
        new F1Measure("same_claim.groups"),
        new ShareMeasure("position"),
    ]);

    private readonly List<(string Label, Made Left, Made Right)> pairs = [];

    private SentencePairs() { }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A line has other columns or an unknown label.</exception>
    public static SentencePairs Read(string path, ClaimEmbedder embedder)
    {
        var read = new SentencePairs();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            if (cells.Length != Columns || !PairCorpus.Labels.Contains(cells[0]))
            {
                throw new InvalidDataException($"{path}: '{line}' is no pair of {Columns} cells with a known label.");
            }

            var number = 2 * read.pairs.Count;
            read.pairs.Add(
                (cells[0], Made.Of(number, cells[1..4], embedder), Made.Of(number + 1, cells[4..], embedder))
            );
        }

        return read;
    }

    /// <summary>Judges the pairs, and groups all statements.</summary>
    public ReportSection Measure(CancellationToken cancellationToken)
    {
        var statements = pairs.SelectMany(pair => new[] { pair.Left.Grouped, pair.Right.Grouped }).ToList();
        var weights = new TermWeights(statements.Select(statement => statement.Proposition!));
        var groups = new ClaimGrouper()
            .Group(statements, cancellationToken: cancellationToken)
            .SelectMany((group, index) => group.Members.Select(member => (member, index)))
            .ToDictionary(member => member.member, member => member.index, StringComparer.Ordinal);
        return new ReportSection("claims", Measures.Sum([.. pairs.Select(TallyOf)]));

        Tally TallyOf((string Label, Made Left, Made Right) pair)
        {
            var (left, right) = (pair.Left.Grouped, pair.Right.Grouped);
            var isSame = pair.Label != PairCorpus.Other;
            var tally = Measures.NewTally();
            var score = PairScorer.Default.Score(PairFeatures.Of(left, right, weights));
            AddF1("same_claim.judge", score >= GroupingOptions.Default.Link);
            AddF1("same_claim.groups", groups[left.Id] == groups[right.Id]);
            if (isSame)
            {
                var isTurned = pair.Label == PairCorpus.Negated;
                tally.AddShare("position", isTurned == (pair.Left.Stance != pair.Right.Stance));
            }

            return tally;

            void AddF1(string name, bool found) =>
                tally.AddF1(name, found && isSame ? 1 : 0, found ? 1 : 0, isSame ? 1 : 0);
        }
    }

    /// <summary>A statement made of a source, a cue and a content.</summary>
    private sealed record Made(GroupedStatement Grouped, Stance Stance)
    {
        public static Made Of(int number, string[] parts, ClaimEmbedder embedder)
        {
            var text = new SourceText(string.Join(' ', parts));
            var cue = new TextSpan(parts[0].Length + 1, parts[0].Length + 1 + parts[1].Length);
            var content = new TextSpan(cue.End + 1, text.Length);
            var usual = CueWords.Default.Of(parts[1]);
            var statement = new Statement
            {
                Number = 1,
                Source = [new TextSpan(0, parts[0].Length)],
                Cue = [cue],
                Content = [content],
                Form = QuotationForm.Indirect,
                Confidence = 1,
                Act = usual is { } labels ? new Judged<Act>(labels.Act, 1) : null,
                Kind = new Judged<SourceKind>(SourceKind.Organization, 1),
                Speakers = [new Speaker(parts[0], SourceKind.Organization, 1)],
                Figures = FigureFinder.Find(text, content, null),
            };
            var id = number.ToString("000", CultureInfo.InvariantCulture);
            var reading = new Reading
            {
                Article = new Article { Id = id, Text = text },
                Engine = new EngineVersion("0.0.0", "hand"),
                Names = [],
                Statements = [statement],
            };
            var proposition =
                new PropositionReader(reading).Read(statement)
                ?? throw new InvalidDataException($"'{text.Value}' says nothing that can be compared.");
            return new Made(
                new GroupedStatement(id, id, null)
                {
                    Proposition = proposition,
                    Vector = ClaimVector.Of(embedder.Embed(proposition.Wording)),
                },
                PositionReader.Of(statement, text, proposition.IsNegated, carries: false).Stance
            );
        }
    }
}
