using OnRecord.Training.Checkpoints;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>An exponential moving average of the weights: smoother than the last step's, and often a little better.</summary>
internal sealed class AverageWeights
{
    private readonly List<(string Name, Parameter Current, Tensor Average)> tensors;
    private readonly double decay;

    public AverageWeights(WeightSet weights, double decay)
    {
        this.decay = decay;
        using var noGrad = no_grad();
        tensors =
        [
            .. weights
                .All.Where(p => p.Value.requires_grad)
                .Select(p => (p.Key, p.Value, p.Value.detach().clone().DetachFromDisposeScope())),
        ];
    }

    public void Update()
    {
        using var noGrad = no_grad();
        foreach (var (_, current, average) in tensors)
        {
            average.lerp_(current.detach(), 1 - decay);
        }
    }

    /// <summary>The averages of the tensors that are trained.</summary>
    public Dictionary<string, StoredTensor> Snapshot() =>
        tensors.ToDictionary(t => t.Name, t => StoredTensor.Of(t.Average), StringComparer.Ordinal);

    /// <summary>Goes on from a snapshot.</summary>
    public void Restore(IReadOnlyDictionary<string, StoredTensor> state)
    {
        using var noGrad = no_grad();
        tensors.ForEach(t => state[t.Name].CopyTo(t.Average));
    }
}
