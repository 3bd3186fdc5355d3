using System.Text.Json;
using System.Xml.Linq;
using OnRecord.Articles.Fetching;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

public sealed class WatchCommandTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TestShell shell = new();

    public WatchCommandTests() => shell.Variables["ONRECORD_LEDGER"] = shell.PathOf("ledger.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => shell.Dispose();

    [Fact]
    public async Task I_am_told_what_is_new_once_and_why()
    {
        await AddAsync("a.txt", "Varga denied everything again.");
        Assert.Equal(ExitCode.Done, await RunAsync("watch add 'speaker:varga denied'"));
        Assert.Equal("1\n", shell.Out);
        Assert.Equal(ExitCode.Done, await RunAsync("watch"));
        Assert.Empty(shell.Out);
        Assert.Equal("0 new statements in 1 watch.\n", shell.Error);
        await AddAsync("b.txt", "Varga denied nothing today.");
        await AddAsync("c.txt", "Dorn denied nothing today.");
        Assert.Equal(ExitCode.Done, await RunAsync("watch"));
        Assert.StartsWith("watch 1: speaker:varga denied\n\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  Varga denied [nothing] today.\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  because speaker:varga in speaker “Varga”\n", shell.Out, StringComparison.Ordinal);
        Assert.Contains("  because denied in cue “denied”\n", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Dorn", shell.Out, StringComparison.Ordinal);
        Assert.Equal("1 new statement in 1 watch.\n", shell.Error);
        await RunAsync("watch run");
        Assert.Empty(shell.Out);
        await RunAsync("watch list");
        Assert.StartsWith("1  speaker:varga denied  (added ", shell.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 told)\n", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_told_in_json()
    {
        await AddAsync("a.txt", "Varga denied everything again.");
        await RunAsync("watch add varga --all");
        await RunAsync("watch add nobody");
        await RunAsync("watch run --format json --peek");
        var watches = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal([1, 0], watches.EnumerateArray().Select(watch => watch.GetProperty("matches").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, watches[0].GetProperty("since").ValueKind);
        await RunAsync("watch run 1 --format jsonl --quiet");
        Assert.Empty(shell.Error);
        var match = JsonDocument.Parse(shell.Out).RootElement;
        Assert.Equal("varga", match.GetProperty("question").GetString());
        var why = match.GetProperty("why")[0];
        Assert.Equal("speaker", why.GetProperty("field").GetString());
        Assert.Equal("Varga", why.GetProperty("text").GetString());
        Assert.EndsWith(".s1", match.GetProperty("found").GetProperty("id").GetString(), StringComparison.Ordinal);
        await RunAsync("watch run --format json");
        Assert.Contains("\"matches\": []", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_reader_that_was_away_misses_nothing_and_sees_nothing_twice()
    {
        await RunAsync("watch add denied");
        await AddAsync("a.txt", "Varga denied everything & more again.");
        await RunAsync("watch run --format atom");
        var first = Entries();
        await AddAsync("b.txt", "Dorn denied nothing today.");
        await RunAsync("watch run --format atom");
        var second = Entries();
        Assert.Single(first);
        Assert.Equal(2, second.Count);
        Assert.Contains(
            first[0].Element(Atom + "id")!.Value,
            second.Select(entry => entry.Element(Atom + "id")!.Value)
        );
        Assert.Equal(2, second.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Contains(
            "Because denied in cue “denied”.",
            second[0].Element(Atom + "content")!.Value,
            StringComparison.Ordinal
        );
        await RunAsync("watch run --format atom");
        Assert.Equal(2, Entries().Count);
        await RunAsync("watch");
        Assert.Empty(shell.Out);
    }

    [Fact]
    public async Task A_rereading_tells_nothing_twice()
    {
        await RunAsync("watch add denied");
        await AddAsync("a.txt", "Varga denied everything again.");
        await RunAsync("watch");
        shell.Engine = new EngineVersion("0.2.0", "hand");
        shell.Read = (article, token) =>
            HandMade.OneStatement(article.Text.Value, "Varga", "denied", "everything again") with
            {
                Article = article,
                Engine = shell.Engine,
            };
        Assert.Equal(ExitCode.Done, await RunAsync("reread"));
        await RunAsync("watch");
        Assert.Empty(shell.Out);
    }

    [Fact]
    public async Task What_could_not_be_written_stays_new()
    {
        await RunAsync("watch add denied");
        await AddAsync("a.txt", "Varga denied everything again.");
        shell.Output = new FullWriter();
        Assert.NotEqual(ExitCode.Done, await RunAsync("watch"));
        shell.Output = null;
        await RunAsync("watch");
        Assert.Contains("Varga denied [everything] again.", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_can_be_removed_and_a_wrong_question_is_explained()
    {
        await RunAsync("watch add denied");
        Assert.Equal(ExitCode.Done, await RunAsync("watch remove 1"));
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("watch remove 1"));
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("watch run 1"));
        Assert.Equal(ExitCode.Usage, await RunAsync("watch add 'spekar:varga'"));
        Assert.Contains("^^^^^^", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_is_told_as_well_and_its_secret_is_shown_once()
    {
        await using var server = await LocalServer.StartAsync(Token);
        var bodies = new List<string>();
        server.Answer(
            "/hook",
            async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                bodies.Add(await reader.ReadToEndAsync(Token));
                context.Response.StatusCode = 204;
            }
        );
        AllowThisMachine();
        Assert.Equal(ExitCode.Done, await RunAsync($"watch add denied --webhook {server.Address("/hook")}"));
        Assert.Equal("1\n", shell.Out);
        Assert.Contains("is signed with whsec_", shell.Error, StringComparison.Ordinal);
        await RunAsync("watch list");
        Assert.Contains("nothing sent yet", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", shell.Out + shell.Error, StringComparison.Ordinal);
        await AddAsync("a.txt", "Varga denied everything again.");
        await RunAsync("watch --peek");
        Assert.Empty(bodies);
        Assert.Equal(ExitCode.Done, await RunAsync("watch"));
        Assert.Contains("1 statement sent to webhooks.", shell.Error, StringComparison.Ordinal);
        var data = JsonDocument.Parse(Assert.Single(bodies)).RootElement.GetProperty("data");
        Assert.Equal(1, data.GetProperty("watch").GetInt64());
        Assert.Single(data.GetProperty("matches").EnumerateArray());
        Assert.StartsWith("v1,", server.Served[0].Headers["webhook-signature"], StringComparison.Ordinal);
        await RunAsync("watch");
        Assert.Single(bodies);
        await RunAsync("watch list");
        Assert.Contains($"sent to {server.Address("/hook")}  (last sent ", shell.Out, StringComparison.Ordinal);
        await RunAsync("network");
        Assert.Contains("webhook", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_arrive_is_named_and_sent_the_next_time()
    {
        await using var server = await LocalServer.StartAsync(Token);
        server.Answer("/hook", 400);
        AllowThisMachine();
        await RunAsync($"watch add denied --webhook {server.Address("/hook")}");
        await AddAsync("a.txt", "Varga denied everything again.");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("watch"));
        Assert.Contains("did not get its message: The server answered 400.", shell.Error, StringComparison.Ordinal);
        server.Answer("/hook", 204);
        Assert.Equal(ExitCode.Done, await RunAsync("watch"));
        Assert.Equal(2, server.Count("/hook"));
    }

    [Fact]
    public async Task A_webhook_is_removed_and_its_watch_stays()
    {
        await RunAsync("watch add denied --webhook http://127.0.0.1:9/one --webhook http://127.0.0.1:9/two");
        Assert.Equal(
            ExitCode.SomeFailed,
            await RunAsync("watch remove 1 --webhook http://127.0.0.1:9/one --webhook http://127.0.0.1:9/three")
        );
        Assert.Contains("Watch 1 sends nothing to http://127.0.0.1:9/three", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, await RunAsync("watch list"));
        Assert.Contains("1  denied", shell.Out, StringComparison.Ordinal);
        Assert.Contains("/two", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("/one", shell.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_of_a_private_network_gets_nothing_and_a_wrong_address_is_none()
    {
        shell.Variables["XDG_DATA_HOME"] = shell.PathOf("data");
        await RunAsync("watch add denied --webhook http://127.0.0.1:9/hook");
        await AddAsync("a.txt", "Varga denied everything again.");
        Assert.Equal(ExitCode.SomeFailed, await RunAsync("watch"));
        Assert.Contains("such addresses are not dialled", shell.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, await RunAsync("watch add denied --webhook ftp://desk.example/"));
        Assert.Contains("A webhook has a web address", shell.Error, StringComparison.Ordinal);
        await RunAsync("watch list");
        Assert.DoesNotContain("2  denied", shell.Out, StringComparison.Ordinal);
    }

    private void AllowThisMachine()
    {
        shell.Variables["XDG_DATA_HOME"] = shell.PathOf("data");
        shell.Fetching = new FetchOptions { AllowPrivateAddresses = true };
        shell.Posting = new PostOptions { Retries = 0 };
    }

    private Task<int> RunAsync(string line) => shell.RunAsync(line, Token);

    private async Task AddAsync(string name, string text)
    {
        shell.Write(name, text);
        Assert.Equal(ExitCode.Done, await RunAsync($"add {{{name}}}"));
    }

    private List<XElement> Entries() => [.. XDocument.Parse(shell.Out).Root!.Elements(Atom + "entry")];

    private sealed class FullWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("There is no room left.");

        public override void Write(char value) => throw new IOException("There is no room left.");
    }
}
