namespace OnRecord.Articles.Encodings;

/// <summary>Recognises files that are no text by how they begin.</summary>
internal static class BinarySignature
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ("RIFF"u8.ToArray(), "a RIFF file (WebP, WAV or AVI)"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (perhaps a Word or OpenDocument file)"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x4D, 0x5A, 0x90, 0x00], "a program"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ("OggS"u8.ToArray(), "an Ogg file"),
        ("ID3"u8.ToArray(), "an MP3 file"),
    ];

    /// <summary>What the file is, with its article, for example <c>a PNG image</c>; null when it begins like none that is known.</summary>
    public static string? Recognise(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in Known)
        {
            if (head.StartsWith(start))
            {
                return name;
            }
        }

        return head.Length > 8 && head[4..].StartsWith("ftyp"u8) ? "an MP4 or HEIC file" : null;
    }
}
