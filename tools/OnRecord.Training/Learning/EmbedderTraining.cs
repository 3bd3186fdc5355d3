using OnRecord.Training.Checkpoints;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>What a run of the embedder's training does.</summary>
internal sealed record EmbedderTrainingOptions
{
    public int Seed { get; init; } = 1;

    public int Epochs { get; init; } = 3;

    public int BundlesPerStep { get; init; } = 8;

    public double Rate { get; init; } = 3e-5;

    /// <summary>Layers that stay as they are, with the embeddings; at least 1.</summary>
    public int Frozen { get; init; } = 1;

    /// <summary>Weight of the loss that keeps statements of different bundles as near as they were.</summary>
    public double Keep { get; init; } = 1;
}

/// <summary>
/// Trains the claim embedder further, so that the cosine tells statements of one claim from others that lie near: the loss is
/// that of a logistic regression on the cosine for every two statements of a bundle. Whether statements of two bundles make the same claim
/// nobody said, so their cosines are kept what they were before.
/// </summary>
internal sealed class EmbedderTraining
{
    // A cosine of 0.6 is an even chance at first.
    private const float Scale = 12;
    private const float Even = 0.6f;

    private readonly EmbedderTrainingOptions options;
    private readonly TextWriter log;
    private readonly WeightSet weights;
    private readonly DropoutPool dropout;
    private readonly Encoder encoder;
    private readonly Parameter scale;
    private readonly Parameter offset;

    // The weights are filled from the pretrained ones and then trained; the caller disposes of them.
    public EmbedderTraining(
        WeightSet weights,
        IReadOnlyDictionary<string, StoredTensor> pretrained,
        EmbedderTrainingOptions options,
        TextWriter log
    )
    {
        this.options = options;
        this.log = log;
        this.weights = weights;
        dropout = new DropoutPool(0.1, options.Seed);
        encoder = new Encoder(weights, EncoderSize.MiniLm, dropout);
        weights.Load(pretrained);
        encoder.Freeze(options.Frozen);
        scale = weights.AddConstant("claims.scale", Scale, 1);
        offset = weights.AddConstant("claims.offset", -Scale * Even, 1);
    }

