using OnRecord.Training.Checkpoints;

namespace OnRecord.Training.Network;

/// <summary>The trainable tensors of a network by name, in 32-bit floats.</summary>
internal sealed class WeightSet : IDisposable
{
    private readonly SortedDictionary<string, Parameter> parameters = new(StringComparer.Ordinal);
    private readonly Generator generator;

    public WeightSet(long seed) => generator = new Generator((ulong)seed);

    public void Dispose() => generator.Dispose();

    public IEnumerable<KeyValuePair<string, Parameter>> All => parameters;

    /// <summary>Makes a tensor drawn from N(0, deviation²); zeros for a deviation of 0.</summary>
    public Parameter Add(string name, double deviation, params long[] shape)
    {
        using var values = deviation == 0 ? zeros(shape) : randn(shape, generator: generator).mul_(deviation);
        return Add(name, values);
    }

    /// <summary>Makes a tensor filled with one value.</summary>
    public Parameter AddConstant(string name, float value, params long[] shape)
    {
        using var values = full(shape, value);
        return Add(name, values);
    }

    /// <summary>Copies values of the same names in; names that this set lacks are left out.</summary>
    /// <returns>How many tensors were copied.</returns>
    public int Load(IReadOnlyDictionary<string, StoredTensor> values)
    {
        using var noGrad = no_grad();
        var copied = 0;
        foreach (var (name, parameter) in parameters)
        {
            if (values.TryGetValue(name, out var value))
            {
                value.CopyTo(parameter);
                copied++;
            }
        }
        return copied;
    }

    public Dictionary<string, StoredTensor> Snapshot() =>
        parameters.ToDictionary(p => p.Key, p => StoredTensor.Of(p.Value), StringComparer.Ordinal);

    private Parameter Add(string name, Tensor values)
    {
        var parameter = new Parameter(values.clone().DetachFromDisposeScope());
        parameters.Add(name, parameter);
        return parameter;
    }
}
