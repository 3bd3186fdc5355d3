using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using OnRecord.Inference.Encoders;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Claims;

/// <summary>Turns a text of a sentence or two into a vector of length 1; the nearer two vectors, the more alike what the texts say.</summary>
/// <remarks>
/// The mean of the encoder's last states over all pieces, scaled to length 1 (Reimers and Gurevych 2019). Each text is a run of
/// its own on one thread of the graph, so its vector depends on the text alone. Safe on any thread.
/// </remarks>
public sealed class ClaimEmbedder : IDisposable
{
    /// <summary>The embedder that is taken when none is named.</summary>
    public const string DefaultModel = "claims-2";

    private static readonly string[] InputNames = ["ids"];
    private static readonly string[] OutputNames = ["states"];

    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();
    private readonly ConcurrentBag<Buffers> spareBuffers = [];
    private readonly WordPieceTokenizer tokenizer;

    private ClaimEmbedder(EmbedderManifest manifest, InferenceSession session, WordPieceTokenizer tokenizer)
    {
        Manifest = manifest;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /// <summary>What the package says of itself.</summary>
    public EmbedderManifest Manifest { get; }

    /// <summary>Finds, checks and loads an embedder.</summary>
    /// <param name="nameOrPath">As for <see cref="ModelLocator.Find"/>; null for <see cref="DefaultModel"/>.</param>
    /// <exception cref="ModelPackageException">There is no such model, or it is damaged; the message is for users.</exception>
    public static ClaimEmbedder Open(string? nameOrPath = null) =>
        Load(EmbedderPackage.Open(ModelLocator.ForThisProgram().Find(nameOrPath ?? DefaultModel)));

    /// <summary>Loads the embedder of an opened package.</summary>
    /// <exception cref="ModelPackageException">A file is not of the kind that this version runs.</exception>
    public static ClaimEmbedder Load(EmbedderPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        try
        {
            using var vocabulary = new MemoryStream(package.Read(ModelPackage.VocabularyFile), writable: false);
            return new ClaimEmbedder(
                package.Manifest,
                EncoderSession.Load(package.Read(ModelPackage.EncoderFile), InputNames, OutputNames),
                WordPieceTokenizer.Load(vocabulary)
            );
        }
        catch (InvalidDataException e)
        {
            throw new ModelPackageException($"The model package '{package.Manifest.Id}' is damaged: {e.Message}", e);
        }
    }

    /// <summary>The vector of a text.</summary>
    /// <param name="text">Any text; what is longer than the model reads is cut.</param>
    /// <returns><see cref="EmbedderManifest.Width"/> numbers whose squares sum to 1.</returns>
    public float[] Embed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!spareBuffers.TryTake(out var buffers))
        {
            buffers = new Buffers(Manifest);
        }

        var length = buffers.Fill(tokenizer, new SourceText(text));
        using (var ids = OrtTensor.Of(buffers.Ids, length))
        using (var states = OrtTensor.Of(buffers.States, length, Manifest.Width))
        {
            session.Run(runOptions, InputNames, [ids], OutputNames, [states]);
        }

        var vector = new float[Manifest.Width];
        for (var piece = 0; piece < length; piece++)
        {
            TensorPrimitives.Add(vector, buffers.States.AsSpan(piece * Manifest.Width, Manifest.Width), vector);
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        spareBuffers.Add(buffers);
        return vector;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        session.Dispose();
        runOptions.Dispose();
    }

    private sealed class Buffers(EmbedderManifest manifest)
    {
        public long[] Ids { get; } = new long[manifest.MaxPieces];

        public float[] States { get; } = new float[manifest.MaxPieces * manifest.Width];

        public int Fill(WordPieceTokenizer tokenizer, SourceText text)
        {
            var at = 0;
            Ids[at++] = tokenizer.ClassifierId;
            foreach (var piece in tokenizer.Encode(text).Take(Ids.Length - 2))
            {
                Ids[at++] = piece.Id;
            }

            Ids[at++] = tokenizer.SeparatorId;
            return at;
        }
    }
}
