using System.Buffers.Text;

namespace OnRecord.Articles.Warc;

/// <summary>Joins the chunks of an HTTP body, as RFC 9112 has them.</summary>
internal static class ChunkedBody
{
    /// <summary>The body without the sizes of its chunks; null when it does not begin with one.</summary>
    /// <exception cref="InvalidDataException">It begins with chunks, but does not go on with them.</exception>
    public static byte[]? Join(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; ; )
        {
            var line = body.AsSpan(at);
            var lineLength = line.IndexOf((byte)'\n');
            if (
                lineLength < 0
                || !Utf8Parser.TryParse(line[..lineLength].TrimStart((byte)' '), out uint size, out _, 'x')
            )
            {
                return at == 0 ? null : throw new InvalidDataException("Its chunks break off.");
            }

            at += lineLength + 1;
            if (size == 0)
            {
                return joined.ToArray();
            }

            if (size > (uint)(body.Length - at))
            {
                throw new InvalidDataException("Its last chunk is cut off.");
            }

            joined.Write(body, at, (int)size);
            at += (int)size;
            at += body.AsSpan(at) switch
            {
                [(byte)'\r', (byte)'\n', ..] => 2,
                [(byte)'\n', ..] => 1,
                _ => 0,
            };
        }
    }
}
