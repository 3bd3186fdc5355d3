using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Cli.Tests;

namespace OnRecord.Web.Tests;

public sealed partial class ReportTests
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_number_of_an_article_opens_on_sentences_that_lead_to_the_article()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.GetAsync($"/report?article={TestSite.Harbour}");
        var numbers = ShowPattern().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.True(numbers.Count > 5);
        foreach (var number in numbers)
        {
            var open = await site.GetAsync($"/report?article={TestSite.Harbour}&show={number}");
            Assert.Contains($"/articles/{TestSite.Harbour}#s", open, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_cannot_be_reported_on_is_told()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Contains("Counts only, no score", await site.GetAsync("/report"), StringComparison.Ordinal);
        foreach (
            var (path, status) in new[]
            {
                ("/report?article=xyz", HttpStatusCode.BadRequest),
                ("/report?article=0123456789ab", HttpStatusCode.BadRequest),
                ("/report?author=…", HttpStatusCode.BadRequest),
                ("/report?q=spekar:x", HttpStatusCode.BadRequest),
                ($"/report?author={new string('a', 300)}", HttpStatusCode.BadRequest),
                ("/report?outlet=nobody&show=nothing", HttpStatusCode.NotFound),
                ("/report.csv?article=xyz", HttpStatusCode.BadRequest),
                ("/api/v1/report?article=0123456789ab", HttpStatusCode.BadRequest),
                ("/api/v1/report?show=nothing", HttpStatusCode.BadRequest),
            }
        )
        {
            Assert.Equal(status, (await site.Client.GetAsync(path, Token)).StatusCode);
        }
    }

    [Fact]
    public async Task Programs_get_the_numbers_and_the_sentences()
    {
        await using var site = await TestSite.StartAsync();
        var all = JsonDocument.Parse(await site.GetAsync($"/api/v1/report?article={TestSite.Harbour}")).RootElement;
        Assert.Equal("onrecord/report/1", all.GetProperty("schema").GetString());
        Assert.NotEqual(0, all.GetProperty("sentences").GetArrayLength());
        var some = JsonDocument
            .Parse(await site.GetAsync($"/api/v1/report?article={TestSite.Harbour}&show=sources.all"))
            .RootElement;
        Assert.Equal(1, some.GetProperty("numbers").GetArrayLength());
    }

    [Fact]
    public async Task Script_and_formulas_in_names_are_only_ever_text()
    {
        await using var site = await TestSite.StartAsync();
        var reading = HandMade.OneStatement(
            $"=1+1{Script} said that {Script} is a name.",
            $"=1+1{Script}",
            "said",
            "that"
        );
        site.Add(
            reading with
            {
                Article = reading.Article with { Title = Script, Publisher = Script },
                Statements =
                [
                    reading.Statements[0] with
                    {
                        Speakers = [new Speaker($"=1+1{Script}", SourceKind.Person, 1)],
                    },
                ],
            }
        );
        foreach (
            var path in new[]
            {
                $"/report?outlet={Uri.EscapeDataString(Script)}",
                $"/report?author={Uri.EscapeDataString(Script)}",
                "/report?outlet=alert",
                "/report?outlet=alert&show=sources.all",
                $"/report?outlet=alert&show={Uri.EscapeDataString(Script)}",
            }
        )
        {
            var page = await (await site.Client.GetAsync(path, Token)).Content.ReadAsStringAsync(Token);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        }

        var table = await site.GetAsync("/report.csv?outlet=alert");
        Assert.Contains("'=1+1", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",=1+1", table, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=1+1", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_checked_and_its_script_is_only_ever_text()
    {
        await using var site = await TestSite.StartAsync();
        var response = await TestSite.PostAsync(
            site.Client,
            "/check",
            "/check",
            ("text", $"Brandt said “{Script} nobody ever said this in town” again.")
        );
        var page = await response.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("1 quotation, 1 to look at.", page, StringComparison.Ordinal);
        Assert.Contains("not in the ledger", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_draft_needs_a_token_and_has_its_limits()
    {
        await using var site = await TestSite.StartAsync();
        using var bare = new FormUrlEncodedContent([KeyValuePair.Create("text", "“a”")]);
        Assert.False((await site.Client.PostAsync("/check", bare, Token)).IsSuccessStatusCode);
        var huge = await TestSite.PostAsync(site.Client, "/check", "/check", ("text", new string('a', 50_001)));
        Assert.Equal(HttpStatusCode.BadRequest, huge.StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await site.Client.PostAsJsonAsync("/api/v1/check", new { text = new string('a', 50_001) }, Token)
            ).StatusCode
        );
        var checkedDraft = await site.Client.PostAsJsonAsync(
            "/api/v1/check",
            new { text = "A day.\r\n\r\nBrandt said “nobody ever said this in town” again." },
            Token
        );
        var json = JsonDocument.Parse(await checkedDraft.Content.ReadAsStringAsync(Token)).RootElement;
        Assert.Equal(22, json.GetProperty("quotations")[0].GetProperty("quotation").GetProperty("start").GetInt32());
        Assert.Equal("not-found", json.GetProperty("quotations")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task An_article_leads_to_its_report()
    {
        await using var site = await TestSite.StartAsync();
        var article = await site.GetAsync($"/articles/{TestSite.Harbour}");
        Assert.Contains($"href=\"/report?article={TestSite.Harbour}\"", article, StringComparison.Ordinal);
    }

    [GeneratedRegex("show=([a-z.-]+)#behind", RegexOptions.None, 1000)]
    private static partial Regex ShowPattern();
}
