using System.Diagnostics;

namespace OnRecord.Repository.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files that git tracks, relative to <see cref="Root"/>, without models and stored results of tests.</summary>
    public static IReadOnlyList<string> TextFiles { get; } =
    [
        .. TrackedFiles()
            .Where(f => !f.StartsWith("models/", StringComparison.Ordinal))
            .Where(f =>
                Path.GetExtension(f)
                    is ".cs"
                        or ".md"
                        or ".csproj"
                        or ".props"
                        or ".sh"
                        or ".txt"
                        or ".json"
                        or ".globalconfig"
            )
            .Where(f => !f.EndsWith("packages.lock.json", StringComparison.Ordinal)),
    ];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string[] TrackedFiles()
    {
        var start = new ProcessStartInfo("git", ["-C", Root, "ls-files"]) { RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git does not start");
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f)))];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of a checkout.");
    }
}
