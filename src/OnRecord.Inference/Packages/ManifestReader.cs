using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OnRecord.Inference.Packages;

/// <summary>Reads a manifest strictly and refuses what this version cannot read right.</summary>
internal static class ManifestReader
{
    /// <exception cref="ModelPackageException">It is missing, no manifest, or not for this version.</exception>
    public static ModelManifest Read(string path)
    {
        var manifest = Read(path, ModelManifest.CurrentSchema, ManifestJson.Default.ModelManifest);
        Check(path, manifest);
        return manifest;
    }

    /// <summary>Reads the manifest of a package of any kind.</summary>
    /// <exception cref="ModelPackageException">It is missing, no manifest, or of another schema.</exception>
    public static T Read<T>(string path, string schemaOfThisVersion, JsonTypeInfo<T> type)
        where T : class
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
            CheckSchema(path, json, schemaOfThisVersion);
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new ModelPackageException($"The model manifest '{path}' is not valid: {e.Message}", e);
        }
    }

    /// <summary>The schema that a manifest names; null when it cannot be read.</summary>
    public static string? SchemaIn(string path)
    {
        try
        {
            return SchemaOf(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    // Before anything else, because a later schema may have other members.
    private static void CheckSchema(string path, byte[] json, string wanted)
    {
        var schema = SchemaOf(json);
        if (schema != wanted)
        {
            throw new ModelPackageException(
                $"The model manifest '{path}' has the schema '{schema}'; this version of OnRecord reads '{wanted}'."
            );
        }
    }

    private static string SchemaOf(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return
            document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("schema", out var value)
            ? value.ToString()
            : "none";
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
