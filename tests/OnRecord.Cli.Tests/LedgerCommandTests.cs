using System.Text.Json;

namespace OnRecord.Cli.Tests;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly TestShell shell = new();

    public LedgerCommandTests() => shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_can_keep_an_article_and_find_what_was_said()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        Assert.Equal(
            ExitCode.Done,
            await shell.RunAsync("add {a.txt} --publisher Mercury --published 2024-10-23", Token)
        );
        Assert.Equal(
            "1 added, 0 read again with another engine, 0 already there.\n1 statement in 1 article of 4 words, 0.0 s.\n",
            shell.Error
        );
        Assert.Equal(ExitCode.Done, await shell.RunAsync("find 'speaker:varga date:2024-10'", Token));
        Assert.Equal("1 statement.\n", shell.Error);
        Assert.Contains(".s1  2024-10-23 · Mercury\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  Varga denied [everything] again.\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_again_reads_nothing_again()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        shell.Read = (_, _) => throw new InvalidOperationException("It was read again.");
        Assert.Equal(ExitCode.Done, await shell.RunAsync("add {a.txt}", Token));
        Assert.StartsWith(
            "0 added, 0 read again with another engine, 1 already there.",
            shell.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("add")]
    [InlineData("read")]
    [InlineData("check")]
    public async Task A_misspelt_option_is_no_file(string command)
    {
        shell.Write("a.txt", "Varga denied everything again.");
        Assert.Equal(ExitCode.Usage, await shell.RunAsync($"{command} {{a.txt}} --onlin", Token));
        Assert.Contains("There is no option --onlin;", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_option_is_no_question_and_an_at_sign_names_no_file()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt} --publisher @mercury", Token);
        Assert.Equal(ExitCode.Usage, await shell.RunAsync("find varga --limt=5", Token));
        Assert.Contains("There is no option --limt=5;", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("find @varga 'publisher:mercury -nobody'", Token));
        Assert.Equal("1 statement.\n", shell.Error);
    }

    [Fact]
    public async Task I_can_say_what_an_input_is_that_has_no_name()
    {
        shell.Write("page", "<article><p>Varga denied everything again.</p></article>");
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("add {page} --input-format jsonl", Token));
        Assert.Equal(ExitCode.Done, await shell.RunAsync("add {page} --input-format html", Token));
        await shell.RunAsync("find varga", Token);
        Assert.Contains("Varga denied [everything] again.", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_engine_reads_again()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        shell.Engine = new EngineVersion("0.2.0", "hand");
        shell.Read = (article, token) =>
            HandMade.OneStatement(article.Text.Value, "Varga", "denied", "again") with
            {
                Article = article,
                Engine = shell.Engine,
            };
        await shell.RunAsync("add {a.txt}", Token);
        Assert.StartsWith("0 added, 1 read again", shell.Error, StringComparison.Ordinal);
        await shell.RunAsync("find varga", Token);
        Assert.Contains("[again]", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_added_with_the_folders_in_it()
    {
        Directory.CreateDirectory(shell.PathOf("in/deep/.hidden"));
        shell.Write("in/b.txt", "Varga said nothing at all.");
        shell.Write("in/deep/a.md", "Dorn denied everything again.");
        shell.Write("in/deep/.hidden/c.txt", "Nobody said this here.");
        shell.Write("in/picture.png", "x");
        Assert.Equal(ExitCode.Done, await shell.RunAsync("add {in}", Token));
        Assert.StartsWith("2 added", shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 files of other kinds were left out.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_reported_and_the_others_are_kept()
    {
        shell.Write("b.txt", "Varga said nothing at all.");
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("add {none.txt} {b.txt}", Token));
        Assert.Contains("none.txt: There is no such file.", shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_ledger_cannot_keep_exactly_is_reported_and_the_others_are_kept()
    {
        shell.Write(
            "a.jsonl",
            """
            {"id":"x","text":"Varga\u0000 said nothing at all."}
            {"id":"y","text":"Dorn said nothing at all."}
            """
        );
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("add {a.jsonl}", Token));
        Assert.Contains("x: The text holds U+0000 at position 5", shell.Error, StringComparison.Ordinal);
        Assert.Contains("1 added", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_run_goes_on_where_it_was()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        shell.Write("b.txt", "Dorn denied everything again.");
        using var stop = new CancellationTokenSource();
        var read = shell.Read;
        shell.Read = (article, token) =>
        {
            if (article.Id.EndsWith("b.txt", StringComparison.Ordinal))
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }
            return read(article, token);
        };
        Assert.Equal(ExitCode.Cancelled, await shell.RunAsync("add {a.txt} {b.txt}", stop.Token));
        Assert.Contains("The same command goes on from here.", shell.Error, StringComparison.Ordinal);
        shell.Read = read;
        Assert.Equal(ExitCode.Done, await shell.RunAsync("add {a.txt} {b.txt}", Token));
        Assert.StartsWith(
            "1 added, 0 read again with another engine, 1 already there.",
            shell.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_ledger_goes_to_the_data_folder_unless_another_is_named()
    {
        shell.Variables.Clear();
        shell.Variables["XDG_DATA_HOME"] = shell.PathOf("data");
        shell.Write("a.txt", "Varga said nothing at all.");
        await shell.RunAsync("add {a.txt}", Token);
        Assert.True(File.Exists(shell.PathOf("data/onrecord/ledger.db")));
        await shell.RunAsync("add {a.txt} --ledger {case.db}", Token);
        Assert.True(File.Exists(shell.PathOf("case.db")));
    }

    [Theory]
    [InlineData("find varga")]
    [InlineData("show 3f2a99b0c1d2")]
    [InlineData("verify")]
    public async Task Without_a_ledger_I_am_told_how_to_make_one(string line)
    {
        Assert.Equal(ExitCode.Ledger, await shell.RunAsync(line, Token));
        Assert.Contains("'onrecord add' makes one", shell.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(shell.PathOf("ledger.db")));
    }

    [Fact]
    public async Task An_error_in_a_question_is_pointed_at()
    {
        Assert.Equal(ExitCode.Usage, await shell.RunAsync("find 'bridge  spekar:brandt'", Token));
        Assert.Contains("\n  bridge spekar:brandt\n         ^^^^^^^\n", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_turn_pages()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            shell.Write($"{name}.txt", $"Varga said {name} at all.");
        }
        await shell.RunAsync("add {a.txt} {b.txt} {c.txt}", Token);
        var seen = new List<string>();
        var cursor = "";
        do
        {
            await shell.RunAsync($"find varga --sort oldest --limit 1 --format json {cursor}", Token);
            using var json = JsonDocument.Parse(shell.Out);
            seen.Add(json.RootElement.GetProperty("statements")[0].GetProperty("id").GetString()!);
            cursor = json.RootElement.GetProperty("next").GetString() is { } next ? $"--after={next}" : "";
        } while (cursor.Length > 0);
        Assert.Equal(3, seen.Distinct().Count());
        Assert.Equal(ExitCode.Usage, await shell.RunAsync("find varga --after rubbish", Token));
    }

    [Fact]
    public async Task Found_statements_come_as_json_with_checked_spans()
    {
        shell.Write("a.txt", "Varga denied everything 🌊 again.");
        await shell.RunAsync("add {a.txt} --publisher Mercury", Token);
        await shell.RunAsync("find everything --format jsonl", Token);
        using var json = JsonDocument.Parse(shell.Out);
        var hit = json.RootElement;
        Assert.Equal("Varga denied everything 🌊 again.", hit.GetProperty("sentence").GetProperty("text").GetString());
        Assert.Equal(
            "everything",
            hit.GetProperty("statement").GetProperty("content")[0].GetProperty("text").GetString()
        );
        var place = hit.GetProperty("article").GetProperty("appearances")[0];
        Assert.Equal("Mercury", place.GetProperty("publisher").GetString());
        Assert.Equal(shell.PathOf("a.txt"), place.GetProperty("address").GetString());
    }

    [Fact]
    public async Task Found_statements_come_as_csv_without_formulas()
    {
        shell.Write("a.txt", "=SUM(A1) denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("find everything --format csv", Token);
        Assert.Contains(",'=SUM(A1),", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync("find everything --format csv --raw", Token);
        Assert.Contains(",=SUM(A1),", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_see_an_article_a_statement_and_the_very_text()
    {
        shell.Write("a.txt", "Varga denied everything again.\r\n");
        await shell.RunAsync("add {a.txt} --published 2024-10-23", Token);
        await shell.RunAsync("find varga", Token);
        var id = shell.Out.Split(' ')[0];
        await shell.RunAsync($"show {id}", Token);
        Assert.Contains("published 2024-10-23 (from: given)", shell.Out, StringComparison.Ordinal);
        Assert.Contains("s1  Varga · denied", shell.Out, StringComparison.Ordinal);
        await shell.RunAsync($"show {id.Split('.')[0]} --text", Token);
        Assert.Equal("Varga denied everything again.\r\n", shell.Out);
        await shell.RunAsync($"show {id} --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(1, json.RootElement.GetProperty("reading").GetProperty("statements").GetArrayLength());
    }

    [Theory]
    [InlineData("show ../../etc/passwd", ExitCode.Usage)]
    [InlineData("show 'a.txt'", ExitCode.Usage)]
    [InlineData("show aaaaaaaaaaaa", ExitCode.SomeFailed)]
    [InlineData("show aaaaaaaaaaaa.s1", ExitCode.SomeFailed)]
    public async Task An_id_is_an_id_and_nothing_else(string line, int code)
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        Assert.Equal(code, await shell.RunAsync(line, Token));
        Assert.Empty(shell.Out);
    }

    [Fact]
    public async Task A_changed_page_shows_its_versions()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        shell.Write("a.txt", "Varga admitted everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        await shell.RunAsync("find admitted", Token);
        await shell.RunAsync($"show {shell.Out.Split(' ')[0]}", Token);
        Assert.Contains("versions  ", shell.Out, StringComparison.Ordinal);
        Assert.Contains("(this one)", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_prove_a_ledger()
    {
        shell.Write("a.txt", "Varga denied everything again.");
        await shell.RunAsync("add {a.txt}", Token);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("verify", Token));
        Assert.Equal("1 article and 3 spans looked at, 0 faults.\n", shell.Out);
    }

    public void Dispose() => shell.Dispose();
}
