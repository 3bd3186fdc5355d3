using System.Text.Json.Nodes;
using OnRecord.TestKit;

namespace OnRecord.Cli.Tests;

/// <summary>Runs <c>onrecord demo</c> with the shipped models; <c>specs/calder-star.md</c> says what its ledger must hold.</summary>
public sealed class DemoTests(DemoTests.Demo demo) : IClassFixture<DemoTests.Demo>
{
    private const string Spec = "calder-star.md";
    private const string Corrected = "https://coasttoday.example/news/calder-star";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Positions_are_held_as_the_spec_says() =>
        Check(
            SpecTable.Rows(Spec, "words", "actor", "position"),
            row =>
                demo.ClaimsWith(row[0])
                    .Any(claim =>
                        Items(claim["positions"])
                            .Any(held =>
                                Is(held["actor"]?["name"], row[1])
                                && Is(held["position"]?["stance"], row[2])
                                && Is(held["since"], row[3])
                            )
                    )
        );

    [Fact]
    public void Positions_change_as_the_spec_says() =>
        Check(
            SpecTable.Rows(Spec, "words", "actor", "from"),
            row =>
                demo.ClaimsWith(row[0])
                    .Any(claim =>
                        Items(claim["flips"])
                            .Any(flip =>
                                Is(flip["actor"]?["name"], row[1])
                                && Is(StatementOf(claim, flip["before"])?["position"]?["stance"], row[2])
                                && Is(StatementOf(claim, flip["after"])?["position"]?["stance"], row[3])
                                && Is(flip["day"], row[4])
                            )
                    )
        );

    [Fact]
    public void Figures_are_those_of_the_spec() =>
        Check(
            SpecTable.Rows(Spec, "words", "thing"),
            row =>
                demo.ClaimsWith(row[0])
                    .SelectMany(claim => Items(claim["figures"]))
                    .Where(series => Is(series["thing"], row[1]))
                    .SelectMany(series => Items(series["points"]))
                    .Any(point =>
                        Is(point["source"]?["name"], row[2]) && Is(point["value"], row[3]) && Is(point["day"], row[4])
                    )
        );

    [Fact]
    public void What_is_lost_on_the_way_is_what_the_spec_says() =>
        Check(
            SpecTable.Rows(Spec, "words", "what is lost"),
            row =>
                demo.ClaimsWith(row[0])
                    .Any(claim =>
                        Items(claim["erosions"])
                            .Any(lost =>
                                Is(lost["lost"], row[1])
                                && Is(StatementOf(claim, lost["before"])?["publisher"], row[2])
                                && Is(StatementOf(claim, lost["after"])?["publisher"], row[3])
                            )
                    )
        );

    [Fact]
    public void Claims_come_from_where_the_spec_says() =>
        Check(
            SpecTable.Rows(Spec, "words", "articles", "publishers"),
            row =>
                demo.ClaimsWith(row[0])
                    .Any(claim =>
                        Is(claim["articles"], row[1])
                        && Is(claim["publishers"], row[2])
                        && string.Join(
                            ", ",
                            Items(claim["trail"]?["origins"])
                                .Select(origin => $"{origin["place"]?["name"]}")
                                .Order(StringComparer.Ordinal)
                        ) == row[3]
                        && Is(claim["unknownOrigins"], row[4])
                    )
        );

    [Fact]
    public void Each_has_it_from_whom_the_spec_says() =>
        Check(
            SpecTable.Rows(Spec, "words", "from", "to", "why"),
            row =>
                demo.ClaimsWith(row[0])
                    .SelectMany(claim => Items(claim["trail"]?["steps"]))
                    .Any(step =>
                        Is(step["from"]?["name"], row[1])
                        && Is(step["to"]?["name"], row[2])
                        && Is(step["why"], row[3])
                        && Is(step["isDirected"], "true")
                    )
        );

