using System.Diagnostics;
using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>What a run of the statement network's training does.</summary>
internal sealed record StatementTrainingOptions
{
    /// <summary>The trained reader whose lower states are read and whose upper layers are started from.</summary>
    public required string Reader { get; init; }

    /// <summary>Folder of the run: checkpoints.</summary>
    public required string Folder { get; init; }
    public int Seed { get; init; } = 1;
    public int Epochs { get; init; } = 5;

    /// <summary>How many of the encoder's layers are shared.</summary>
    public int Shared { get; init; } = 4;
    public int StatementsPerStep { get; init; } = 32;
    public double LayerRate { get; init; } = 1e-4;

    /// <summary>A trained network to go on from; null for the reader's upper layers and new heads.</summary>
    public string? Start { get; init; }

    /// <summary>How often an annotated setting is seen in one epoch; labels are seen once.</summary>
    public int SettingRepeats { get; init; } = 2;

    /// <summary>Weight of the slots beside the labels.</summary>
    public double SlotWeight { get; init; } = 1;
}

/// <summary>Trains the statement network on the states of a reader that stays as it is; one checkpoint an epoch.</summary>
internal sealed class StatementTraining(StatementTrainingOptions options, TextWriter log)
{
    public void Run(
        IReadOnlyList<JudgedStatement> train,
        IReadOnlyList<(string Name, IReadOnlyList<JudgedStatement> Statements)> dev,
        CancellationToken cancellationToken
    )
    {
        var layers = EncoderSize.MiniLm.Layers - options.Shared;
        var network = new StatementNetwork(options.Seed, layers);
        network.Weights.Load(
            options.Start is { } start ? SafetensorsFile.Read(start) : UpperLayers(SafetensorsFile.Read(options.Reader))
        );
        var optimizer = new AdamW(network.Weights, options.LayerRate, 10 * options.LayerRate);
        var schedule = new LearningSchedule(options.Epochs * Epoch(train, 0).Count);
        log.WriteLine($"{options}\n{train.Count} statements, {schedule.Steps} steps");
        var clock = Stopwatch.StartNew();
        var step = 0;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var (labels, slots, batches) = (0.0, 0.0, 0);
            network.Dropout.Active = true;
            network.HalfPrecision = true;
            foreach (var batch in Epoch(train, epoch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var loss = StatementLoss.Of(network, batch);
                ((loss.Labels ?? zeros(1)) + ((loss.Slots ?? zeros(1)) * options.SlotWeight)).sum().backward();
                optimizer.Step(schedule.At(step++), longestGradient: 1);
                labels += loss.Labels?.item<float>() ?? 0;
                slots += loss.Slots?.item<float>() ?? 0;
                if (++batches % 100 == 0)
                {
                    log.WriteLine(
                        FormattableString.Invariant(
                            $"{clock.Elapsed:hh\\:mm\\:ss} epoch {epoch} step {step} labels {labels / batches:f3} slots {slots / batches:f3}"
                        )
                    );
                }
            }
            SafetensorsFile.Write(
                Path.Combine(options.Folder, FormattableString.Invariant($"statements-{epoch}.safetensors")),
                network.Weights.Snapshot()
            );
            foreach (var (name, statements) in dev)
            {
                log.WriteLine(
                    FormattableString.Invariant(
                        $"{clock.Elapsed:hh\\:mm\\:ss} epoch {epoch} {name}: {StatementCheck.Of(network, statements)}"
                    )
                );
            }
        }
    }

    private Dictionary<string, StoredTensor> UpperLayers(IReadOnlyDictionary<string, StoredTensor> reader)
    {
        var layers = new Dictionary<string, StoredTensor>(StringComparer.Ordinal);
        foreach (var (name, value) in reader.Where(w => w.Key.StartsWith("encoder.layer.", StringComparison.Ordinal)))
        {
            var rest = name["encoder.layer.".Length..];
            var dot = rest.IndexOf('.', StringComparison.Ordinal);
            var layer = int.Parse(rest[..dot], CultureInfo.InvariantCulture) - options.Shared;
            if (layer >= 0)
            {
                layers[FormattableString.Invariant($"statement.layer.{layer}{rest[dot..]}")] = value;
            }
        }
        return layers;
    }

    private List<JudgedStatement[]> Epoch(IReadOnlyList<JudgedStatement> train, int epoch)
    {
        var random = new Random((options.Seed * 1000) + epoch);
        var settings = train.Where(s => s.SlotTags is not null).Select(s => s with { Labels = null });
        var repeated = train
            .Concat(Enumerable.Repeat(settings, options.SettingRepeats - 1).SelectMany(s => s))
            .ToArray();
        random.Shuffle(repeated);
        return [.. repeated.Chunk(options.StatementsPerStep)];
    }
}
