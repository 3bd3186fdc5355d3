namespace OnRecord.Articles.Archives;

/// <summary>Keeps a stream that cannot seek in a temporary file of no name that outlives it.</summary>
internal static class SpooledFile
{
    /// <summary>Copies the rest of a stream; the file is gone when what is returned is closed.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="longest">Most bytes to keep.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    /// <exception cref="ArchiveLimitException">There are more bytes.</exception>
    public static async Task<Stream> OfAsync(Stream content, long longest, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"onrecord-{Guid.NewGuid():N}"),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            }
        );
        try
        {
            var buffer = new byte[1 << 16];
            while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is var count and > 0)
            {
                if (file.Length + count > longest)
                {
                    throw new ArchiveLimitException(
                        string.Create(CultureInfo.InvariantCulture, $"Larger than the limit of {longest:N0} bytes.")
                    );
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