    [Fact]
    public async Task A_corrected_article_shows_what_was_corrected()
    {
        foreach (var row in SpecTable.Rows(Spec, "address", "from"))
        {
            var changes = Items((await demo.JsonAsync($"versions {row[0]}", Token))[0]?["comparisons"])
                .SelectMany(comparison => Items(comparison["changes"]));
            Assert.Equal(
                row[4] == "yes",
                changes.Any(change =>
                    Content(change["before"]) == row[1]
                    && Content(change["after"]) == row[2]
                    && Items(change["differences"]).Any(difference => Is(difference, row[3]))
                )
            );
        }
    }

    [Fact]
    public async Task Quotations_are_answered_as_the_spec_says()
    {
        foreach (var row in SpecTable.Rows(Spec, "sentence", "answer"))
        {
            demo.Shell.Write("draft.txt", row[0]);
            var report = await demo.JsonAsync("check {draft.txt}", Token);
            Assert.Equal(row[2] == "yes", Is(Items(report["quotations"]).Single()["verdict"], row[1]));
        }
    }

    [Fact]
    public async Task A_second_run_reads_nothing_again_and_says_the_same()
    {
        Assert.Equal(ExitCode.Done, await demo.Shell.RunAsync("demo --no-server --folder {demo}", Token));
        Assert.Equal(demo.Said, demo.Shell.Out);
        var versions = await demo.JsonAsync($"versions {Corrected}", Token);
        Assert.Equal(2, Items(versions[0]?["versions"]).Count());
        Assert.Equal(ExitCode.Done, await demo.Shell.RunAsync("verify", Token));
    }

    private static void Check(IReadOnlyList<string[]> rows, Func<string[], bool> isFound)
    {
        Assert.NotEmpty(rows);
        var wrong = rows.Where(row => isFound(row) != (row[^1] == "yes")).Select(row => string.Join(" | ", row));
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    private static IEnumerable<JsonNode> Items(JsonNode? list) => list?.AsArray().OfType<JsonNode>() ?? [];

    private static bool Is(JsonNode? value, string text) => value?.ToString() == text;

    private static string Content(JsonNode? side) =>
        string.Concat(Items(side?["statement"]?["content"]).Select(span => span["text"]));

    private static JsonNode? StatementOf(JsonNode claim, JsonNode? id) =>
        Items(claim["statements"]).FirstOrDefault(statement => Is(statement["id"], $"{id}"));

    /// <summary>The demo's ledger, made once, and all its claims.</summary>
    public sealed class Demo : IAsyncLifetime
    {
        private readonly List<JsonNode> claims = [];

        internal TestShell Shell { get; } =
            new() { Open = (model, options) => OpenedReader.WithModel(model, options, Terminal.Shell.OfProcess()) };

        /// <summary>What the first run printed.</summary>
        internal string Said { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Shell.Variables["ONRECORD_LEDGER"] = Shell.PathOf("demo/ledger.db");
            Assert.Equal(ExitCode.Done, await Shell.RunAsync("demo --no-server --folder {demo}", Token));
            Assert.Empty(Shell.Error);
            Said = Shell.Out;
            var list = await JsonAsync("claims --limit 100", Token);
            foreach (var claim in Items(list["claims"]))
            {
                claims.Add(await JsonAsync($"claim show {claim["id"]}", Token));
            }
        }

        /// <summary>The claims of which a statement has these words in its content.</summary>
        internal IEnumerable<JsonNode> ClaimsWith(string words) =>
            claims.Where(claim =>
                Items(claim["statements"])
                    .SelectMany(statement => Items(statement["content"]))
                    .Any(span => $"{span["text"]}".Contains(words, StringComparison.Ordinal))
            );

        internal async Task<JsonNode> JsonAsync(string line, CancellationToken cancellationToken)
        {
            await Shell.RunAsync($"{line} --format json", cancellationToken);
            return JsonNode.Parse(Shell.Out)!;
        }

        public ValueTask DisposeAsync()
        {
            Shell.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
