using System.Collections.Concurrent;
using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Encoders;

/// <summary>Runs the encoder graph over passages.</summary>
/// <remarks>
/// Each passage is a run of its own on one thread of the graph, without padding and without neighbours in a batch, so its
/// scores depend on its pieces alone; several may run at the same time on one session. Safe on any thread.
/// </remarks>
public sealed class OnnxTextEncoder : ITextEncoder, IDisposable
{
    private const int ScoresPerPiece = 2 * TagLattice.TagCount;

    private static readonly string[] InputNames = ["ids", "shapes"];
    private static readonly string[] OutputNames = ["lower", "states", "scores"];

    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();
    private readonly ConcurrentBag<PassageBuffers> spareBuffers = [];
    private readonly EncoderShape shape;
    private readonly (int Classifier, int Separator) frame;

    /// <summary>Loads a graph.</summary>
    /// <param name="graph">The ONNX file.</param>
    /// <param name="shape">Width and longest input of the graph.</param>
    /// <param name="tokenizer">Gives the pieces that frame a passage.</param>
    /// <exception cref="ModelPackageException">The graph cannot be loaded or is not of the kind that this version runs.</exception>
    public OnnxTextEncoder(byte[] graph, EncoderShape shape, WordPieceTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(tokenizer);
        this.shape = shape;
        frame = (tokenizer.ClassifierId, tokenizer.SeparatorId);
        session = EncoderSession.Load(graph, InputNames, OutputNames);
    }

    /// <inheritdoc/>
    public int LongestPassage => shape.MaxPieces - 2;

    /// <inheritdoc/>
    public EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, TextLevel level)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pieces.Count, LongestPassage, nameof(pieces));
        var block = new EncodedBlock
        {
            Pieces = pieces,
            Width = shape.Width,
            LowerStates = new float[pieces.Count * shape.Width],
            States = new float[pieces.Count * shape.Width],
            TagScores = new float[pieces.Count * TagLattice.TagCount],
            NameScores = new float[pieces.Count * TagLattice.TagCount],
        };
        if (pieces.Count > 0)
        {
            Run(block, level);
        }

        return block;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    private void Run(EncodedBlock block, TextLevel level)
    {
        if (!spareBuffers.TryTake(out var buffers))
        {
            buffers = new PassageBuffers(shape, ScoresPerPiece);
        }

        var length = Fill(buffers, block.Pieces, level);
        using (var ids = buffers.IdsOf(length))
        using (var shapes = buffers.ShapesOf(length))
        using (var lower = buffers.LowerOf(length))
        using (var states = buffers.StatesOf(length))
        using (var scores = buffers.ScoresOf(length))
        {
            session.Run(runOptions, InputNames, [ids, shapes], OutputNames, [lower, states, scores]);
        }

        Copy(buffers, block);
        spareBuffers.Add(buffers);
    }

    private int Fill(PassageBuffers buffers, IReadOnlyList<WordPiece> pieces, TextLevel level)
    {
        var at = 0;
        (buffers.Ids[at], buffers.Shapes[at++]) = (frame.Classifier, ShapeRow.OfSpecial(level));
        foreach (var piece in pieces)
        {
            (buffers.Ids[at], buffers.Shapes[at++]) = (piece.Id, ShapeRow.Of(piece, level));
        }

        (buffers.Ids[at], buffers.Shapes[at++]) = (frame.Separator, ShapeRow.OfSpecial(level));
        return at;
    }

    // Skips the row of the piece that frames the passage.
    private void Copy(PassageBuffers buffers, EncodedBlock block)
    {
        buffers.Lower.AsSpan(shape.Width, block.LowerStates.Length).CopyTo(block.LowerStates);
        buffers.States.AsSpan(shape.Width, block.States.Length).CopyTo(block.States);
        for (var piece = 0; piece < block.Pieces.Count; piece++)
        {
            var row = buffers.Scores.AsSpan((piece + 1) * ScoresPerPiece, ScoresPerPiece);
            var to = piece * TagLattice.TagCount;
            row[..TagLattice.TagCount].CopyTo(block.TagScores.AsSpan(to));
            row[TagLattice.TagCount..].CopyTo(block.NameScores.AsSpan(to));
        }
    }
}
