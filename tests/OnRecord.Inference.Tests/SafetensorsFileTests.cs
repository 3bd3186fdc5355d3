using System.Buffers.Binary;
using System.Text;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Tests;

public sealed class SafetensorsFileTests
{
    [Fact]
    public void Tensors_are_read_by_name_and_shape()
    {
        var file = SafetensorsFile.Parse(
            TinyModel.Safetensors(
                new Dictionary<string, (int[] Shape, float[] Values)>
                {
                    ["a"] = ([2, 2], [1, 2, 3, 4]),
                    ["b"] = ([1], [-0.5f]),
                }
            )
        );
        Assert.Equal(["a", "b"], file.Names.Order());
        Assert.Equal([1, 2, 3, 4], file.Read("a", 2, 2));
        Assert.Equal([-0.5f], file.Read("b", 1));
    }

    [Fact]
    public void Half_precision_is_widened()
    {
        var values = new byte[4];
        BinaryPrimitives.WriteHalfLittleEndian(values, (Half)1.5f);
        BinaryPrimitives.WriteHalfLittleEndian(values.AsSpan(2), (Half)(-2f));
        var file = SafetensorsFile.Parse(File("""{"h":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}}""", values));
        Assert.Equal([1.5f, -2f], file.Read("h", 2));
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "b", "missing")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "a", "[1] instead of [2]")]
    [InlineData("""{"a":{"dtype":"I64","shape":[2],"data_offsets":[0,4]}}""", "a", "I64")]
    public void A_tensor_that_is_not_as_expected_is_refused(string header, string name, string reason)
    {
        var file = SafetensorsFile.Parse(File(header, new byte[4]));
        var failure = Assert.Throws<InvalidDataException>(() => file.Read(name, 2));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""")]
    [InlineData("""{"a":{"dtype":4,"shape":[1],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":1}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_broken_header_is_refused(string header) =>
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(File(header, new byte[4])));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_file_that_is_cut_short_is_refused(int length)
    {
        var file = new byte[length];
        file.AsSpan().Fill(255);
        Assert.Throws<InvalidDataException>(() => SafetensorsFile.Parse(file));
    }

    private static byte[] File(string header, byte[] values)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
        return [.. length, .. json, .. values];
    }
}
