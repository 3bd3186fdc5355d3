using System.Text.Json;

namespace OnRecord.Inference.Packages;

/// <summary>A folder with a trained model: the manifest, the encoder graph, the weights of the heads and the vocabulary.</summary>
/// <remarks>
/// Opening reads every file once and compares it with its hash, so that what is run is what was published. The bytes
/// are kept until the package is no longer referenced. Immutable, so safe on any thread.
/// </remarks>
public sealed class ModelPackage
{
    /// <summary>The manifest.</summary>
    public const string ManifestFile = "manifest.json";

    /// <summary>The encoder as an ONNX graph.</summary>
    public const string EncoderFile = "encoder.onnx";

    /// <summary>The network that judges a statement in its surroundings, as an ONNX graph.</summary>
    public const string StatementsFile = "statements.onnx";

    /// <summary>The weights of the link and label heads.</summary>
    public const string HeadsFile = "heads.safetensors";

    /// <summary>The WordPiece vocabulary.</summary>
    public const string VocabularyFile = "vocab.txt";

    /// <summary>What people should know of the model.</summary>
    public const string CardFile = "MODEL_CARD.md";

    private static readonly string[] RequiredFiles = [EncoderFile, StatementsFile, HeadsFile, VocabularyFile, CardFile];

    private readonly PackageFiles files;

    private ModelPackage(string folder, ModelManifest manifest, PackageFiles files)
    {
        Folder = folder;
        Manifest = manifest;
        this.files = files;
    }

    /// <summary>Full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>What the package says of itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Opens the package in a folder and compares every file with its hash.</summary>
    /// <exception cref="ModelPackageException">
    /// The folder or a file is missing, a file was altered, or the package is not for this version.
    /// </exception>
    public static ModelPackage Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        var manifest = ManifestReader.Read(Path.Combine(folder, ManifestFile));
        return new ModelPackage(folder, manifest, PackageFiles.Open(folder, manifest.Files, RequiredFiles));
    }

    /// <summary>Writes the manifest of a folder whose other files are complete.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">Everything but <see cref="ModelManifest.Files"/>, which is replaced by what the folder holds.</param>
    /// <returns>The manifest as written.</returns>
    public static ModelManifest Seal(string folder, ModelManifest manifest)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        var sealedManifest = manifest with { Files = PackageFiles.HashesOf(folder) };
        File.WriteAllText(
            Path.Combine(folder, ManifestFile),
            JsonSerializer.Serialize(sealedManifest, ManifestJson.Default.ModelManifest) + "\n"
        );
        return sealedManifest;
    }

    /// <summary>The verified bytes of one of the files; not to be changed.</summary>
    /// <exception cref="ModelPackageException">The manifest lists no such file.</exception>
    public byte[] Read(string name) => files.Read(name);
}
