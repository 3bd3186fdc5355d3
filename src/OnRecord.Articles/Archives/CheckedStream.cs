using System.IO.Hashing;

namespace OnRecord.Articles.Archives;

/// <summary>Bytes whose number and checksum are known; other ones are an error at their end. Owns the stream it reads.</summary>
/// <param name="content">Gives the bytes.</param>
/// <param name="length">How many there should be.</param>
/// <param name="checksum">Their CRC-32.</param>
internal sealed class CheckedStream(Stream content, long length, uint checksum) : ReadOnlyStream
{
    private readonly Crc32 sum = new();
    private long left = length;

    public override int Read(Span<byte> buffer) => Checked(buffer[..content.Read(buffer)], buffer.IsEmpty);

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) =>
        Checked(
            buffer[..await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)].Span,
            buffer.IsEmpty
        );

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Checked(ReadOnlySpan<byte> read, bool isNothingWanted)
    {
        sum.Append(read);
        left -= read.Length;
        return isNothingWanted || left > 0 && read.Length > 0 || (left == 0 && sum.GetCurrentHashAsUInt32() == checksum)
            ? read.Length
            : throw new InvalidDataException(
                "It is not what the archive's list of entries says; the archive is damaged."
            );
    }
}
