using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Encoders;

/// <summary>Memory of one passage, which the graph reads from and writes to without a copy; for one run at a time.</summary>
internal sealed class PassageBuffers(EncoderShape shape, int scoresPerPiece)
{
    public long[] Ids { get; } = new long[shape.MaxPieces];

    public long[] Shapes { get; } = new long[shape.MaxPieces];

    public float[] States { get; } = new float[shape.MaxPieces * shape.Width];

    public float[] Scores { get; } = new float[shape.MaxPieces * scoresPerPiece];

    public OrtValue IdsOf(int length) => View(Ids.AsMemory(0, length), [length]);

    public OrtValue ShapesOf(int length) => View(Shapes.AsMemory(0, length), [length]);

    public OrtValue StatesOf(int length) => View(States.AsMemory(0, length * shape.Width), [length, shape.Width]);

    public OrtValue ScoresOf(int length) => View(Scores.AsMemory(0, length * scoresPerPiece), [length, scoresPerPiece]);

    private static OrtValue View<T>(Memory<T> memory, long[] dimensions)
        where T : unmanaged => OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, memory, dimensions);
}
