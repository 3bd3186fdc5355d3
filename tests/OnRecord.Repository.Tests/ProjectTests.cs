using System.Xml.Linq;

namespace OnRecord.Repository.Tests;

public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> MayDependOn = new(StringComparer.Ordinal)
    {
        ["OnRecord.Text"] = [],
        ["OnRecord.Statements"] = ["OnRecord.Text"],
        ["OnRecord.Inference"] = ["OnRecord.Text", "OnRecord.Statements"],
        ["OnRecord.Articles"] = ["OnRecord.Text", "OnRecord.Statements"],
        ["OnRecord.Cli"] = ["OnRecord.Text", "OnRecord.Statements", "OnRecord.Inference", "OnRecord.Articles"],
        ["OnRecord.Corpora"] = ["OnRecord.Text", "OnRecord.Statements"],
        ["OnRecord.Training"] = ["OnRecord.Text", "OnRecord.Statements", "OnRecord.Inference", "OnRecord.Corpora"],
        ["OnRecord.Evaluation"] = ["OnRecord.Text", "OnRecord.Statements", "OnRecord.Inference", "OnRecord.Corpora"],
    };

    private static readonly string[] Projects =
    [
        .. Directory
            .EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(p => !p.Contains("artifacts", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Checkout.Read("OnRecord.slnx");
        var missing = Projects.Where(p => !solution.Contains(Path.GetFileName(p), StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Projects_depend_only_on_what_the_architecture_allows()
    {
        var forbidden =
            from project in Projects
            where
                !project.Contains("/tests/", StringComparison.Ordinal)
                && !project.Contains("/bench/", StringComparison.Ordinal)
            let name = Path.GetFileNameWithoutExtension(project)
            from reference in References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
            where !MayDependOn[name].Contains(reference)
            select $"{name} -> {reference}";
        Assert.Empty(forbidden);
    }

    [Theory]
    [InlineData("Microsoft.ML.OnnxRuntime", "OnRecord.Inference")]
    [InlineData("TorchSharp-cpu", "OnRecord.Training")]
    [InlineData("OnnxSharp", "OnRecord.Training")]
    public void A_runtime_is_known_to_one_project_of_the_product_alone(string package, string owner)
    {
        var users = Projects
            .Where(p =>
                !p.Contains("/tests/", StringComparison.Ordinal) && !p.Contains("/bench/", StringComparison.Ordinal)
            )
            .Where(p => References(p, "PackageReference").Contains(package))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.Equal([owner], users);
    }

    [Fact]
    public void Every_package_is_used_and_explained_in_the_readme()
    {
        var readme = Checkout.Read("README.md");
        var used = Checkout
            .TextFiles.Where(f =>
                f.EndsWith(".csproj", StringComparison.Ordinal) || f.EndsWith(".props", StringComparison.Ordinal)
            )
            .SelectMany(f => References(Path.Combine(Checkout.Root, f), "PackageReference"))
            .ToHashSet(StringComparer.Ordinal);
        var listed = References(Path.Combine(Checkout.Root, "Directory.Packages.props"), "PackageVersion").ToList();
        Assert.Empty(listed.Where(p => !used.Contains(p)).Select(p => $"{p} is not used"));
        Assert.Empty(
            listed.Where(p => !readme.Contains(p, StringComparison.Ordinal)).Select(p => $"{p} is not in the README")
        );
    }

    private static IEnumerable<string> References(string file, string element) =>
        XDocument.Load(file).Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
