using System.Buffers.Binary;
using OnRecord.Articles.Archives;
using static OnRecord.Articles.Tests.Archived;

namespace OnRecord.Articles.Tests;

public sealed class HostileArchiveTests
{
    private static readonly InputOptions Tight = new() { Archives = new ArchiveLimits { FreeBytes = 10_000 } };

    public static TheoryData<string, byte[]> Bombs =>
        new()
        {
            { "a.zip", Zip(("a.txt", new byte[20_000_000]), ("b.txt", Utf8("He said no."))) },
            { "a.tar.gz", Gzip(Tar(("a.txt", new byte[20_000_000]), ("b.txt", Utf8("He said no.")))) },
            { "a.txt.gz", Gzip(new byte[20_000_000]) },
            { "a.txt.zst", Zstandard(new byte[20_000_000]) },
            { "twice.txt.gz.gz", Gzip(Gzip(new byte[200_000_000])) },
        };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task What_decompresses_to_many_times_its_size_is_given_up(string name, byte[] bomb)
    {
        var results = await Load.AllAsync(bomb, name, Tight);

        var error = ErrorOf(results[0]);
        Assert.Equal(ArticleErrorKind.TooLarge, error.Kind);
        Assert.Contains("times its size", error.Message, StringComparison.Ordinal);
        Assert.StartsWith(name, error.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_bomb_in_a_zip_archive_the_rest_goes_on()
    {
        var bomb = Zip(("a.txt", new byte[20_000_000]), ("b.txt", Utf8("He said no.")));

        var results = await Load.AllAsync(bomb, "a.zip", Tight);

        Assert.Equal("a.zip!a.txt", ErrorOf(results[0]).Source);
        Assert.Equal("He said no.", TextOf(results[1]));
    }

    [Fact]
    public async Task All_entries_together_stay_within_the_limit()
    {
        var random = new Random(7);
        var entries = Enumerable
            .Range(0, 10)
            .Select(i =>
                ($"{i}.txt", Utf8(string.Concat(Enumerable.Range(0, 2000).Select(_ => (char)random.Next(97, 122)))))
            )
            .ToArray();
        var options = new InputOptions { Archives = new ArchiveLimits { MaxBytes = 5000 } };

        var results = await Load.AllAsync(Zip(entries), "a.zip", options);

        Assert.Equal(2, results.OfType<ArticleResult.Success>().Count());
        Assert.Contains("5,000 bytes", ErrorOf(results[2]).Message, StringComparison.Ordinal);
        Assert.Equal(3, results.Count);
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    public async Task Entries_without_end_are_given_up(string name)
    {
        var files = Enumerable.Range(0, 20).Select(i => ($"{i}.txt", Utf8("He said no."))).ToArray();
        var options = new InputOptions { Archives = new ArchiveLimits { MaxEntries = 5 } };

        var results = await Load.AllAsync(name == "a.zip" ? Zip(files) : Tar(files), name, options);

        Assert.Equal(5, results.OfType<ArticleResult.Success>().Count());
        var error = ErrorOf(results[5]);
        Assert.Equal(name, error.Source);
        Assert.Contains("limit of 5 entries", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archives_within_archives_without_end_are_given_up()
    {
        var content = Utf8("He said no.");
        for (var i = 0; i < 10; i++)
        {
            content = Zip((i == 0 ? "a.txt" : "a.zip", content));
        }

        var error = await Load.ErrorAsync(content, "a.zip");

        Assert.Equal("a.zip!a.zip!a.zip!a.zip!a.zip", error.Source);
        Assert.Contains("deeper within each other than the limit of 4", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/cron.d/a.txt")]
    [InlineData("/etc/a.txt")]
    [InlineData("..\\..\\a.txt")]
    [InlineData("C:\\Windows\\a.txt")]
    [InlineData("x/../../a.txt")]
    [InlineData("a\nb.txt")]
    public async Task Paths_that_lead_out_of_an_archive_are_refused(string path)
    {
        var files = new[] { (path, Utf8("He said no.")), ("b.txt", Utf8("She said no.")) };

        foreach (var (name, archive) in new[] { ("a.zip", Zip(files)), ("a.tar", Tar(files)) })
        {
            var results = await Load.AllAsync(archive, name);

            var error = ErrorOf(results[0]);
            if (error.Kind == ArticleErrorKind.Unreadable)
            {
                // A line break ends a field in the headers of tar.
                Assert.Contains('\n', path);
                continue;
            }

            Assert.Equal(ArticleErrorKind.NotAllowed, error.Kind);
            Assert.StartsWith($"{name}!", error.Source, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Source);
            Assert.Equal("She said no.", TextOf(results[1]));
        }
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.txt.gz")]
    [InlineData("a.txt.zst")]
    public async Task Cut_off_anywhere_it_gives_errors_and_no_exception(string name)
    {
        (string, byte[])[] files = [("a.txt", Utf8("He said no.")), ("b.txt", Utf8("She said no."))];
        var whole = name switch
        {
            "a.zip" => Zip(files),
            "a.tar" => Tar(files),
            "a.tar.gz" => Gzip(Tar(files)),
            "a.txt.gz" => Gzip(files[0].Item2),
            _ => Zstandard(files[0].Item2),
        };
        foreach (var length in Enumerable.Range(1, 40).Select(i => whole.Length * i / 41))
        {
            var results = await Load.AllAsync(whole[..length], name);

            var isWhole = name == "a.tar" && results.Count == 2;
            Assert.True(isWhole || results.Exists(r => r is ArticleResult.Failure), $"{name} cut to {length} bytes");
            Assert.All(
                results.OfType<ArticleResult.Success>(),
                r => Assert.Contains(r.Article.Text.Value, (string[])["He said no.", "She said no."])
            );
        }
    }

    [Fact]
    public async Task Damaged_anywhere_it_gives_errors_and_no_exception()
    {
        (string, byte[])[] files = [("a.txt", Utf8("He said no.")), ("b.txt", Utf8("She said no."))];
        var random = new Random(11);
        foreach (
            var (name, whole) in new[] { ("a.zip", Zip(files)), ("a.tar", Tar(files)), ("a.tgz", Gzip(Tar(files))) }
        )
        {
            for (var i = 0; i < 300; i++)
            {
                var content = (byte[])whole.Clone();
                content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                await Load.AllAsync(content, name);
            }
        }
    }

    [Fact]
    public async Task A_tar_archive_that_promises_more_than_it_has_is_an_error()
    {
        var content = Tar(("a.txt", Utf8("He said no.")));
        // The size of the pax header, which is read whole, at its place in the first block.
        Utf8("77777777777\0").CopyTo(content, 124);
        FixChecksum(content);
        var before = GC.GetTotalAllocatedBytes();

        var error = await Load.ErrorAsync(content, "a.tar");

        Assert.Equal(ArticleErrorKind.Unreadable, error.Kind);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 50_000_000);
    }

    [Fact]
    public async Task A_zip_entry_that_lies_about_its_compressed_size_is_an_error()
    {
        var content = Zip(("a.txt", Utf8("He said no.")));
        var directory = content.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(directory + 20), 100_000_000);

        var results = await Load.AllAsync(content, "a.zip");

        Assert.IsType<ArticleResult.Failure>(Assert.Single(results));
    }

    private static void FixChecksum(byte[] header)
    {
        header.AsSpan(148, 8).Fill((byte)' ');
        var sum = header.Take(512).Sum(b => b);
        Utf8(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
    }
}
