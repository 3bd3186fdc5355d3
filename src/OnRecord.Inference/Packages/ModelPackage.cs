using System.Security.Cryptography;
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

    private readonly Dictionary<string, byte[]> contents;

    private ModelPackage(string folder, ModelManifest manifest, Dictionary<string, byte[]> contents)
    {
        Folder = folder;
        Manifest = manifest;
        this.contents = contents;
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
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, file) in manifest.Files)
        {
            contents.Add(name, ReadVerified(folder, name, file));
        }

        return Array.Find(RequiredFiles, name => !contents.ContainsKey(name)) is { } missing
            ? throw new ModelPackageException($"The model package '{folder}' does not list the file {missing}.")
            : new ModelPackage(folder, manifest, contents);
    }

    /// <summary>Writes the manifest of a folder whose other files are complete.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">Everything but <see cref="ModelManifest.Files"/>, which is replaced by what the folder holds.</param>
    /// <returns>The manifest as written.</returns>
    public static ModelManifest Seal(string folder, ModelManifest manifest)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        var files = new SortedDictionary<string, ModelFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (Path.GetFileName(path) is { } name and not ManifestFile)
            {
                var bytes = File.ReadAllBytes(path);
                files.Add(name, new ModelFile(HashOf(bytes), bytes.Length));
            }
        }

        var sealedManifest = manifest with { Files = files };
        File.WriteAllText(
            Path.Combine(folder, ManifestFile),
            JsonSerializer.Serialize(sealedManifest, ManifestJson.Default.ModelManifest) + "\n"
        );
        return sealedManifest;
    }

    /// <summary>The verified bytes of one of the files; not to be changed.</summary>
    /// <exception cref="ModelPackageException">The manifest lists no such file.</exception>
    public byte[] Read(string name) =>
        contents.TryGetValue(name, out var bytes)
            ? bytes
            : throw new ModelPackageException($"The model package '{Folder}' does not list the file {name}.");

    private static byte[] ReadVerified(string folder, string name, ModelFile file)
    {
        if (name != Path.GetFileName(name))
        {
            throw new ModelPackageException($"The model package '{folder}' lists a file outside itself: {name}.");
        }

        var path = Path.Combine(folder, name);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException(
                e is FileNotFoundException
                    ? $"The model file '{path}' is missing (expected SHA-256 {file.Sha256})."
                    : $"The model file '{path}' cannot be read: {e.Message}",
                e
            );
        }

        var actual = HashOf(bytes);
        return actual == file.Sha256
            ? bytes
            : throw new ModelPackageException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The model file '{path}' was altered: expected SHA-256 {file.Sha256} ({file.Bytes} bytes), found {actual} ({bytes.LongLength} bytes)."
                )
            );
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
