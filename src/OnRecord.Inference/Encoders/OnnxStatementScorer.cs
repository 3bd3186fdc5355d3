using System.Collections.Concurrent;
using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Settings;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Encoders;

/// <summary>Runs the statement graph over the window of one statement.</summary>
/// <remarks>Each statement is a run of its own on one thread of the graph, so its scores depend on its window alone. Safe on any thread.</remarks>
public sealed class OnnxStatementScorer : IStatementScorer, IDisposable
{
    private const int Tags = 3;

    private static readonly string[] InputNames = ["lower", "parts", "pools", "cue"];
    private static readonly string[] OutputNames = ["slots", "labels"];
    private static readonly int SlotScores = ModelLabels.Current.Slots.Count * Tags;
    private static readonly int Acts = ModelLabels.Current.Act.Count;
    private static readonly int Certainties = ModelLabels.Current.Certainty.Count;
    private static readonly int Kinds = ModelLabels.Current.Kind.Count;

    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();
    private readonly ConcurrentBag<Buffers> spareBuffers = [];
    private readonly int width;

    /// <summary>Loads a graph.</summary>
    /// <param name="graph">The ONNX file.</param>
    /// <param name="stateWidth">Width of the encoder's states.</param>
    /// <exception cref="ModelPackageException">The graph cannot be loaded or is not of the kind that this version runs.</exception>
    public OnnxStatementScorer(byte[] graph, int stateWidth)
    {
        ArgumentNullException.ThrowIfNull(graph);
        width = stateWidth;
        session = EncoderSession.Load(graph, InputNames, OutputNames);
    }

    /// <inheritdoc/>
    public StatementScores Score(EncodedBlock passage, StatementWindow window, ReadOnlySpan<char> cue)
    {
        ArgumentNullException.ThrowIfNull(passage);
        ArgumentNullException.ThrowIfNull(window);
        if (!spareBuffers.TryTake(out var buffers))
        {
            buffers = new Buffers(width);
        }

        var length = window.Pieces.Count;
        buffers.Fill(passage, window, cue);
        using (var lower = OrtTensor.Of(buffers.Lower, length, width))
        using (var parts = OrtTensor.Of(buffers.Parts, length))
        using (var pools = OrtTensor.Of(buffers.Pools, StatementWindow.Pools, length))
        using (var features = OrtTensor.Of(buffers.Cue, CueFeatures.Width))
        using (var slots = OrtTensor.Of(buffers.Slots, length, SlotScores))
        using (var labels = OrtTensor.Of(buffers.Labels, Acts + Certainties + Kinds))
        {
            session.Run(runOptions, InputNames, [lower, parts, pools, features], OutputNames, [slots, labels]);
        }

        var scores = new StatementScores(
            buffers.Slots[..(length * SlotScores)],
            new LabelScores(
                buffers.Labels[..Acts],
                buffers.Labels[Acts..(Acts + Certainties)],
                buffers.Labels[(Acts + Certainties)..]
            )
        );
        spareBuffers.Add(buffers);
        return scores;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    private sealed class Buffers(int width)
    {
        public float[] Lower { get; } = new float[StatementWindow.Longest * width];

        public long[] Parts { get; } = new long[StatementWindow.Longest];

        public float[] Pools { get; } = new float[StatementWindow.Pools * StatementWindow.Longest];

        public float[] Cue { get; } = new float[CueFeatures.Width];

        public float[] Slots { get; } = new float[StatementWindow.Longest * SlotScores];

        public float[] Labels { get; } = new float[Acts + Certainties + Kinds];

        public void Fill(EncodedBlock passage, StatementWindow window, ReadOnlySpan<char> cue)
        {
            var range = window.Pieces;
            passage.LowerStates.AsSpan(range.First * width, range.Count * width).CopyTo(Lower);
            for (var i = 0; i < range.Count; i++)
            {
                Parts[i] = window.Parts[i];
            }

            for (var i = 0; i < window.PoolWeights.Count; i++)
            {
                Pools[i] = window.PoolWeights[i];
            }

            CueFeatures.Write(cue, Cue);
        }
    }
}
