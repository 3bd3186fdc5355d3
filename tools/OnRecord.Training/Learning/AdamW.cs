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

    public AdamW(WeightSet weights, double encoderRate, double headRate)
    {
        slots =
        [
            .. weights.All.Select(p => new Slot(
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

    private static bool IsPretrained(string name) =>
        name.StartsWith("encoder.", StringComparison.Ordinal)
        || (
            name.StartsWith("embeddings.", StringComparison.Ordinal)
            && name is not ("embeddings.features.weight" or "embeddings.conventions.weight")
        );

    private sealed record Slot(Parameter Parameter, Tensor First, Tensor Second, double Rate, double Decay);
}
