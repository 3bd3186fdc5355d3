namespace OnRecord.TestKit;

/// <summary>Files of the checkout that the tests run in.</summary>
public static class RepositoryFiles
{
    private static readonly Lazy<string> Root = new(FindRoot);

    /// <summary>Full path of a file or folder.</summary>
    /// <param name="path">Its path below the root of the repository, with <c>/</c>.</param>
    public static string PathOf(string path) => Path.Combine(Root.Value, path);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
