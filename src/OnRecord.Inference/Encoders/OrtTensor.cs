using Microsoft.ML.OnnxRuntime;

namespace OnRecord.Inference.Encoders;

/// <summary>Lends the beginning of an array to the graph as a tensor, without a copy.</summary>
internal static class OrtTensor
{
    public static OrtValue Of<T>(T[] values, params ReadOnlySpan<int> dimensions)
        where T : unmanaged
    {
        var count = 1;
        var shape = new long[dimensions.Length];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = dimensions[i];
            count *= dimensions[i];
        }

        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(0, count), shape);
    }
}
