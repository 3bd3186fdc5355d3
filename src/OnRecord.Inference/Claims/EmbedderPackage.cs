using System.Text.Json;
using OnRecord.Inference.Packages;

namespace OnRecord.Inference.Claims;

/// <summary>A folder with a claim embedder: manifest, encoder graph, vocabulary and card, each compared with its hash.</summary>
public sealed class EmbedderPackage
{
    private static readonly string[] RequiredFiles =
    [
        ModelPackage.EncoderFile,
        ModelPackage.VocabularyFile,
        ModelPackage.CardFile,
    ];

    private readonly PackageFiles files;

    private EmbedderPackage(EmbedderManifest manifest, PackageFiles files)
    {
        Manifest = manifest;
        this.files = files;
    }

    /// <summary>What the package says of itself.</summary>
    public EmbedderManifest Manifest { get; }

    /// <summary>Opens the package in a folder and compares every file with its hash.</summary>
    /// <exception cref="ModelPackageException">The folder or a file is missing, a file was altered, or the package is not for this version.</exception>
    public static EmbedderPackage Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        folder = Path.GetFullPath(folder);
        var manifest = ManifestReader.Read(
            Path.Combine(folder, ModelPackage.ManifestFile),
            EmbedderManifest.CurrentSchema,
            ManifestJson.Default.EmbedderManifest
        );
        return new EmbedderPackage(manifest, PackageFiles.Open(folder, manifest.Files, RequiredFiles));
    }

    /// <summary>Whether the package in a folder is that of an embedder and not of a model to read with.</summary>
    internal static bool IsIn(string folder) =>
        ManifestReader.SchemaIn(Path.Combine(folder, ModelPackage.ManifestFile)) == EmbedderManifest.CurrentSchema;

    /// <summary>Writes the manifest of a folder whose other files are complete.</summary>
    /// <returns>The manifest as written.</returns>
    public static EmbedderManifest Seal(string folder, EmbedderManifest manifest)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(manifest);
        var whole = manifest with { Files = PackageFiles.HashesOf(folder) };
        File.WriteAllText(
            Path.Combine(folder, ModelPackage.ManifestFile),
            JsonSerializer.Serialize(whole, ManifestJson.Default.EmbedderManifest) + "\n"
        );
        return whole;
    }

    /// <summary>The verified bytes of one of the files; not to be changed.</summary>
    /// <exception cref="ModelPackageException">The manifest lists no such file.</exception>
    public byte[] Read(string name) => files.Read(name);
}
