using System.Net;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace OnRecord.Web.Tests;

public sealed class McpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_asks_the_program_on_standard_input_and_output()
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
                    ],
                }
            ),
            cancellationToken: Token
        );
        await AskAsync(client);
    }

    [Fact]
    public async Task A_client_with_a_key_asks_over_http()
    {
        await using var site = await TestSite.StartAsync();
        var stranger = await site.Client.PostAsync("/mcp", new StringContent("{}", null, "application/json"), Token);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        var key = await TeamTests.MakeKeyAsync(site.Client, "programs");
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = new Uri(site.Address, "mcp"),
                    AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
                }
            ),
            cancellationToken: Token
        );
        await AskAsync(client);
    }

    private static async Task AskAsync(McpClient client)
    {
        var tools = await client.ListToolsAsync(cancellationToken: Token);
        Assert.Equal(
            ["actor_record", "check_quotes", "claim_card", "read_article", "search_statements", "sourcing_report"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, tool => Assert.False(tool.ProtocolTool.Annotations?.OpenWorldHint));
        Assert.Contains("untrusted", client.ServerInstructions, StringComparison.Ordinal);

        var found = await CallAsync(client, "search_statements", ("question", "crates"), ("limit", 1));
        Assert.True(found.GetProperty("truncated").GetBoolean());
        var statement = found.GetProperty("statements")[0];
        Assert.Matches(@"^[0-9a-f]{12}\.s\d+$", statement.GetProperty("id").GetString());

        var article = await CallAsync(client, "read_article", ("id", TestSite.Harbour.ToString()));
        var text = article.GetProperty("text").GetProperty("untrustedText").GetString()!;
        Assert.False(article.GetProperty("truncated").GetBoolean());
        Assert.Equal(8, article.GetProperty("statements").GetArrayLength());
        foreach (
            var span in article
                .GetProperty("statements")
                .EnumerateArray()
                .SelectMany(s => s.GetProperty("content").EnumerateArray())
        )
        {
            Assert.Equal(
                span.GetProperty("untrustedText").GetString(),
                text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]
            );
        }

        var record = await CallAsync(client, "actor_record", ("name", "Zoë Brandt"));
        Assert.Equal(2, record.GetProperty("statementCount").GetInt32());
        Assert.Equal(1, record.GetProperty("acts").GetProperty("withholds").GetInt64());

        var card = await CallAsync(client, "claim_card", ("id", $"{TestSite.Harbour}.s1"));
        Assert.False(card.GetProperty("truncated").GetBoolean());
        Assert.Equal(
            "that around 3,000 crates had been seized in Ostwick",
            card.GetProperty("wording")[0].GetProperty("untrustedText").GetString()
        );
        Assert.Equal("Zoë Brandt", card.GetProperty("positions")[0].GetProperty("untrustedName").GetString());

        const string Draft = "“Until nobody opens them,” she told reporters.";
        var checkedDraft = await CallAsync(client, "check_quotes", ("draft", Draft));
        Assert.Equal(1, checkedDraft.GetProperty("toLookAt").GetInt32());
        Assert.False(checkedDraft.GetProperty("truncated").GetBoolean());
        var quotation = checkedDraft.GetProperty("quotations")[0];
        Assert.Equal("altered", quotation.GetProperty("verdict").GetString());
        Assert.Equal(
            "“Until nobody opens them,”",
            Draft[quotation.GetProperty("start").GetInt32()..quotation.GetProperty("end").GetInt32()]
        );
        var change = quotation
            .GetProperty("occurrences")[0]
            .GetProperty("changes")
            .EnumerateArray()
            .Single(c => c.GetProperty("kind").GetString() == "words");
        var original = change.GetProperty("original");
        Assert.Equal("someone", original.GetProperty("untrustedText").GetString());
        Assert.Equal("someone", text[original.GetProperty("start").GetInt32()..original.GetProperty("end").GetInt32()]);
        Assert.Equal(
            "nobody",
            Draft[change.GetProperty("draftStart").GetInt32()..change.GetProperty("draftEnd").GetInt32()]
        );
        Assert.Equal(
            TestSite.Harbour.ToString(),
            checkedDraft.GetProperty("articles")[0].GetProperty("id").GetString()
        );

        var report = await CallAsync(client, "sourcing_report", ("article", TestSite.Harbour.ToString()));
        Assert.Equal(1, report.GetProperty("articleCount").GetInt32());
        Assert.Equal(8, report.GetProperty("statementCount").GetInt32());
        var all = report
            .GetProperty("numbers")
            .EnumerateArray()
            .Single(number => number.GetProperty("name").GetString() == "sources.all");
        Assert.True(all.GetProperty("count").GetInt32() > 0);
        Assert.All(
            all.GetProperty("statementIds").EnumerateArray(),
            id => Assert.StartsWith(TestSite.Harbour.ToString(), id.GetString(), StringComparison.Ordinal)
        );

        foreach (
            var (tool, arguments) in new (string, (string, object?)[])[]
            {
                ("search_statements", [("question", "spekar:x")]),
                ("actor_record", [("name", "Nobody")]),
                ("read_article", [("id", "../../etc/passwd")]),
                ("claim_card", [("id", "../../etc/passwd")]),
                ("check_quotes", [("draft", " ")]),
                ("check_quotes", [("draft", new string('a', 50_001))]),
                ("check_quotes", [("draft", "“a”"), ("published", "yesterday")]),
                ("sourcing_report", []),
                ("sourcing_report", [("article", "000000000000")]),
                ("sourcing_report", [("question", "spekar:x")]),
            }
        )
        {
            var refused = await client.CallToolAsync(
                tool,
                arguments.ToDictionary(argument => argument.Item1, argument => argument.Item2),
                cancellationToken: Token
            );
            Assert.True(refused.IsError);
            var why = Assert.IsType<TextContentBlock>(Assert.Single(refused.Content)).Text;
            Assert.NotEmpty(why);
            Assert.DoesNotContain("Exception", why, StringComparison.Ordinal);
        }
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
