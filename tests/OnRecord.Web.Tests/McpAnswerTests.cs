using System.IO.Pipelines;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using OnRecord.Web.Mcp;

namespace OnRecord.Web.Tests;

public sealed class McpAnswerTests
{
    // Fields of answers that are texts and never come from an article: ids, labels of closed lists, days, cursors and what was asked.
    private static readonly string[] Trusted =
    [
        "act",
        "afterId",
        "answers",
        "articleId",
        "articleIds",
        "attribution",
        "beforeId",
        "certainty",
        "day",
        "form",
        "groupedWith",
        "id",
        "kind",
        "name",
        "next",
        "parent",
        "permanentId",
        "published",
        "review",
        "since",
        "sourceKind",
        "stance",
        "statementId",
        "statementIds",
        "understood",
        "unit",
        "verdict",
        "why",
    ];

    private static readonly (string Tool, string Arguments, string Named)[] Wrong =
    [
        ("search_statements", "{}", "question"),
        ("search_statements", """{"question": 5}""", "question"),
        ("search_statements", """{"question": null}""", "question"),
        ("search_statements", """{"question": "", "limit": "five"}""", "limit"),
        ("search_statements", """{"question": "", "limit": 99999999999}""", "limit"),
        ("search_statements", """{"question": "", "limit": 1.5}""", "limit"),
        ("search_statements", """{"question": "", "limit": 21}""", "limit"),
        ("search_statements", """{"question": "", "order": "best"}""", "order"),
        ("search_statements", """{"question": "", "cursor": "x"}""", "cursor"),
        ("search_statements", """{"question": "", "lmit": 5}""", "lmit"),
        ("actor_record", """{"name": ["Zoë Brandt"]}""", "name"),
        ("actor_record", """{"name": "Zoë Brandt", "cursor": "x"}""", "cursor"),
        ("claim_card", """{"id": {}}""", "id"),
        ("claim_card", """{"id": "HARBOUR.s1", "show": "all"}""", "show"),
        ("claim_card", """{"id": "HARBOUR.s1", "cursor": "x"}""", "cursor"),
        ("claim_card", """{"id": "HARBOUR.s1", "show": "statements", "cursor": "x"}""", "cursor"),
        ("read_article", """{"offset": 0}""", "id"),
        ("read_article", """{"id": "HARBOUR", "offset": -1}""", "offset"),
        ("check_quotes", """{"text": "He said “a b”."}""", "text"),
        ("check_quotes", """{"draft": "He said “a b”.", "quotation": 3}""", "quotation"),
        ("check_quotes", """{"draft": "He said “a b”.", "cursor": "x"}""", "cursor"),
        ("sourcing_report", """{"article": 5}""", "article"),
        ("sourcing_report", """{"article": "HARBOUR", "show": "nothing"}""", "show"),
        ("sourcing_report", """{"article": "HARBOUR", "show": "sources", "cursor": "x"}""", "cursor"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_argument_is_named_and_is_no_failure_of_the_server()
    {
        await using var site = await TestSite.StartAsync();
        await using var client = await ConnectAsync(site);
        var log = TestLog.Of(site);
        foreach (var (tool, arguments, named) in Wrong)
        {
            var refused = await client.CallToolAsync(
                tool,
                JsonSerializer.Deserialize<Dictionary<string, object?>>(
                    arguments.Replace("HARBOUR", $"{TestSite.Harbour}", StringComparison.Ordinal)
                ),
                cancellationToken: Token
            );
            Assert.True(refused.IsError, $"{tool} {arguments}");
            var why = Assert.IsType<TextContentBlock>(Assert.Single(refused.Content)).Text;
            Assert.Contains(named, why, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", why, StringComparison.Ordinal);
        }

        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task Every_text_that_comes_from_articles_is_marked_as_untrusted()
    {
        await using var site = await TestSite.StartAsync();
        await using var client = await ConnectAsync(site);
        var names = new List<string>();
        foreach (var tool in await client.ListToolsAsync(cancellationToken: Token))
        {
            Collect(tool.ProtocolTool.OutputSchema!.Value, "", names);
        }

        Assert.Equal(
            Trusted,
            names
                .Where(name => !name.StartsWith("untrusted", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("untrustedSpeakers", names);
        Assert.Contains("untrustedPublisher", names);
    }

    [Fact]
    public async Task Lists_that_are_cut_go_on_page_by_page()
    {
        await using var site = await TestSite.StartAsync();
        BridgeClaim.AddTo(site);
        site.Ledger.UpdateClaims(BridgeClaim.Model, progress: null, Token);
        await using var client = await ConnectAsync(site);
        var article = ("article", (object?)TestSite.Harbour.ToString());
        var report = await CallAsync(client, "sourcing_report", article);
        Assert.False(report.GetProperty("truncated").GetBoolean());
        Assert.True(
            (await CallAsync(client, "sourcing_report", article, ("limit", 1))).GetProperty("truncated").GetBoolean()
        );
        await AllPagesAsync(
            client,
            "sourcing_report",
            [article, ("show", "sources")],
            page => page.GetProperty("sources"),
            report.GetProperty("sources")
        );
        var all = report.GetProperty("numbers")[0];
        await AllPagesAsync(
            client,
            "sourcing_report",
            [article, ("show", all.GetProperty("name").GetString())],
            page => Assert.Single(page.GetProperty("numbers").EnumerateArray()).GetProperty("statementIds"),
            all.GetProperty("statementIds")
        );

        var id = ("id", (object?)BridgeClaim.Dorn.ToString());
        var card = await CallAsync(client, "claim_card", id);
        foreach (var list in (string[])["statements", "positions"])
        {
            Assert.True(card.GetProperty(list).GetArrayLength() > 1, list);
            await AllPagesAsync(
                client,
                "claim_card",
                [id, ("show", list)],
                page => page.GetProperty(list),
                card.GetProperty(list)
            );
        }

        var draft = (
            "draft",
            (object?)"“No comment,” he said. “Until someone opens them,” she said. “It is over,” they said."
        );
        var checkedDraft = await CallAsync(client, "check_quotes", draft);
        Assert.Equal(3, checkedDraft.GetProperty("quotations").GetArrayLength());
        await AllPagesAsync(
            client,
            "check_quotes",
            [draft],
            page => page.GetProperty("quotations"),
            checkedDraft.GetProperty("quotations")
        );
        var found = checkedDraft
            .GetProperty("quotations")
            .EnumerateArray()
            .First(quotation => quotation.GetProperty("occurrenceCount").GetInt32() > 0);
        await AllPagesAsync(
            client,
            "check_quotes",
            [draft, ("quotation", found.GetProperty("start").GetInt32())],
            page => Assert.Single(page.GetProperty("quotations").EnumerateArray()).GetProperty("occurrences"),
            found.GetProperty("occurrences")
        );
    }

    [Fact]
    public async Task Without_a_model_a_client_starts_and_everything_but_attribution_works()
    {
        await using var site = await TestSite.StartAsync();
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = "dotnet",
                    Arguments =
                    [
                        Path.Combine(AppContext.BaseDirectory, "onrecord.dll"),
                        "mcp",
                        "--ledger",
                        site.LedgerPath,
                        "--model",
                        Path.Combine(site.LedgerPath, "no-model"),
                    ],
                }
            ),
            cancellationToken: Token
        );
        var found = await CallAsync(client, "search_statements", ("question", "crates"));
        Assert.NotEqual(0, found.GetProperty("statements").GetArrayLength());
        await CallAsync(client, "sourcing_report", ("article", TestSite.Harbour.ToString()));
        var checkedDraft = await CallAsync(client, "check_quotes", ("draft", "“Until someone opens them,” she said."));
        Assert.False(checkedDraft.GetProperty("readsAttribution").GetBoolean());
    }

    [Fact]
    public async Task The_model_is_opened_at_the_first_draft_and_once()
    {
        await using var site = await TestSite.StartAsync();
        var opened = 0;
        Pipe asked = new(),
            answered = new();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var serving = LedgerMcp.ServeAsync(
            site.Ledger,
            () =>
            {
                opened++;
                return (article, _) => Task.FromResult(TestSite.FirstWords(article));
            },
            asked.Reader.AsStream(),
            answered.Writer.AsStream(),
            end.Token
        );
        await using (
            var client = await McpClient.CreateAsync(
                new StreamClientTransport(asked.Writer.AsStream(), answered.Reader.AsStream()),
                cancellationToken: Token
            )
        )
        {
            await CallAsync(client, "search_statements", ("question", "crates"));
            await CallAsync(client, "sourcing_report", ("article", TestSite.Harbour.ToString()));
            Assert.Equal(0, opened);
            var draft = ("draft", (object?)"Brandt said “until someone opens them”.");
            Assert.True((await CallAsync(client, "check_quotes", draft)).GetProperty("readsAttribution").GetBoolean());
            await CallAsync(client, "check_quotes", draft);
            Assert.Equal(1, opened);
        }

        await end.CancelAsync();
        await serving;
    }

    private static async Task AllPagesAsync(
        McpClient client,
        string tool,
        (string, object?)[] arguments,
        Func<JsonElement, JsonElement> listOf,
        JsonElement expected
    )
    {
        var items = new List<string>();
        string? next = null;
        do
        {
            var page = await CallAsync(client, tool, [.. arguments, ("limit", 1), ("cursor", next)]);
            items.Add(Assert.Single(listOf(page).EnumerateArray()).GetRawText());
            next = page.TryGetProperty("next", out var cursor) ? cursor.GetString() : null;
            Assert.Equal(next is not null, page.GetProperty("truncated").GetBoolean());
        } while (next is not null);
        Assert.Equal(expected.EnumerateArray().Select(item => item.GetRawText()), items);
    }

    private static void Collect(JsonElement schema, string name, List<string> names)
    {
        if (schema.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        var types = schema.TryGetProperty("type", out var type) ? type.ToString() : "";
        if (types.Contains("string", StringComparison.Ordinal))
        {
            names.Add(name);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Collect(items, name, names);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                Collect(property.Value, property.Name, names);
            }
        }
    }

    private static async Task<McpClient> ConnectAsync(TestSite site)
    {
        var key = await TeamTests.MakeKeyAsync(site.Client, "programs");
        return await McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = new Uri(site.Address, "mcp"),
                    AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
                }
            ),
            cancellationToken: Token
        );
    }

    private static async Task<JsonElement> CallAsync(
        McpClient client,
        string tool,
        params (string Name, object? Value)[] arguments
    )
    {
        var result = await client.CallToolAsync(
            tool,
            arguments.ToDictionary(argument => argument.Name, argument => argument.Value),
            cancellationToken: Token
        );
        Assert.NotEqual(true, result.IsError);
        return JsonSerializer.SerializeToElement(result.StructuredContent);
    }
}
