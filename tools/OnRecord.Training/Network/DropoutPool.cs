namespace OnRecord.Training.Network;

/// <summary>Dropout masks cut at a random place from a pool that is drawn once.</summary>
/// <remarks>Drawing fresh bits for every mask takes two fifths of a training step on a processor.</remarks>
internal sealed class DropoutPool
{
    private readonly Tensor pool;
    private readonly Random random;
    private readonly double rate;

    public DropoutPool(double rate, int seed)
    {
        this.rate = rate;
        random = new Random(seed);
        using var generator = new Generator((ulong)seed);
        using var uniform = rand(1 << 24, generator: generator);
        using var kept = uniform.ge(rate).to(ScalarType.BFloat16);
        pool = kept.mul(1 / (1 - rate)).DetachFromDisposeScope();
    }

    public bool Active { get; set; } = true;

    public Tensor Apply(Tensor values)
    {
        if (!Active || rate == 0)
        {
            return values;
        }
        var count = values.numel();
        var start = random.NextInt64(pool.numel() - count);
        return values * pool.narrow(0, start, count).view(values.shape).to(values.dtype);
    }
}
