namespace OnRecord.Articles.Archives;

/// <summary>Bounds what an archive's directory may take in memory while it is read whole. Leaves the stream open.</summary>
internal sealed class DirectoryStream(Stream content) : Stream
{
    private const long MostBytes = 256L << 20;

    private long count;

    /// <summary>Whether the directory has been read, so that all may be.</summary>
    public bool IsOpen { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Counted(content.Read(buffer));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Counted(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int read)
    {
        count += read;
        return IsOpen || count <= MostBytes
            ? read
            : throw new ArchiveLimitException("The archive's list of entries is larger than any of articles.");
    }
}
