namespace OnRecord.Articles.Warc;

/// <summary>The header of a record of a web archive, as ISO 28500 (WARC 1.0 and 1.1) has it.</summary>
/// <param name="Header">All fields.</param>
/// <param name="Length">Bytes of its block.</param>
/// <param name="Position">Byte of the uncompressed archive that it begins at.</param>
internal sealed record WarcRecord(HeaderFields Header, long Length, long Position)
{
    private const int LongestLine = 1 << 16;

    /// <summary>What it is: <c>response</c>, <c>resource</c>, <c>conversion</c> and others.</summary>
    public string Type => Header["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>The address that it is of; null when it is of none.</summary>
    public string? Target => Header["WARC-Target-URI"]?.Trim('<', '>', ' ');

    /// <summary>When it was fetched, as stated; null when nothing is.</summary>
    public string? Date => Header["WARC-Date"];

    /// <summary>Reads the header of the next record, passing over what is none.</summary>
    /// <returns>The record, or null at the end; and the byte at which something began that is no record, null when nothing did.</returns>
    public static async ValueTask<(WarcRecord? Record, long? Strange)> NextAsync(
        RecordStream archive,
        CancellationToken cancellationToken
    )
    {
        long? strange = null;
        while (true)
        {
            var position = archive.Position;
            var line = await archive.ReadLineAsync(LongestLine, cancellationToken).ConfigureAwait(false);
            if (line is null)
            {
                return (null, strange);
            }

            if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            {
                strange ??= line.Length == 0 ? null : position;
                continue;
            }

            var header = await HeaderFields.ReadAsync(archive.ReadLineAsync, cancellationToken).ConfigureAwait(false);
            if (
                header is not null
                && long.TryParse(
                    header["Content-Length"],
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var length
                )
            )
            {
                return (new WarcRecord(header, length, position), strange);
            }

            strange ??= position;
        }
    }
}