    /// <summary>Trains; gives all tensors.</summary>
    /// <param name="train">Learned from.</param>
    /// <param name="check">Only measured, after each epoch.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public Dictionary<string, StoredTensor> Run(
        IReadOnlyList<IReadOnlyList<SortedStatement>> train,
        IReadOnlyList<IReadOnlyList<SortedStatement>> check,
        CancellationToken cancellationToken
    )
    {
        var before = train.Select(bundle => Vectors([bundle])).ToList();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"before: {Check(check)}"));
        var optimizer = new AdamW(weights, options.Rate, 10 * options.Rate);
        var random = new Random(options.Seed);
        var order = Enumerable.Range(0, train.Count).ToArray();
        var schedule = new LearningSchedule(options.Epochs * (((train.Count - 1) / options.BundlesPerStep) + 1));
        var step = 0;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var total = 0.0;
            dropout.Active = true;
            foreach (var batch in order.Chunk(options.BundlesPerStep))
            {
                cancellationToken.ThrowIfCancellationRequested();
                using var scope = NewDisposeScope();
                var loss = Loss([.. batch.Select(i => train[i])], cat([.. batch.Select(i => before[i])], 0));
                loss.backward();
                optimizer.Step(schedule.At(step++), longestGradient: 1);
                total += loss.item<float>() * batch.Length;
            }

            log.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"epoch {epoch} loss {total / train.Count:f4}; {Check(check)}"
                )
            );
        }

        return weights.Snapshot();
    }

    private Tensor Loss(IReadOnlyList<IReadOnlyList<SortedStatement>> bundles, Tensor before)
    {
        var vectors = Encode(bundles);
        var cosines = vectors.matmul(vectors.t());
        var (within, same) = Masks(bundles);
        var logits = (cosines * scale) + offset;
        var sorted = nn.functional.binary_cross_entropy_with_logits(
            logits,
            same,
            within / within.sum(),
            nn.Reduction.Sum
        );
        var across = 1 - within - eye(within.shape[0]);
        var kept = ((cosines - before.matmul(before.t())).square() * across).sum() / across.sum().clamp(min: 1);
        return sorted + (options.Keep * Scale * kept);
    }

    /// <summary>Which pairs of statements are of one bundle, and which of these of one claim; [n, n], the diagonal 0 and 1.</summary>
    private static (Tensor Within, Tensor Same) Masks(IReadOnlyList<IReadOnlyList<SortedStatement>> bundles)
    {
        var all = bundles.SelectMany((bundle, index) => bundle.Select(own => (index, own.Claim))).ToList();
        var within = new float[all.Count * all.Count];
        var same = new float[within.Length];
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = 0; j < all.Count; j++)
            {
                within[(i * all.Count) + j] = i != j && all[i].index == all[j].index ? 1 : 0;
                same[(i * all.Count) + j] = all[i] == all[j] ? 1 : 0;
            }
        }

        return (tensor(within, [all.Count, all.Count]), tensor(same, [all.Count, all.Count]));
    }

    /// <summary>The best F1 that a threshold on the cosine reaches, and the area under its curve.</summary>
    private string Check(IReadOnlyList<IReadOnlyList<SortedStatement>> bundles)
    {
        var pairs = new List<(float Cosine, bool Same)>();
        foreach (var bundle in bundles)
        {
            using var vectors = Vectors([bundle]);
            var cosines = vectors.matmul(vectors.t()).data<float>().ToArray();
            for (var i = 0; i < bundle.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    pairs.Add((cosines[(i * bundle.Count) + j], bundle[i].Claim == bundle[j].Claim));
                }
            }
        }

        pairs.Sort((left, right) => right.Cosine.CompareTo(left.Cosine));
        var (positive, hits, best, at, ranks) = (pairs.Count(pair => pair.Same), 0, 0.0, 0f, 0.0);
        for (var i = 0; i < pairs.Count; i++)
        {
            hits += pairs[i].Same ? 1 : 0;
            ranks += pairs[i].Same ? 0 : hits;
            var f1 = 2.0 * hits / (i + 1 + positive);
            (best, at) = f1 > best ? (f1, pairs[i].Cosine) : (best, at);
        }

        var area = ranks / ((double)positive * (pairs.Count - positive));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{pairs.Count} pairs, {positive} same: F1 {100 * best:f1} at {at:f2}, area {100 * area:f1}"
        );
    }

    private Tensor Vectors(IReadOnlyList<IReadOnlyList<SortedStatement>> bundles)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        dropout.Active = false;
        return Encode(bundles).detach().MoveToOuterDisposeScope();
    }

    /// <summary>The mean of the last states, scaled to length 1; [statements, width].</summary>
    private Tensor Encode(IReadOnlyList<IReadOnlyList<SortedStatement>> bundles)
    {
        var all = bundles.SelectMany(bundle => bundle).Select(own => own.Ids).ToList();
        var length = all.Max(ids => ids.Length);
        var ids = new long[all.Count * length];
        var inside = new float[ids.Length];
        for (var row = 0; row < all.Count; row++)
        {
            all[row].Select(id => (long)id).ToArray().CopyTo(ids, row * length);
            Array.Fill(inside, 1, row * length, all[row].Length);
        }

        long[] shape = [all.Count, length];
        var mask = tensor(inside, shape);
        var states = encoder.Encode(
            tensor(ids, shape),
            zeros(shape, ScalarType.Int64),
            zeros(all.Count, ScalarType.Int64),
            ((mask - 1) * 1e4f).view(all.Count, 1, 1, length)
        );
        return nn.functional.normalize((states * mask.unsqueeze(2)).sum(1), dim: 1);
    }
}
