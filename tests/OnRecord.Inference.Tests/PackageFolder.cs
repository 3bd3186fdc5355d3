namespace OnRecord.Inference.Tests;

/// <summary>A folder for one test, with the package of <see cref="TinyModel"/> in it; deleted afterwards.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("onrecord-test-");

    public PackageFolder() => Package = TinyModel.WritePackage(parent.FullName);

    public string Parent => parent.FullName;

    public string Package { get; }

    public string PathOf(string file) => Path.Combine(Package, file);

    public void Dispose() => parent.Delete(recursive: true);
}
