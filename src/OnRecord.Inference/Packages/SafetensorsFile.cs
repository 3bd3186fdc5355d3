using System.Buffers.Binary;
using System.Text.Json;

namespace OnRecord.Inference.Packages;

/// <summary>Tensors of a file in the safetensors format (https://github.com/huggingface/safetensors).</summary>
/// <remarks>
/// Eight bytes with the length of a JSON header, the header with each tensor's type, shape and place, then the values.
/// Reads F32 and F16. Immutable, so safe on any thread.
/// </remarks>
public sealed class SafetensorsFile
{
    private readonly ReadOnlyMemory<byte> values;
    private readonly Dictionary<string, Entry> entries;

    private SafetensorsFile(ReadOnlyMemory<byte> values, Dictionary<string, Entry> entries)
    {
        this.values = values;
        this.entries = entries;
    }

    /// <summary>Names of the tensors.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Reads the header; the values are read when asked for.</summary>
    /// <param name="file">The whole file; must not change afterwards.</param>
    /// <exception cref="InvalidDataException">It is no safetensors file, or a tensor lies outside it.</exception>
    public static SafetensorsFile Parse(ReadOnlyMemory<byte> file)
    {
        const int prefix = sizeof(ulong);
        var length = file.Length < prefix ? ulong.MaxValue : BinaryPrimitives.ReadUInt64LittleEndian(file.Span);
        if (length > (ulong)Math.Max(0, file.Length - prefix))
        {
            throw new InvalidDataException("This is no safetensors file: its header does not fit into it.");
        }

        var values = file[(prefix + (int)length)..];
        try
        {
            return new SafetensorsFile(values, ReadHeader(file.Slice(prefix, (int)length), values.Length));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The header of the safetensors file cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads one tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">The shape that it must have.</param>
    /// <returns>The values, row-major.</returns>
    /// <exception cref="InvalidDataException">There is no such tensor, or it has another shape or an unknown type.</exception>
    public float[] Read(string name, params ReadOnlySpan<int> shape)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            throw new InvalidDataException($"The tensor {name} is missing.");
        }

        if (!entry.Shape.AsSpan().SequenceEqual(shape))
        {
            throw new InvalidDataException(
                $"The tensor {name} has the shape [{string.Join(", ", entry.Shape)}] instead of [{string.Join(", ", shape.ToArray())}]."
            );
        }

        var bytes = values.Span[entry.Start..entry.End];
        return entry.Type switch
        {
            "F32" => ReadSingles(bytes),
            "F16" => ReadHalves(bytes),
            _ => throw new InvalidDataException(
                $"The tensor {name} has the type {entry.Type}; F32 and F16 can be read."
            ),
        };
    }

    private static Dictionary<string, Entry> ReadHeader(ReadOnlyMemory<byte> header, int valueBytes)
    {
        using var document = JsonDocument.Parse(header);
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Name == "__metadata__")
            {
                continue;
            }

            if (
                !member.Value.TryGetProperty("dtype", out var type)
                || !member.Value.TryGetProperty("shape", out var shape)
                || !member.Value.TryGetProperty("data_offsets", out var offsets)
                || offsets.GetArrayLength() != 2
            )
            {
                throw new InvalidDataException($"The tensor {member.Name} lacks its type, shape or place.");
            }

            var entry = new Entry(
                type.GetString() ?? "",
                [.. shape.EnumerateArray().Select(size => size.GetInt32())],
                offsets[0].GetInt32(),
                offsets[1].GetInt32()
            );
            CheckPlace(member.Name, entry, valueBytes);
            entries[member.Name] = entry;
        }

        return entries;
    }

    private static void CheckPlace(string name, Entry entry, int valueBytes)
    {
        var width = entry.Type switch
        {
            "F32" => 4L,
            "F16" => 2L,
            _ => 0L,
        };
        var bytes = entry.Shape.Aggregate(width, (product, size) => product * size);
        var inside = 0 <= entry.Start && entry.Start <= entry.End && entry.End <= valueBytes;
        if (!inside || (width > 0 && bytes != entry.End - entry.Start))
        {
            throw new InvalidDataException($"The tensor {name} does not lie where its header says.");
        }
    }

    private static float[] ReadSingles(ReadOnlySpan<byte> bytes)
    {
        var result = new float[bytes.Length / sizeof(float)];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }

        return result;
    }

    private static float[] ReadHalves(ReadOnlySpan<byte> bytes)
    {
        var result = new float[bytes.Length / sizeof(short)];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(i * sizeof(short))..]);
        }

        return result;
    }

    private readonly record struct Entry(string Type, int[] Shape, int Start, int End);
}
