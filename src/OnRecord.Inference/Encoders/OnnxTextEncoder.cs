using System.Collections.Concurrent;
using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Encoders;

/// <summary>Runs the encoder graph over the windows of a block.</summary>
/// <remarks>
/// Each window is a run of its own on one thread of the graph, without padding and without neighbours in a batch, so a
/// window's scores depend on its pieces alone; several windows run at the same time on one session. Safe on any thread.
/// </remarks>
public sealed class OnnxTextEncoder : ITextEncoder, IDisposable
{
    private const int ScoresPerPiece = 2 * TagLattice.TagCount;

    private static readonly string[] InputNames = ["ids", "shapes"];
    private static readonly string[] OutputNames = ["states", "scores"];

    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();
    private readonly ConcurrentBag<WindowBuffers> spareBuffers = [];
    private readonly EncoderShape shape;
    private readonly (int Classifier, int Separator) frame;
    private readonly int parallelism;

    /// <summary>Loads a graph.</summary>
    /// <param name="graph">The ONNX file.</param>
    /// <param name="shape">Width and window of the graph.</param>
    /// <param name="tokenizer">Gives the pieces that frame a window.</param>
    /// <param name="parallelism">How many windows of one block run at the same time, at least 1; it changes no result.</param>
    /// <exception cref="ModelPackageException">The graph cannot be loaded or is not of the kind that this version runs.</exception>
    public OnnxTextEncoder(byte[] graph, EncoderShape shape, WordPieceTokenizer tokenizer, int parallelism)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        this.shape = shape;
        this.parallelism = parallelism;
        frame = (tokenizer.ClassifierId, tokenizer.SeparatorId);
        session = EncoderSession.Load(graph, InputNames, OutputNames);
    }

    /// <inheritdoc/>
    public EncodedBlock Encode(IReadOnlyList<WordPiece> pieces, TextLevel level, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var windows = WindowPlan.For(pieces.Count, shape.MaxPieces - 2, shape.Overlap);
        var block = new EncodedBlock
        {
            Pieces = pieces,
            Width = shape.Width,
            States = new float[pieces.Count * shape.Width],
            TagScores = new float[pieces.Count * TagLattice.TagCount],
            NameScores = new float[pieces.Count * TagLattice.TagCount],
        };
        if (windows.Count == 1 || parallelism == 1)
        {
            foreach (var window in windows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Run(block, level, window);
            }
        }
        else
        {
            var options = new ParallelOptions
            {
                MaxDegreeOfParallelism = parallelism,
                CancellationToken = cancellationToken,
            };
            Parallel.ForEach(windows, options, window => Run(block, level, window));
        }

        return block;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    private void Run(EncodedBlock block, TextLevel level, Window window)
    {
        if (!spareBuffers.TryTake(out var buffers))
        {
            buffers = new WindowBuffers(shape, ScoresPerPiece);
        }

        var length = Fill(buffers, block.Pieces, level, window.Pieces);
        using (var ids = buffers.IdsOf(length))
        using (var shapes = buffers.ShapesOf(length))
        using (var states = buffers.StatesOf(length))
        using (var scores = buffers.ScoresOf(length))
        {
            session.Run(runOptions, InputNames, [ids, shapes], OutputNames, [states, scores]);
        }

        CopyOwned(buffers, block, window);
        spareBuffers.Add(buffers);
    }

    private int Fill(WindowBuffers buffers, IReadOnlyList<WordPiece> pieces, TextLevel level, PieceRange range)
    {
        var at = 0;
        (buffers.Ids[at], buffers.Shapes[at++]) = (frame.Classifier, ShapeRow.OfSpecial(level));
        for (var piece = range.First; piece < range.End; piece++)
        {
            (buffers.Ids[at], buffers.Shapes[at++]) = (pieces[piece].Id, ShapeRow.Of(pieces[piece], level));
        }

        (buffers.Ids[at], buffers.Shapes[at++]) = (frame.Separator, ShapeRow.OfSpecial(level));
        return at;
    }

    private void CopyOwned(WindowBuffers buffers, EncodedBlock block, Window window)
    {
        var (width, owned) = (shape.Width, window.Owned);

        // One for the piece that frames the window.
        var skipped = 1 + owned.First - window.Pieces.First;
        buffers.States.AsSpan(skipped * width, owned.Count * width).CopyTo(block.States.AsSpan(owned.First * width));
        for (var i = 0; i < owned.Count; i++)
        {
            var row = buffers.Scores.AsSpan((skipped + i) * ScoresPerPiece, ScoresPerPiece);
            var to = (owned.First + i) * TagLattice.TagCount;
            row[..TagLattice.TagCount].CopyTo(block.TagScores.AsSpan(to));
            row[TagLattice.TagCount..].CopyTo(block.NameScores.AsSpan(to));
        }
    }
}
