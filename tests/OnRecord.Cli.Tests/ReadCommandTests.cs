using System.Text.Json;

namespace OnRecord.Cli.Tests;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TestShell shell = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_can_read_a_file()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        Assert.Equal(ExitCode.Done, await shell.RunAsync("read {a.txt} --width 60", Token));
        Assert.Contains("s1  Varga · said", shell.Out, StringComparison.Ordinal);
        Assert.Equal("1 statement in 1 article of 5 words, 0.0 s.\n", shell.Error);
    }

    [Fact]
    public async Task I_can_read_standard_input()
    {
        shell.Input = "Varga said nothing at all.";
        Assert.Equal(ExitCode.Done, await shell.RunAsync("read - --format json --title Silence", Token));
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal("-", json.RootElement.GetProperty("document").GetProperty("id").GetString());
        Assert.Equal("Silence", json.RootElement.GetProperty("document").GetProperty("title").GetString());
    }

    [Fact]
    public async Task I_can_say_when_and_by_whom_a_text_was_published()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        await shell.RunAsync("read {a.txt} -f json --published 2024-10-23 --publisher Mercury", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal("2024-10-23", json.RootElement.GetProperty("document").GetProperty("published").GetString());
        Assert.Equal("Mercury", json.RootElement.GetProperty("document").GetProperty("publisher").GetString());
    }

    [Fact]
    public async Task Several_files_give_an_array_in_their_order()
    {
        shell.Write("b.txt", "Varga said nothing at all.");
        shell.Write("a.txt", "Dorn denied everything again.");
        await shell.RunAsync("read {b.txt} {a.txt} --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(["b.txt", "a.txt"], json.RootElement.EnumerateArray().Select(IdOf));
    }

    [Fact]
    public async Task A_collection_gives_an_array_even_when_it_holds_one_article()
    {
        shell.Write("a.jsonl", """{"id":"x","text":"Varga said nothing at all."}""" + "\n");
        await shell.RunAsync("read {a.jsonl} --format json", Token);
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(["x"], json.RootElement.EnumerateArray().Select(document => IdOf(document)));
    }

    [Fact]
    public async Task Articles_as_json_lines_give_one_line_each_in_the_same_order_with_their_ids()
    {
        shell.Input = """
            {"id":"one","text":"Varga said nothing at all.","published":"2024-10-23"}
            {"id":"two","text":"Dorn denied everything again."}
            """;
        Assert.Equal(ExitCode.Done, await shell.RunAsync("read - --input-format jsonl --format jsonl", Token));
        var lines = shell.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(["one", "two"], lines.Select(line => IdOf(JsonDocument.Parse(line).RootElement)));
    }

    [Fact]
    public async Task One_bad_file_is_reported_and_the_others_go_on()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        shell.Write("empty.txt", "");
        shell.Write("c.txt", "Dorn denied everything again.");
        Assert.Equal(
            ExitCode.SomeFailed,
            await shell.RunAsync("read {a.txt} {empty.txt} {missing.txt} {c.txt} --format jsonl", Token)
        );
        Assert.Equal(2, shell.Out.Count(unit => unit == '\n'));
        Assert.Contains("onrecord: /empty.txt: There is no text in it.", shell.Error, StringComparison.Ordinal);
        Assert.Contains("onrecord: /missing.txt: ", shell.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 inputs could not be read.\n", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_line_is_reported_with_its_number_and_what_stands_there()
    {
        shell.Write("a.jsonl", "{\"text\":\"Varga said nothing at all.\"}\n{\"text\":5}\n");
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("read {a.jsonl} --format jsonl", Token));
        Assert.Contains("/a.jsonl:2", shell.Error, StringComparison.Ordinal);
        Assert.Contains("{\"text\":5}", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_address_is_left_alone_unless_the_network_is_allowed()
    {
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("read https://news.example/1", Token));
        Assert.Empty(shell.Out);
        Assert.Contains("https://news.example/1: ", shell.Error, StringComparison.Ordinal);
        Assert.Contains("--online", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_online_an_address_of_this_machine_is_refused_all_the_same()
    {
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("read http://127.0.0.1:9/ --online", Token));
        Assert.Contains("http://127.0.0.1:9/: ", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--online", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_than_English_is_read_only_by_force()
    {
        shell.Write(
            "a.txt",
            "Der Präsident hat am Dienstag weder bestätigt noch bestritten, dass Soldaten an die Front geschickt worden sind, wie die Zeitung berichtet."
        );
        Assert.Equal(ExitCode.SomeFailed, await shell.RunAsync("read {a.txt} --format jsonl", Token));
        Assert.Empty(shell.Out);
        Assert.Contains("German", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await shell.RunAsync("read {a.txt} --format jsonl --force", Token));
        Assert.NotEmpty(shell.Out);
        Assert.Contains("note: /a.txt: the text seems to be German", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_encoding_is_said()
    {
        await File.WriteAllBytesAsync(
            shell.PathOf("a.txt"),
            [
                .. "Zo"u8,
                0xEB,
                .. " Brandt said that the caf"u8,
                0xE9,
                .. " had been closed by the mayor of the town, "u8,
                0x93,
                .. "for good"u8,
                0x94,
                .. "."u8,
            ],
            Token
        );
        Assert.Equal(ExitCode.Done, await shell.RunAsync("read {a.txt} --format jsonl", Token));
        Assert.Contains("the encoding was guessed: windows-1252", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_can_go_to_a_file()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        Assert.Equal(ExitCode.Done, await shell.RunAsync("read {a.txt} --format csv --output {out.csv}", Token));
        Assert.Empty(shell.Out);
        Assert.StartsWith(
            "document,",
            await File.ReadAllTextAsync(shell.PathOf("out.csv"), Token),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_input_is_never_overwritten()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        Assert.Equal(ExitCode.Usage, await shell.RunAsync("read {a.txt} --output {a.txt}", Token));
        Assert.Equal("Varga said nothing at all.", await File.ReadAllTextAsync(shell.PathOf("a.txt"), Token));
    }

    [Fact]
    public async Task A_result_that_cannot_be_written_is_said_in_one_line()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        Assert.Equal(ExitCode.NotWritten, await shell.RunAsync("read {a.txt} --output {no/such/folder}", Token));
        Assert.StartsWith("onrecord: the result could not be written: ", shell.Error, StringComparison.Ordinal);
        Assert.Single(shell.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_missing_model_is_said_before_anything_is_read()
    {
        shell.Open = (_, _) => new OpenedReader.Unavailable("There is no model 'en-1'.");
        Assert.Equal(ExitCode.Model, await shell.RunAsync("read {a.txt}", Token));
        Assert.Equal("onrecord: There is no model 'en-1'.\n", shell.Error);
    }

    [Fact]
    public async Task Flags_mask_the_environment()
    {
        var asked = new List<(string?, int, int)>();
        shell.Open = (model, options) =>
        {
            asked.Add((model, options.Parallelism, options.NestingDepth));
            return new OpenedReader.Unavailable("");
        };
        shell.Variables["ONRECORD_MODEL"] = "from-environment";
        shell.Variables["ONRECORD_THREADS"] = "3";
        await shell.RunAsync("read a.txt", Token);
        await shell.RunAsync("read a.txt --model from-flag --threads 5 --no-nested", Token);
        Assert.Equal([("from-environment", 3, 4), ("from-flag", 5, 0)], asked);
    }

    [Theory]
    [InlineData("read", "FILE|-|URL")]
    [InlineData(
        "read a.txt --format yaml",
        "--format must be one of text, json, jsonl, csv, html; 'yaml' is none of them."
    )]
    [InlineData("read a.txt --width 5", "--width must be a whole number of 30 or more; '5' is none.")]
    [InlineData("read a.txt --threads 0", "--threads must be a whole number of 1 or more; '0' is none.")]
    [InlineData("read a.txt --threads many", "'many' is none.")]
    [InlineData(
        "read a.txt --published yesterday",
        "--published must be a day such as 2024-10-23; 'yesterday' is none."
    )]
    [InlineData(
        "read a.txt b.txt --title T",
        "--title, --published and --publisher describe a single input; several were given."
    )]
    [InlineData("read - -", "Standard input (-) can be read only once.")]
    [InlineData("read a.txt --encoding klingon", "There is no encoding named 'klingon'.")]
    [InlineData("read a.txt --no-such-thing", "There is no option --no-such-thing")]
    [InlineData("raed a.txt", "raed")]
    [InlineData("", "command")]
    public async Task A_wrong_command_line_is_explained_and_nothing_is_done(string line, string expected)
    {
        Assert.Equal(ExitCode.Usage, await shell.RunAsync(line, Token));
        Assert.Empty(shell.Out);
        Assert.Contains(expected, shell.Error, StringComparison.Ordinal);
        Assert.Contains("--help'.", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_of_threads_in_the_environment_is_explained()
    {
        shell.Variables["ONRECORD_THREADS"] = "lots";
        Assert.Equal(ExitCode.Usage, await shell.RunAsync("read a.txt", Token));
        Assert.Contains("ONRECORD_THREADS", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_leaves_errors_only()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        await shell.RunAsync("read {a.txt} --quiet", Token);
        Assert.Empty(shell.Error);
    }

    [Theory]
    [InlineData("auto", null, null, true)]
    [InlineData("auto", "1", null, false)]
    [InlineData("auto", null, "dumb", false)]
    [InlineData("never", null, null, false)]
    [InlineData("always", "1", "dumb", true)]
    public async Task Colours_follow_the_flag_the_terminal_and_NO_COLOR(
        string flag,
        string? noColor,
        string? term,
        bool colored
    )
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        shell.IsTerminal = true;
        shell.Variables["NO_COLOR"] = noColor ?? "";
        shell.Variables["TERM"] = term ?? "xterm";
        await shell.RunAsync($"read {{a.txt}} --quiet --color {flag}", Token);
        Assert.Equal(colored, shell.Out.Contains('\e', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_fits_the_terminal()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        (shell.IsTerminal, shell.Width) = (true, 44);
        await shell.RunAsync("read {a.txt} --quiet --color never", Token);
        Assert.Equal(44, shell.Out.Split('\n').Max(line => line.Length));
    }

    [Fact]
    public async Task Ctrl_C_keeps_what_was_finished()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        shell.Write("b.txt", "Dorn denied everything again.");
        using var stop = new CancellationTokenSource();
        var read = shell.Read;
        shell.Read = (article, token) =>
        {
            token.ThrowIfCancellationRequested();
            var reading = read(article, token);
            stop.Cancel();
            return reading;
        };
        Assert.Equal(ExitCode.Cancelled, await shell.RunAsync("read {a.txt} {b.txt} --format json", stop.Token));
        using var json = JsonDocument.Parse(shell.Out);
        Assert.Equal(1, json.RootElement.GetArrayLength());
        Assert.Equal("Stopped: 1 statement in 1 article of 5 words, 0.0 s.\n", shell.Error);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_run_without_a_word()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        await using var closed = new StreamWriter(new ClosedPipe());
        shell.Output = closed;
        Assert.Equal(ExitCode.OutputClosed, await shell.RunAsync("read {a.txt}", Token));
        Assert.Empty(shell.Error);
    }

    [Fact]
    public async Task An_error_of_the_program_is_two_lines_and_the_rest_on_request()
    {
        shell.Write("a.txt", "Varga said nothing at all.");
        shell.Read = (_, _) => throw new InvalidOperationException("the hatch is open");
        Assert.Equal(ExitCode.Unexpected, await shell.RunAsync("read {a.txt}", Token));
        Assert.Equal(
            "onrecord: an error of the program: the hatch is open\nPlease report it, with the input if you may share it; --verbose shows where it happened.\n",
            shell.Error
        );
        await shell.RunAsync("read {a.txt} --verbose", Token);
        Assert.Contains(
            nameof(An_error_of_the_program_is_two_lines_and_the_rest_on_request),
            shell.Error,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => shell.Dispose();

    private static string? IdOf(JsonElement document) =>
        Path.GetFileName(document.GetProperty("document").GetProperty("id").GetString());

    private sealed class ClosedPipe : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe", 32);
    }
}
