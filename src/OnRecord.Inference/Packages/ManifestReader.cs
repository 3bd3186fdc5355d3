using System.Text.Json;

namespace OnRecord.Inference.Packages;

/// <summary>Reads a manifest strictly and refuses what this version cannot read right.</summary>
internal static class ManifestReader
{
    /// <exception cref="ModelPackageException">It is missing, no manifest, or not for this version.</exception>
    public static ModelManifest Read(string path)
    {
        byte[] json;
        try
        {
            json = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelPackageException(
                e is FileNotFoundException or DirectoryNotFoundException
                    ? $"There is no model package: '{path}' is missing."
                    : $"The model manifest '{path}' cannot be read: {e.Message}",
                e
            );
        }

        try
        {
            CheckSchema(path, json);
            var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.ModelManifest);
            Check(path, manifest ?? throw new JsonException("it is null"));
            return manifest;
        }
        catch (JsonException e)
        {
            throw new ModelPackageException($"The model manifest '{path}' is not valid: {e.Message}", e);
        }
    }

    // Before anything else, because a later schema may have other members.
    private static void CheckSchema(string path, byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var schema =
            document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("schema", out var value)
                ? value.ToString()
                : "none";
        if (schema != ModelManifest.CurrentSchema)
        {
            throw new ModelPackageException(
                $"The model manifest '{path}' has the schema '{schema}'; this version of OnRecord reads '{ModelManifest.CurrentSchema}'."
            );
        }
    }

    private static void Check(string path, ModelManifest manifest)
    {
        if (!Version.TryParse(manifest.Engine, out var least) || least > ProductVersion.Current)
        {
            throw new ModelPackageException(
                $"The model '{path}' is for OnRecord {manifest.Engine} or later; this is {ProductVersion.Text}."
            );
        }

        if (manifest.Labels.FirstDifference() is { } difference)
        {
            throw new ModelPackageException($"The model '{path}' has other labels than this version: {difference}.");
        }

        var (width, layers, _, maxPieces, sharedLayers) = manifest.Encoder;
        if (width < 1 || maxPieces < 10 || sharedLayers < 1 || sharedLayers > layers)
        {
            throw new ModelPackageException($"The model '{path}' has an impossible encoder: {manifest.Encoder}.");
        }
    }
}
