using OnRecord.Inference.Claims;

namespace OnRecord.Inference.Packages;

/// <summary>Finds model packages by name.</summary>
/// <param name="modelsVariable">Value of <see cref="ModelsVariable"/>; null when it is not set.</param>
/// <param name="programFolder">Where the program stands.</param>
public sealed class ModelLocator(string? modelsVariable, string programFolder)
{
    /// <summary>The environment variable that names folders with model packages, parted as in <c>PATH</c>.</summary>
    public const string ModelsVariable = "ONRECORD_MODELS";

    /// <summary>The model that is taken when none is named.</summary>
    public const string DefaultModel = "en-1";

    /// <summary>A locator for the running program.</summary>
    public static ModelLocator ForThisProgram() =>
        new(Environment.GetEnvironmentVariable(ModelsVariable), AppContext.BaseDirectory);

    /// <summary>Finds the folder of a package.</summary>
    /// <param name="nameOrPath">
    /// A path to the folder, or a name that is looked up in the folders of <see cref="ModelsVariable"/>, then in
    /// <c>models</c> beside the program, then, where the program stands in a checkout of the repository, in its
    /// <c>models</c>. Null for <see cref="DefaultModel"/>.
    /// </param>
    /// <exception cref="ModelPackageException">There is none; the message lists where it was looked for.</exception>
    public string Find(string? nameOrPath = null)
    {
        var name = string.IsNullOrEmpty(nameOrPath) ? DefaultModel : nameOrPath;
        var places = Places(name).ToArray();
        return Array.Find(places, IsPackage)
            ?? throw new ModelPackageException(
                $"There is no model '{name}'. Looked for {ModelPackage.ManifestFile} in:{string.Concat(places.Select(p => $"{Environment.NewLine}  {p}"))}"
            );
    }

    /// <summary>Every model to read with that can be found by its name, in the order of the lookup; of two with one name, the first.</summary>
    /// <returns>Name and folder.</returns>
    public IReadOnlyList<(string Name, string Folder)> List() =>
        [
            .. Roots()
                .Where(Directory.Exists)
                .SelectMany(root => Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
                .Where(folder => IsPackage(folder) && !EmbedderPackage.IsIn(folder))
                .Select(folder => (Name: Path.GetFileName(folder), Folder: folder))
                .DistinctBy(package => package.Name, StringComparer.Ordinal),
        ];

    private static bool IsPackage(string folder) => File.Exists(Path.Combine(folder, ModelPackage.ManifestFile));

    private IEnumerable<string> Places(string name)
    {
        if (name != Path.GetFileName(name))
        {
            return [Path.GetFullPath(name)];
        }

        return Roots().Select(root => Path.Combine(root, name));
    }

    private IEnumerable<string> Roots() =>
        (modelsVariable ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(Path.Combine(programFolder, "models"))
            .Concat(CheckoutOf(programFolder) is { } checkout ? [Path.Combine(checkout, "models")] : [])
            .Select(Path.GetFullPath);

    // No folder above a checkout is looked into: anybody might have put a package there.
    private static string? CheckoutOf(string folder)
    {
        var at = new DirectoryInfo(folder);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "OnRecord.slnx")))
        {
            at = at.Parent;
        }

        return at?.FullName;
    }
}
