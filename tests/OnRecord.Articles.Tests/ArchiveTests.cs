using System.Formats.Tar;
using static OnRecord.Articles.Tests.Archived;

namespace OnRecord.Articles.Tests;

public sealed class ArchiveTests
{
    private static readonly (string, byte[])[] Files =
    [
        ("2024/a.txt", Utf8("He said no.")),
        ("2024/picture.png", [0x89, 0x50, 0x4E, 0x47]),
        ("b.html", Utf8("<!doctype html><p>She denied that the bridge had been closed at all.</p>")),
        ("c.jsonl", Utf8("{\"id\":\"x\",\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")),
        ("data.json", Utf8("{\n  \"name\": \"nothing to read\"\n}")),
    ];

    public static TheoryData<string> Kinds => ["news.zip", "news.tar", "news.tar.gz", "news.tgz", "news.tar.zst"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_file_of_an_archive_is_read_under_its_own_name(string archive)
    {
        var results = await Load.AllAsync(Make(archive, Files), archive);

        var read = results.OfType<ArticleResult.Success>().ToList();
        Assert.Equal(
            ["He said no.", "She denied that the bridge had been closed at all.", "One.", "Two."],
            read.Select(r => r.Article.Text.Value)
        );
        Assert.Equal(
            [$"{archive}!2024/a.txt", $"{archive}!b.html", $"{archive}!c.jsonl", $"{archive}!c.jsonl"],
            read.Select(r => r.Origin.Name)
        );
        Assert.Equal([archive, archive, archive, archive], read.Select(r => r.Origin.Source));
        Assert.Equal([null, null, 1, 2], read.Select(r => r.Origin.Line));
        Assert.Equal([$"{archive}!2024/a.txt", $"{archive}!b.html", "x", "2"], read.Select(r => r.Article.Id));
        Assert.Equal(new ArticleResult.LeftOut(archive, 2), results[^1]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_cannot_be_read_is_named_with_its_archive_and_the_rest_goes_on(string archive)
    {
        var content = Make(
            archive,
            ("a.txt", [0xFF, 0x00, 0x12]),
            ("b.txt", Utf8("He said no.")),
            ("c.pdf", Utf8("x"))
        );

        var results = await Load.AllAsync(content, archive);

        Assert.Equal($"{archive}!a.txt", ErrorOf(results[0]).Source);
        Assert.Equal("He said no.", TextOf(results[1]));
        Assert.Equal($"{archive}!c.pdf", ErrorOf(results[2]).Source);
        Assert.Equal(3, results.Count);
    }

    [Fact]
    public async Task Archives_in_archives_are_read()
    {
        var inner = Gzip(Tar(("a.txt", Utf8("He said no."))));
        var content = Zip(
            ("inner/old.tar.gz", inner),
            ("page.html.gz", Gzip(Utf8("<p>She said it was so, in the end.</p>")))
        );

        var results = await Load.AllAsync(content, "all.zip");

        Assert.Equal(
            ["all.zip!inner/old.tar.gz!a.txt", "all.zip!page.html.gz"],
            results.Cast<ArticleResult.Success>().Select(r => r.Origin.Name)
        );
        Assert.Equal(InputFormat.Html, Assert.IsType<ArticleResult.Success>(results[1]).Origin.Format);
    }

    [Fact]
    public async Task An_archive_from_a_pipe_is_read_as_well()
    {
        await using var pipe = new OneByteAtATime(Zip(Files));

        var results = await new ArticleLoader()
            .ReadStreamAsync(pipe, "-", TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, results.OfType<ArticleResult.Success>().Count());
    }

    [Fact]
    public async Task The_format_told_is_that_of_the_entries()
    {
        var options = new InputOptions { Format = InputFormat.Markdown };

        var results = await Load.AllAsync(Zip(("a.txt", Utf8("He *said* no."))), "a.zip", options);

        Assert.Equal("He said no.", TextOf(Assert.Single(results)));
    }

    [Fact]
    public async Task An_office_document_is_refused_as_a_whole()
    {
        var content = Zip(("[Content_Types].xml", Utf8("<x/>")), ("word/notes.txt", Utf8("He said no.")));

        var error = await Load.ErrorAsync(content, "a.docx");

        Assert.Equal(ArticleErrorKind.Binary, error.Kind);
        Assert.Contains("Office", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_and_devices_of_a_tar_archive_are_left_out()
    {
        using var all = new MemoryStream();
        await using (var archive = new TarWriter(all, leaveOpen: true))
        {
            await archive.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "/etc/passwd" },
                TestContext.Current.CancellationToken
            );
            await archive.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.Fifo, "b.txt"),
                TestContext.Current.CancellationToken
            );
            await archive.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.Directory, "c.txt"),
                TestContext.Current.CancellationToken
            );
        }

        var results = await Load.AllAsync(all.ToArray(), "a.tar");

        Assert.Equal([new ArticleResult.LeftOut("a.tar", 2)], results);
    }

    private static byte[] Make(string archive, params (string, byte[])[] files) =>
        Path.GetExtension(archive) switch
        {
            ".zip" => Zip(files),
            ".gz" or ".tgz" => Gzip(Tar(files)),
            ".zst" => Zstandard(Tar(files)),
            _ => Tar(files),
        };

    private sealed class OneByteAtATime(byte[] content) : MemoryStream
    {
        private int at;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = Math.Min(1, content.Length - at);
            content.AsMemory(at, count).CopyTo(buffer);
            at += count;
            return ValueTask.FromResult(count);
        }
    }
}
