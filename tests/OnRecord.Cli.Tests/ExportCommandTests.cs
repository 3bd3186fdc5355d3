using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Cli.Tests;

/// <summary>Other programs can read what the ledger holds.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly TestShell shell = new();

    public ExportCommandTests()
    {
        shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");
        shell.Variables["ONRECORD_AUTHOR"] = "anna";
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_lines_end_with_a_count()
    {
        await AddAsync();
        Assert.Equal(ExitCode.Done, await shell.RunAsync("export", Token));
        Assert.Equal("2 statements of 2 articles.\n", shell.Error);
        var lines = shell.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        using var end = JsonDocument.Parse(lines[^1]);
        Assert.Equal("onrecord/export-end/1", end.RootElement.GetProperty("schema").GetString());
        Assert.Equal(2, end.RootElement.GetProperty("statements").GetInt64());
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Contains("🌊", first.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_count_code_points_and_quote_their_surroundings()
    {
        await AddAsync();
        await shell.RunAsync("export varga -f annotations", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
        var target = json.RootElement.GetProperty("first").GetProperty("items")[0].GetProperty("target")[2];
        Assert.Equal("content", target.GetProperty("styleClass").GetString());
        var quote = target.GetProperty("selector")[0];
        Assert.Equal("everything", quote.GetProperty("exact").GetString());
        Assert.EndsWith("denied ", quote.GetProperty("prefix").GetString(), StringComparison.Ordinal);
        Assert.Equal(" again 🌊.", quote.GetProperty("suffix").GetString());
        Assert.Equal(13, target.GetProperty("selector")[1].GetProperty("start").GetInt32());
    }

    [Theory]
    [InlineData("schema.org", "Claim")]
    [InlineData("prov", "prov:Entity")]
    public async Task Linked_data_names_texts_and_statements(string format, string type)
    {
        await AddAsync();
        await shell.RunAsync($"export -f {format}", Token);
        using var json = JsonDocument.Parse(shell.Out);
        var items = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Contains(
            items,
            item => item.GetProperty("@id").GetString()!.StartsWith("urn:sha256:", StringComparison.Ordinal)
        );
        var statements = items
            .Where(item => item.GetProperty("@id").GetString()!.EndsWith(".s1", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, statements.Count);
        Assert.All(statements, item => Assert.Equal(type, item.GetProperty("@type").GetString()));
    }

    [Fact]
    public async Task Provenance_says_who_corrected_what()
    {
        var id = await AddAsync();
        await shell.RunAsync($"review edit {id} --set act=asks", Token);
        await shell.RunAsync("export -f prov", Token);
        Assert.Contains("\"prov:value\":\"act: asks\"", shell.Out, StringComparison.Ordinal);
        Assert.Contains("\"rdfs:label\":\"anna\"", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conllu_has_a_word_a_line_with_its_part()
    {
        await AddAsync();
        await shell.RunAsync("export varga -f conllu", Token);
        var lines = shell.Out.Split('\n');
        Assert.Contains("# text = Varga denied everything again 🌊.", lines);
        Assert.Contains("1\tVarga\t_\t_\t_\t_\t_\t_\t_\tSays=s1:B-source|Range=0:5", lines);
        Assert.Contains("5\t🌊\t_\t_\t_\t_\t_\t_\t_\tRange=30:32|SpaceAfter=No", lines);
        Assert.Contains("6\t.\t_\t_\t_\t_\t_\t_\t_\tRange=32:33", lines);
        Assert.Equal("# end of 1 articles with 1 statements", lines[^2]);
    }

    [Fact]
    public async Task Brat_has_texts_and_annotations()
    {
        var id = await AddAsync();
        await shell.RunAsync($"review edit {id} --set act=denies", Token);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("export varga -f brat -o {brat.zip}", Token));
        await using var archive = await ZipFile.OpenReadAsync(shell.PathOf("brat.zip"), Token);
        Assert.Equal(3, archive.Entries.Count);
        var entry = archive.Entries.Single(entry => entry.Name.EndsWith(".ann", StringComparison.Ordinal));
        using var reader = new StreamReader(await entry.OpenAsync(Token));
        Assert.Equal(
            "T1\tSource 0 5\tVarga\nT2\tCue 6 12\tdenied\nT3\tContent 13 23\teverything\n"
                + "R1\tSaidBy Arg1:T2 Arg2:T1\nR2\tSays Arg1:T2 Arg2:T3\nA1\tAct T2 denies\n",
            await reader.ReadToEndAsync(Token)
        );
    }

    [Fact]
    public async Task Markdown_escapes_what_articles_say()
    {
        shell.Write("a.txt", "Varga denied *everything* again.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("export -f markdown", Token);
        Assert.Contains("- **Varga** *denied*: \\*everything\\* (", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_is_safe_for_spreadsheets_unless_told_otherwise()
    {
        shell.Write("a.txt", "Varga denied =SUM(A1) again.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("export -f csv", Token);
        Assert.Contains(",'=SUM(A1),", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("export -f csv --raw", Token);
        Assert.Contains(",=SUM(A1),", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_is_proved_without_the_ledger()
    {
        await AddAsync();
        Assert.Equal(ExitCode.Done, await shell.RunAsync("export varga -f bundle -o {bundle.zip}", Token));
        File.Delete(shell.PathOf("ledger.db"));
        Assert.Equal(ExitCode.Done, await shell.RunAsync("verify {bundle.zip}", Token));
        Assert.Equal("1 article and 3 spans looked at, 0 faults.\n", shell.Out);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("annotations")]
    [InlineData("schema.org")]
    [InlineData("prov")]
    [InlineData("conllu")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("brat")]
    [InlineData("bundle")]
    public async Task The_same_ledger_gives_the_same_bytes(string format)
    {
        await AddAsync();
        await shell.RunAsync($"export -f {format} -o {{one}}", Token);
        await shell.RunAsync($"export -f {format} -o {{two}}", Token);
        Assert.Equal(
            await File.ReadAllBytesAsync(shell.PathOf("one"), Token),
            await File.ReadAllBytesAsync(shell.PathOf("two"), Token)
        );
        Assert.False(File.Exists(shell.PathOf("two.part")));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("bundle")]
    public async Task What_was_exported_can_be_imported(string format)
    {
        var id = await AddAsync();
        await shell.RunAsync($"review edit {id} --set act=asks --set 'content=everything again'", Token);
        await shell.RunAsync($"export -f {format} -o {{one}}", Token);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("import {one} --ledger {other.db}", Token));
        Assert.Equal("2 articles added, 0 already there.\n", shell.Error);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("verify --ledger {other.db}", Token));
        await shell.RunAsync($"export -f {format} -o {{two}} --ledger {{other.db}}", Token);
        Assert.Equal(
            await File.ReadAllBytesAsync(shell.PathOf("one"), Token),
            await File.ReadAllBytesAsync(shell.PathOf("two"), Token)
        );
        Assert.Equal(ExitCode.Done, await shell.RunAsync("import {one} --ledger {other.db}", Token));
        Assert.Equal("0 articles added, 2 already there.\n", shell.Error);
        await shell.RunAsync("review list --ledger {other.db}", Token);
        Assert.Equal(2, shell.Out.TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("everything", "anything")]
    [InlineData("onrecord/export-end/1", "x")]
    [InlineData("\"articles\":2", "\"articles\":3")]
    [InlineData("{\"article\":", "{\"artikel\":")]
    [InlineData("\"form\":\"indirect\"", "\"form\":\"sung\"")]
    [InlineData("\"isWhole\":true", "\"isWhole\":false")]
    public async Task What_is_not_whole_is_said_to_be_so(string old, string changed)
    {
        await AddAsync();
        await shell.RunAsync("export -o {one}", Token);
        var export = await File.ReadAllTextAsync(shell.PathOf("one"), Token);
        Assert.Contains(old, export, StringComparison.Ordinal);
        shell.Write("two", export.Replace(old, changed, StringComparison.Ordinal));
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("import {two} --ledger {other.db}", Token));
        Assert.NotEmpty(shell.Error);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("verify --ledger {other.db}", Token));
    }

    [Fact]
    public async Task A_part_of_an_article_is_not_imported_as_the_whole()
    {
        shell.Read = (article, _) =>
        {
            var reading = HandMade.OneStatement(article.Text.Value, "Varga", "denied", "everything");
            var other = reading.Statements[0] with { Number = 2, Act = new Judged<Act>(Act.Asks, 0.9f) };
            return reading with { Article = article, Statements = [reading.Statements[0], other] };
        };
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("export act:asks -o {one}", Token);
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("import {one} --ledger {other.db}", Token));
        Assert.Contains("only a part", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export -f bundle")]
    [InlineData("export -f parquet")]
    [InlineData("export -f parchment")]
    [InlineData("export speakre:varga")]
    public async Task What_cannot_be_exported_is_refused(string line)
    {
        await AddAsync();
        Assert.Equal(ExitCode.Usage, await shell.RunAsync(line, Token));
        Assert.Empty(shell.Out);
    }

    public void Dispose() => shell.Dispose();

    private async Task<string> AddAsync()
    {
        shell.Write("a.txt", "Varga denied everything again 🌊.");
        shell.Write("b.txt", "Brandt confirmed nothing, the 🌊 paper said.");
        await shell.RunAsync("add {a.txt} {b.txt}", Token);
        await shell.RunAsync("find varga", Token);
        return shell.Out.Split(' ')[0];
    }
}
