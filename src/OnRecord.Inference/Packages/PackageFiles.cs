using System.Security.Cryptography;

namespace OnRecord.Inference.Packages;

/// <summary>The files of a package, each read once and compared with its hash. Immutable, so safe on any thread.</summary>
internal sealed class PackageFiles
{
    private readonly string folder;
    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    private PackageFiles(string folder) => this.folder = folder;

    /// <exception cref="ModelPackageException">A file is missing or was altered, or one that is needed is not listed.</exception>
    public static PackageFiles Open(string folder, IReadOnlyDictionary<string, ModelFile> listed, string[] required)
    {
        var files = new PackageFiles(folder);
        foreach (var (name, file) in listed)
        {
            files.contents.Add(name, ReadVerified(folder, name, file));
        }

        return Array.Find(required, name => !files.contents.ContainsKey(name)) is { } missing
            ? throw new ModelPackageException($"The model package '{folder}' does not list the file {missing}.")
            : files;
    }

    /// <summary>The hashes of all files of a folder but its manifest.</summary>
    public static SortedDictionary<string, ModelFile> HashesOf(string folder)
    {
        var files = new SortedDictionary<string, ModelFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (Path.GetFileName(path) is { } name and not ModelPackage.ManifestFile)
            {
                var bytes = File.ReadAllBytes(path);
                files.Add(name, new ModelFile(HashOf(bytes), bytes.Length));
            }
        }

        return files;
    }

    /// <exception cref="ModelPackageException">The manifest lists no such file.</exception>
    public byte[] Read(string name) =>
        contents.TryGetValue(name, out var bytes)
            ? bytes
            : throw new ModelPackageException($"The model package '{folder}' does not list the file {name}.");

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
