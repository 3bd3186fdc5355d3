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
        ["OnRecord.Claims"] = ["OnRecord.Text", "OnRecord.Statements"],
        ["OnRecord.Ledger"] = ["OnRecord.Text", "OnRecord.Statements", "OnRecord.Claims"],
        ["OnRecord.Wording"] = ["OnRecord.Text", "OnRecord.Statements", "OnRecord.Claims"],
        ["OnRecord.Web"] =
        [
            "OnRecord.Text",
            "OnRecord.Statements",
            "OnRecord.Articles",
            "OnRecord.Claims",
            "OnRecord.Inference",
            "OnRecord.Ledger",
            "OnRecord.Wording",
        ],
        ["OnRecord.Cli"] =
        [
            "OnRecord.Text",
            "OnRecord.Statements",
            "OnRecord.Inference",
            "OnRecord.Articles",
            "OnRecord.Claims",
            "OnRecord.Ledger",
            "OnRecord.Web",
            "OnRecord.Wording",
        ],
        ["OnRecord.Corpora"] = ["OnRecord.Text", "OnRecord.Statements"],
        ["OnRecord.Training"] = ["OnRecord.Text", "OnRecord.Statements", "OnRecord.Inference", "OnRecord.Corpora"],
        ["OnRecord.Evaluation"] =
        [
            "OnRecord.Text",
            "OnRecord.Statements",
            "OnRecord.Claims",
            "OnRecord.Inference",
            "OnRecord.Corpora",
        ],
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

    [Fact]
    public void What_a_project_reaches_through_another_it_may_also_use()
    {
        var reachedOnly =
            from rule in MayDependOn
            from direct in rule.Value
            from reached in MayDependOn[direct]
            where !rule.Value.Contains(reached)
            select $"{rule.Key} -> {direct} -> {reached}";
        Assert.Empty(reachedOnly);
    }

    [Fact]
    public void Onnx_runtime_comes_along_with_a_reference_but_is_used_in_inference_alone()
    {
        var folders = Checkout
            .TextFiles.Where(f =>
                f.EndsWith(".cs", StringComparison.Ordinal)
                && (f.StartsWith("src/", StringComparison.Ordinal) || f.StartsWith("tools/", StringComparison.Ordinal))
            )
            .Where(f => Checkout.Read(f).Contains("Microsoft.ML.OnnxRuntime", StringComparison.Ordinal))
            .Select(f => f.Split('/')[1])
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(["OnRecord.Inference"], folders);
    }

    [Theory]
    [InlineData("Microsoft.ML.OnnxRuntime", "OnRecord.Inference")]
    [InlineData("Microsoft.Data.Sqlite", "OnRecord.Ledger")]
    [InlineData("Npgsql", "OnRecord.Ledger")]
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
        var table = readme.Split("## Dependencies")[1].Split("\n## ")[0].Split('\n');
        var explained = table
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .SelectMany(l => l.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));
        Assert.Equal(listed.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> References(string file, string element) =>
        XDocument.Load(file).Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
