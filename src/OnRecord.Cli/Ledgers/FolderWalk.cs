using OnRecord.Articles;

namespace OnRecord.Cli.Ledgers;

/// <summary>Finds the articles of a folder and the folders in it.</summary>
internal static class FolderWalk
{
    // Links are not followed: they may lead out of the folder, or round in a circle.
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>What an input stands for: itself, or, for a folder, its files in the order of their names, then those of its folders.</summary>
    /// <param name="input">A path, an address or <c>-</c>.</param>
    /// <param name="leftOut">Told of each folder how many of its files have an ending that no article has.</param>
    /// <param name="failed">Told of each folder that cannot be read, and why.</param>
    public static IEnumerable<string> Inputs(string input, Action<int> leftOut, Action<string, string> failed)
    {
        if (!Directory.Exists(input))
        {
            yield return input;
            yield break;
        }
        var (files, folders) = Listing(input, failed);
        var articles = files.Where(InputEndings.HasArticles).ToList();
        leftOut(files.Count - articles.Count);
        foreach (var file in articles)
        {
            yield return file;
        }
        foreach (var file in folders.SelectMany(folder => Inputs(folder, leftOut, failed)))
        {
            yield return file;
        }
    }

    private static (List<string> Files, List<string> Folders) Listing(string folder, Action<string, string> failed)
    {
        try
        {
            return (
                [.. Directory.EnumerateFiles(folder, "*", Visible).Order(StringComparer.Ordinal)],
                [.. Directory.EnumerateDirectories(folder, "*", Visible).Order(StringComparer.Ordinal)]
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failed(folder, e.Message);
            return ([], []);
        }
    }
}
