using System.Formats.Tar;
using System.IO.Compression;

namespace OnRecord.Articles.Tests;

/// <summary>Makes archives for tests.</summary>
internal static class Archived
{
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var all = new MemoryStream();
        using (var archive = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return all.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] entries)
    {
        using var all = new MemoryStream();
        using (var archive = new TarWriter(all, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var data = new MemoryStream(content);
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = data });
            }
        }

        return all.ToArray();
    }

    public static byte[] Gzip(params byte[][] members)
    {
        using var all = new MemoryStream();
        foreach (var member in members)
        {
            using var gzip = new GZipStream(all, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(member);
        }

        return all.ToArray();
    }

    public static byte[] Brotli(byte[] content)
    {
        using var all = new MemoryStream();
        using (var brotli = new BrotliStream(all, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return all.ToArray();
    }

    public static byte[] Zstandard(byte[] content)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(content).ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string TextOf(ArticleResult result) =>
        Assert.IsType<ArticleResult.Success>(result).Article.Text.Value;

    public static ArticleError ErrorOf(ArticleResult result) => Assert.IsType<ArticleResult.Failure>(result).Error;
}
