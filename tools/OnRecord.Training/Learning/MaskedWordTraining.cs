using System.Diagnostics;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>What a run of masked-word training does.</summary>
internal sealed record MaskedWordOptions
{
    public required string StartFrom { get; init; }
    public required string Output { get; init; }
    public int Seed { get; init; } = 1;
    public int Epochs { get; init; } = 1;
    public int PiecesPerStep { get; init; } = 8192;
    public double Rate { get; init; } = 2e-4;
}

/// <summary>
/// Trains the encoder further on unlabelled text by guessing hidden word pieces (Devlin et al. 2019, § 3.1): 15 % of
/// the pieces, of which 80 % become [MASK], 10 % another piece, 10 % stay.
/// </summary>
internal sealed class MaskedWordTraining(MaskedWordOptions options, WordPieceTokenizer tokenizer, TextWriter log)
{
    private const double Share = 0.15;
    private const int Longest = 384;

    public void Run(IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var random = new Random(options.Seed);
        var network = new ReaderNetwork(options.Seed, dropoutRate: 0.05);
        var head = new MaskedWordHead(network.Weights, network.Encoder);
        log.WriteLine($"tensors taken over: {network.Weights.Load(SafetensorsFile.Read(options.StartFrom))}");
        var documents = texts.Select(t => tokenizer.Encode(t)).Where(p => p.Count >= 16).ToList();
        var pieces = documents.Sum(d => (long)d.Count);
        var optimizer = new AdamW(network.Weights, options.Rate, options.Rate * 5);
        var schedule = new LearningSchedule((int)(options.Epochs * pieces / options.PiecesPerStep * 1.1));
        log.WriteLine($"{documents.Count} documents, {pieces} pieces, about {schedule.Steps} steps");
        var clock = Stopwatch.StartNew();
        var (step, sum) = (0, 0.0);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            foreach (var batch in Batches.Of(documents.SelectMany(Windows), options.PiecesPerStep, random))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var loss = head.Loss(network, Hide(batch, random));
                loss.backward();
                optimizer.Step(schedule.At(step++), longestGradient: 1);
                sum += loss.item<float>();
                if (step % 20 == 0)
                {
                    log.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} step {step} loss {sum / 20:f3}");
                    sum = 0;
                }
                if (step % 200 == 0)
                {
                    SafetensorsFile.Write(options.Output, network.Weights.Snapshot());
                }
            }
        }
        SafetensorsFile.Write(options.Output, network.Weights.Snapshot());
        log.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} done");
    }

    private IEnumerable<WindowExample> Windows(IReadOnlyList<WordPiece> pieces)
    {
        for (var start = 0; start < pieces.Count; start += Longest)
        {
            var end = Math.Min(pieces.Count, start + Longest);
            var own = Enumerable.Range(start, end - start).Select(i => pieces[i]).ToList();
            yield return new WindowExample
            {
                Convention = Convention.PolNeAR,
                Ids = [tokenizer.ClassifierId, .. own.Select(p => p.Id), tokenizer.SeparatorId],
                Features = [0, .. own.Select(PieceFeature.Of), 0],
                Tags = null,
                NameTags = null,
                Sources = [],
                Cues = [],
                Contents = [],
                SourceOfCue = [],
                CueOfContent = [],
                Labelled = [],
            };
        }
    }

    // The classes to guess take the place of the span tags.
    private List<WindowExample> Hide(IReadOnlyList<WindowExample> windows, Random random)
    {
        return [.. windows.Select(HideOne)];

        WindowExample HideOne(WindowExample window)
        {
            int[] ids = [.. window.Ids];
            var wanted = new int[ids.Length];
            Array.Fill(wanted, DocumentExample.Ignored);
            for (var i = 0; i < ids.Length; i++)
            {
                if (ids[i] == tokenizer.ClassifierId || ids[i] == tokenizer.SeparatorId || random.NextDouble() >= Share)
                {
                    continue;
                }
                wanted[i] = ids[i];
                ids[i] = random.NextDouble() switch
                {
                    < 0.8 => tokenizer.MaskId,
                    < 0.9 => random.Next(tokenizer.VocabularySize),
                    _ => ids[i],
                };
            }
            return window with { Ids = ids, Tags = wanted };
        }
    }

    private sealed class MaskedWordHead(WeightSet weights, Encoder encoder)
    {
        private readonly Parameter dense = weights.Add("masked.dense.weight", 0.02, 384, 384);
        private readonly Parameter denseBias = weights.Add("masked.dense.bias", 0, 384);
        private readonly Parameter normWeight = weights.AddConstant("masked.norm.weight", 1, 384);
        private readonly Parameter normBias = weights.Add("masked.norm.bias", 0, 384);
        private readonly Parameter outputBias = weights.Add("masked.bias", 0, encoder.WordTable.shape[0]);

        public Tensor Loss(ReaderNetwork network, IReadOnlyList<WindowExample> windows)
        {
            var input = BatchTensors.Of(windows);
            var states = network.Encoder.Encode(input.Ids, input.Features, input.Conventions, input.Padding);
            var wanted = input.Classes(windows, w => w.Tags);
            var rows = wanted.ne(DocumentExample.Ignored).nonzero().squeeze(1);
            var hidden = states.view(-1, states.shape[2]).index_select(0, rows);
            hidden = nn.functional.gelu(nn.functional.linear(hidden, dense, denseBias));
            hidden = nn.functional.layer_norm(hidden, [384], normWeight, normBias, 1e-12);
            var half = ScalarType.BFloat16;
            var scores = nn.functional.linear(hidden.to(half), encoder.WordTable.to(half)).to(ScalarType.Float32);
            return nn.functional.cross_entropy(scores + outputBias, wanted.index_select(0, rows));
        }
    }
}
