using System.Numerics;

namespace OnRecord.Claims.Grouping;

/// <summary>The vector of a proposition in 8-bit integers. Immutable.</summary>
public sealed class ClaimVector
{
    private readonly sbyte[] numbers;
    private readonly double length;

    private ClaimVector(sbyte[] numbers)
    {
        this.numbers = numbers;
        length = Math.Sqrt(Dot(numbers, numbers));
    }

    /// <summary>The vector in 8-bit integers: its largest number becomes 127.</summary>
    /// <param name="vector">Any length; not all zero.</param>
    public static ClaimVector Of(ReadOnlySpan<float> vector)
    {
        var largest = 0f;
        foreach (var number in vector)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        ArgumentOutOfRangeException.ThrowIfZero(largest, nameof(vector));
        var numbers = new sbyte[vector.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (sbyte)MathF.Round(vector[i] * 127 / largest);
        }

        return new ClaimVector(numbers);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no vector.</exception>
    public static ClaimVector Parse(string written)
    {
        ArgumentException.ThrowIfNullOrEmpty(written);
        return new ClaimVector(Array.ConvertAll(Convert.FromBase64String(written), number => unchecked((sbyte)number)));
    }

    /// <summary>The numbers in base 64.</summary>
    public override string ToString() =>
        Convert.ToBase64String(Array.ConvertAll(numbers, number => unchecked((byte)number)));

    /// <summary>Cosine of the angle between two vectors of one model, −1 to 1.</summary>
    public double Cosine(ClaimVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dot(numbers, other.numbers) / (length * other.length);
    }

    /// <summary>On which side of each of some planes through the origin the vector lies, a bit a plane.</summary>
    internal ulong Sides(sbyte[][] planes)
    {
        var sides = 0UL;
        foreach (var plane in planes)
        {
            sides = (sides << 1) | (Dot(numbers, plane) > 0 ? 1UL : 0UL);
        }

        return sides;
    }

    internal int Width => numbers.Length;

    private static int Dot(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sum = Vector<int>.Zero;
        var at = 0;
        for (; at + Vector<sbyte>.Count <= left.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left[at..]), out var leftLow, out var leftHigh);
            Vector.Widen(new Vector<sbyte>(right[at..]), out var rightLow, out var rightHigh);
            // Two products of at most 127 × 127 fit into 16 bits.
            Vector.Widen((leftLow * rightLow) + (leftHigh * rightHigh), out var low, out var high);
            sum += low + high;
        }

        var total = Vector.Sum(sum);
        for (; at < left.Length; at++)
        {
            total += left[at] * right[at];
        }

        return total;
    }
}
