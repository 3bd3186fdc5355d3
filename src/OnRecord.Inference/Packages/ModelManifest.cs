namespace OnRecord.Inference.Packages;

/// <summary>What a model package says of itself: <c>manifest.json</c>, described in <c>docs/model-package.md</c>.</summary>
public sealed record ModelManifest
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string CurrentSchema = "onrecord/model/1";

    /// <summary>Always <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>Name of the model, for example <c>en-1</c>; readings say that they were made by it.</summary>
    public required string Id { get; init; }

    /// <summary>Language of the texts it reads, as an ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Day on which it was trained.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>Terms of the weights, as an SPDX expression or in words.</summary>
    public required string Licence { get; init; }

    /// <summary>The least version of OnRecord that reads it right, for example <c>0.1.0</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Every other file of the package, by its name.</summary>
    public required IReadOnlyDictionary<string, ModelFile> Files { get; init; }

    /// <summary>Shape of the encoder.</summary>
    public required EncoderShape Encoder { get; init; }

    /// <summary>What the columns of the scores stand for.</summary>
    public required ModelLabels Labels { get; init; }

    /// <summary>How scores become probabilities, and below which a label stays open.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>How it was trained.</summary>
    public required TrainingRecord Training { get; init; }

    /// <summary>What was measured of it, beginning with the figures that matter most.</summary>
    public required IReadOnlyList<MeasuredFigure> Measured { get; init; }
}

/// <summary>One file of a package.</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its length.</param>
public sealed record ModelFile(string Sha256, long Bytes);

/// <summary>Shape of the encoder.</summary>
/// <param name="Width">Width of a state.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="Heads">Attention heads of a layer.</param>
/// <param name="MaxPieces">The most pieces of a run, the first and the last special piece included.</param>
/// <param name="SharedLayers">After how many of its layers the statement graph goes on with the states.</param>
public sealed record EncoderShape(int Width, int Layers, int Heads, int MaxPieces, int SharedLayers);

/// <summary>Where a model came from.</summary>
/// <param name="Recipe">The trainer's settings in words.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Corpora">Texts that it learned from, with their terms.</param>
/// <param name="StartedFrom">Weights that the training started from.</param>
public sealed record TrainingRecord(string Recipe, long Seed, IReadOnlyList<string> Corpora, string StartedFrom);

/// <summary>One measured figure with its 95 % interval.</summary>
/// <param name="Name">What was measured, for example <c>exact spans, F1</c>.</param>
/// <param name="Corpus">On which texts.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end of the interval; null when none was computed.</param>
/// <param name="High">Upper end of the interval; null when none was computed.</param>
public sealed record MeasuredFigure(string Name, string Corpus, double Value, double? Low, double? High);
