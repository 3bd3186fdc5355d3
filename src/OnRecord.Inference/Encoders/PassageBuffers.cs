using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Encoders;

/// <summary>Memory of one passage, which the graph reads from and writes to without a copy; for one run at a time.</summary>
internal sealed class PassageBuffers(EncoderShape shape, int scoresPerPiece)
{
    public long[] Ids { get; } = new long[shape.MaxPieces];

    public long[] Shapes { get; } = new long[shape.MaxPieces];

    public float[] Lower { get; } = new float[shape.MaxPieces * shape.Width];

    public float[] States { get; } = new float[shape.MaxPieces * shape.Width];

    public float[] Scores { get; } = new float[shape.MaxPieces * scoresPerPiece];

    public OrtValue IdsOf(int length) => OrtTensor.Of(Ids, length);

    public OrtValue ShapesOf(int length) => OrtTensor.Of(Shapes, length);

    public OrtValue LowerOf(int length) => OrtTensor.Of(Lower, length, shape.Width);

    public OrtValue StatesOf(int length) => OrtTensor.Of(States, length, shape.Width);

    public OrtValue ScoresOf(int length) => OrtTensor.Of(Scores, length, scoresPerPiece);
}
