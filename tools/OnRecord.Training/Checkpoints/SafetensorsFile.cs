using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace OnRecord.Training.Checkpoints;

/// <summary>A tensor in 32-bit floats, row-major.</summary>
internal sealed record StoredTensor(long[] Shape, float[] Values)
{
    public static StoredTensor Of(Tensor tensor) => new([.. tensor.shape], [.. tensor.data<float>()]);

    public void CopyTo(Tensor target)
    {
        using var source = torch.tensor(Values, Shape);
        target.copy_(source);
    }
}

/// <summary>
/// Named tensors in the safetensors format: 8 bytes little-endian header length, a JSON header
/// (name -> dtype, shape, data_offsets), then the data. Reads F32 and F16, writes either.
/// </summary>
internal static class SafetensorsFile
{
    public static SortedDictionary<string, StoredTensor> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var headerLength = checked((int)BinaryPrimitives.ReadInt64LittleEndian(bytes));
        using var header = JsonDocument.Parse(bytes.AsMemory(8, headerLength));
        var data = bytes.AsSpan(8 + headerLength);
        var tensors = new SortedDictionary<string, StoredTensor>(StringComparer.Ordinal);
        foreach (var entry in header.RootElement.EnumerateObject())
        {
            if (entry.Name == "__metadata__")
            {
                continue;
            }
            var shape = entry.Value.GetProperty("shape").EnumerateArray().Select(e => e.GetInt64()).ToArray();
            var offsets = entry.Value.GetProperty("data_offsets").EnumerateArray().Select(e => e.GetInt32()).ToArray();
            var raw = data[offsets[0]..offsets[1]];
            var values = entry.Value.GetProperty("dtype").GetString() switch
            {
                "F32" => MemoryMarshal.Cast<byte, float>(raw).ToArray(),
                "F16" => Widen(MemoryMarshal.Cast<byte, Half>(raw)),
                "I64" => null,
                var other => throw new InvalidDataException(
                    $"{path}: tensor {entry.Name} has unsupported type {other}"
                ),
            };
            if (values is not null)
            {
                tensors.Add(entry.Name, new StoredTensor(shape, values));
            }
        }
        return tensors;
    }

    /// <summary>Writes tensors in the order of their names.</summary>
    /// <param name="path">File to write; replaced at once when all is written.</param>
    /// <param name="tensors">Tensors by name.</param>
    /// <param name="half">Whether to write 16-bit instead of 32-bit floats.</param>
    public static void Write(string path, IEnumerable<KeyValuePair<string, StoredTensor>> tensors, bool half = false)
    {
        var ordered = tensors.OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        using var headerStream = new MemoryStream();
        using (var json = new Utf8JsonWriter(headerStream))
        {
            json.WriteStartObject();
            long offset = 0;
            foreach (var (name, tensor) in ordered)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", half ? "F16" : "F32");
                json.WriteStartArray("shape");
                foreach (var size in tensor.Shape)
                {
                    json.WriteNumberValue(size);
                }
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                offset += (half ? 2L : 4L) * tensor.Values.Length;
                json.WriteNumberValue(offset);
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        while (headerStream.Length % 8 != 0)
        {
            headerStream.WriteByte((byte)' ');
        }
        var temporary = path + ".part";
        using (var file = File.Create(temporary))
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(length, headerStream.Length);
            file.Write(length);
            headerStream.Position = 0;
            headerStream.CopyTo(file);
            foreach (var (_, tensor) in ordered)
            {
                file.Write(half ? Halves(tensor.Values) : MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
            }
        }
        File.Move(temporary, path, overwrite: true);
    }

    private static ReadOnlySpan<byte> Halves(float[] values) =>
        MemoryMarshal.AsBytes<Half>(Array.ConvertAll(values, value => (Half)value));

    private static float[] Widen(ReadOnlySpan<Half> halves)
    {
        var values = new float[halves.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)halves[i];
        }
        return values;
    }
}
