namespace OnRecord.Articles;

/// <summary>Opens files for reading.</summary>
internal static class InputFile
{
    public static Outcome<Stream> Open(string path)
    {
        if (Directory.Exists(path))
        {
            return Unreadable(path, "This is a folder; name the files in it.");
        }

        try
        {
            return new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.Open,
                    Access = FileAccess.Read,
                    Share = FileShare.ReadWrite | FileShare.Delete,
                    Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
                    BufferSize = 0,
                }
            );
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable(path, "There is no such file.");
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, $"It cannot be opened: {e.Message}");
        }
    }

    private static ArticleError Unreadable(string path, string message) =>
        new()
        {
            Source = path,
            Kind = ArticleErrorKind.Unreadable,
            Message = message,
        };
}
