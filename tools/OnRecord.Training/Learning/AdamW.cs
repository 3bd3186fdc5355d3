using OnRecord.Training.Checkpoints;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>AdamW (Loshchilov and Hutter 2019) with two learning rates: the pretrained encoder's and the new tensors'.</summary>
internal sealed class AdamW
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;
    private const double Epsilon = 1e-8;
    private const double WeightDecay = 0.01;
    private readonly List<Slot> slots;
    private int steps;

    /// <param name="weights">All tensors; those that need no gradient stay as they are.</param>
    /// <param name="encoderRate">Highest learning rate of the pretrained tensors.</param>
    /// <param name="headRate">Highest learning rate of the new ones.</param>
    public AdamW(WeightSet weights, double encoderRate, double headRate)
    {
        slots =
        [
            .. weights
                .All.Where(p => p.Value.requires_grad)
                .Select(p => new Slot(
                    p.Key,
                    p.Value,
                    zeros_like(p.Value).detach().DetachFromDisposeScope(),
                    zeros_like(p.Value).detach().DetachFromDisposeScope(),
                    IsPretrained(p.Key) ? encoderRate : headRate,
                    p.Value.dim() > 1 ? WeightDecay : 0
                )),
        ];
    }

    /// <summary>Takes one step and forgets the gradients.</summary>
    /// <param name="schedule">Factor on both learning rates, 0 to 1.</param>
    /// <param name="longestGradient">The gradient is scaled down to at most this length.</param>
    /// <returns>Length of the gradient before it was scaled.</returns>
    public double Step(double schedule, double longestGradient)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        steps++;
        var active = slots.Where(s => s.Parameter.grad is not null).ToList();
        var length = Math.Sqrt(active.Sum(s => s.Parameter.grad!.square().sum().item<float>()));
        var scale = Math.Min(1, longestGradient / (length + 1e-6));
        var bias1 = 1 - Math.Pow(Beta1, steps);
        var bias2 = Math.Sqrt(1 - Math.Pow(Beta2, steps));
        foreach (var slot in active)
        {
            var gradient = slot.Parameter.grad!.mul_(scale);
            var rate = slot.Rate * schedule;
            slot.First.mul_(Beta1).add_(gradient, 1 - Beta1);
            slot.Second.mul_(Beta2).addcmul_(gradient, gradient, 1 - Beta2);
            if (slot.Decay > 0)
            {
                slot.Parameter.mul_(1 - (rate * slot.Decay));
            }
            var denominator = slot.Second.sqrt().div_(bias2).add_(Epsilon);
            slot.Parameter.addcdiv_(slot.First, denominator, -rate / bias1);
            slot.Parameter.grad!.zero_();
        }
        return length;
    }

    /// <summary>The running means and the step, to go on from later.</summary>
    public IEnumerable<KeyValuePair<string, StoredTensor>> Snapshot()
    {
        foreach (var slot in slots)
        {
            yield return new("first." + slot.Name, StoredTensor.Of(slot.First));
            yield return new("second." + slot.Name, StoredTensor.Of(slot.Second));
        }
        yield return new("steps", new StoredTensor([1], [steps]));
    }

    /// <summary>Goes on from a snapshot.</summary>
    public void Restore(IReadOnlyDictionary<string, StoredTensor> state)
    {
        using var noGrad = no_grad();
        foreach (var slot in slots)
        {
            state["first." + slot.Name].CopyTo(slot.First);
            state["second." + slot.Name].CopyTo(slot.Second);
        }
        steps = (int)state["steps"].Values[0];
    }

    private static bool IsPretrained(string name) =>
        name.StartsWith("encoder.", StringComparison.Ordinal)
        || name.StartsWith("statement.layer.", StringComparison.Ordinal)
        || (
            name.StartsWith("embeddings.", StringComparison.Ordinal)
            && name is not ("embeddings.features.weight" or "embeddings.conventions.weight")
        );

    private sealed record Slot(
        string Name,
        Parameter Parameter,
        Tensor First,
        Tensor Second,
        double Rate,
        double Decay
    );
}
