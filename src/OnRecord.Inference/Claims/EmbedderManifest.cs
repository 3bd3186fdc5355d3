using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Claims;

/// <summary>What the package of a claim embedder says of itself: its <c>manifest.json</c>, described in <c>docs/model-package.md</c>.</summary>
public sealed record EmbedderManifest
{
    /// <summary>The schema that this version reads and writes.</summary>
    public const string CurrentSchema = "onrecord/embedder/1";

    /// <summary>The most pieces that all-MiniLM-L6-v2 was trained to read, special ones included.</summary>
    public const int LongestOfMiniLm = 256;

    /// <summary>Always <see cref="CurrentSchema"/>.</summary>
    public required string Schema { get; init; }

    /// <summary>Name of the model, for example <c>claims-2</c>; vectors are kept under it.</summary>
    public required string Id { get; init; }

    /// <summary>Language of the texts it reads, as an ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>Day on which it was exported.</summary>
    public required DateOnly Created { get; init; }

    /// <summary>Terms of the weights, as an SPDX expression or in words.</summary>
    public required string Licence { get; init; }

    /// <summary>The least version of OnRecord that reads it right, for example <c>0.1.0</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Every other file of the package, by its name.</summary>
    public required IReadOnlyDictionary<string, ModelFile> Files { get; init; }

    /// <summary>Numbers of a vector.</summary>
    public required int Width { get; init; }

    /// <summary>The most pieces of a text, the first and the last special piece included; what is longer is cut.</summary>
    public required int MaxPieces { get; init; }

    /// <summary>Whose weights they are.</summary>
    public required string StartedFrom { get; init; }
}
