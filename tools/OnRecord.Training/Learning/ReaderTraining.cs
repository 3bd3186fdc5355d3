using System.Diagnostics;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>What a run of the reader's training does; written into the run's folder.</summary>
internal sealed record ReaderTrainingOptions
{
    /// <summary>Weights to start from, in safetensors.</summary>
    public required string StartFrom { get; init; }

    /// <summary>Folder of the run: log, checkpoints.</summary>
    public required string Folder { get; init; }
    public int Seed { get; init; } = 1;
    public int Epochs { get; init; } = 8;
    public int PiecesPerStep { get; init; } = 4096;
    public double EncoderRate { get; init; } = 1e-4;
    public double HeadRate { get; init; } = 1e-3;

    /// <summary>How many of the lower layers, with the embeddings, stay as they are; then a statement network trained upon them stays right.</summary>
    public int FrozenLayers { get; init; }
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>How often the snippets are seen in one epoch.</summary>
    public int SnippetRepeats { get; init; } = 2;

    /// <summary>Share of the texts with names alone that are seen in one epoch.</summary>
    public double NameShare { get; init; } = 0.5;
}

/// <summary>Trains encoder and heads together; one checkpoint an epoch, of the weights and of their moving average.</summary>
internal sealed class ReaderTraining(ReaderTrainingOptions options, WordPieceTokenizer tokenizer, TextWriter log)
{
    public void Run(TrainingSet set, CancellationToken cancellationToken)
    {
        var network = new ReaderNetwork(options.Seed);
        log.WriteLine($"tensors taken over: {network.Weights.Load(SafetensorsFile.Read(options.StartFrom))}");
        // Rare words keep their place beside the common ones of like meaning, and a step takes a sixth less time.
        network.Encoder.WordTable.requires_grad = false;
        network.Encoder.Freeze(options.FrozenLayers);
        var optimizer = new AdamW(network.Weights, options.EncoderRate, options.HeadRate);
        var average = new AverageWeights(network.Weights, options.AverageDecay);
        var schedule = new LearningSchedule(options.Epochs * Epoch(set, epoch: 0).Count);
        log.WriteLine($"{options}\n{set.Sizes()}\nabout {schedule.Steps} steps");
        var clock = Stopwatch.StartNew();
        var first = Resume(network, optimizer, average);
        var step = first * schedule.Steps / options.Epochs;
        for (var epoch = first; epoch < options.Epochs; epoch++)
        {
            var sums = new double[5];
            var counts = new int[5];
            foreach (var batch in Epoch(set, epoch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var loss = ReaderLoss.Of(network, batch);
                loss.Total.backward();
                optimizer.Step(schedule.At(step++), longestGradient: 1);
                average.Update();
                Collect(loss, sums, counts);
                if (step % 50 == 0)
                {
                    log.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} epoch {epoch} step {step} {Means(sums, counts)}");
                }
            }
            log.WriteLine($"{clock.Elapsed:hh\\:mm\\:ss} epoch {epoch} done {Means(sums, counts)}");
            Save(epoch, network, optimizer, average);
        }
    }

    private string StateFile => Path.Combine(options.Folder, "state.safetensors");

    private void Save(int epoch, ReaderNetwork network, AdamW optimizer, AverageWeights average)
    {
        var weights = network.Weights.Snapshot();
        SafetensorsFile.Write(Path.Combine(options.Folder, $"plain-{epoch}.safetensors"), weights);
        var averaged = new Dictionary<string, StoredTensor>(weights, StringComparer.Ordinal);
        foreach (var (name, value) in average.Snapshot())
        {
            averaged[name] = value;
        }
        SafetensorsFile.Write(Path.Combine(options.Folder, $"average-{epoch}.safetensors"), averaged);
        SafetensorsFile.Write(StateFile, [.. optimizer.Snapshot(), new("epoch", new StoredTensor([1], [epoch]))]);
    }

    /// <summary>Goes on after the last whole epoch of a stopped run.</summary>
    /// <returns>The epoch to begin with.</returns>
    private int Resume(ReaderNetwork network, AdamW optimizer, AverageWeights average)
    {
        if (!File.Exists(StateFile))
        {
            return 0;
        }
        var state = SafetensorsFile.Read(StateFile);
        var epoch = (int)state["epoch"].Values[0];
        network.Weights.Load(SafetensorsFile.Read(Path.Combine(options.Folder, $"plain-{epoch}.safetensors")));
        average.Restore(SafetensorsFile.Read(Path.Combine(options.Folder, $"average-{epoch}.safetensors")));
        optimizer.Restore(state);
        log.WriteLine($"going on after epoch {epoch}");
        return epoch + 1;
    }

    private List<List<WindowExample>> Epoch(TrainingSet set, int epoch)
    {
        var random = new Random((options.Seed * 1000) + epoch);
        var cutter = new WindowCutter(tokenizer, random);
        var documents = set.Articles.Concat(set.Names.Where(_ => random.NextDouble() < options.NameShare));
        for (var i = 0; i < options.SnippetRepeats; i++)
        {
            documents = documents.Concat(set.Snippets);
        }
        return Batches.Of(documents.SelectMany(cutter.Cut), options.PiecesPerStep, random);
    }

    private static void Collect(LossParts loss, double[] sums, int[] counts)
    {
        var i = 0;
        foreach (var (part, _) in loss.Weighted())
        {
            if (part is not null)
            {
                sums[i] += part.item<float>();
                counts[i]++;
            }
            i++;
        }
    }

    private static string Means(double[] sums, int[] counts) =>
        string.Join(
            ' ',
            new[] { "tags", "names", "sources", "cues", "labels" }.Select(
                (name, i) =>
                    string.Create(CultureInfo.InvariantCulture, $"{name} {sums[i] / Math.Max(1, counts[i]):f4}")
            )
        );
}
