using System.Net;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Cli.Tests;
using OnRecord.Web.ArticlePages;
using OnRecord.Web.SettingsPages;

namespace OnRecord.Web.Tests;

public sealed class HostileTests
{
    private const string Script = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    [Fact]
    public async Task Script_in_texts_titles_publishers_and_names_is_only_ever_text()
    {
        await using var site = await TestSite.StartAsync();
        var id = Add(site, $"{Script} Brandt said that {Script} is a name.", $"{Script} Brandt", Script);
        site.Ledger.DecideActor("Zoë Brandt", "Harbour Post", Script, Script);
        foreach (
            var path in new[]
            {
                "/",
                "/find",
                $"/find?q={Uri.EscapeDataString(Script)}",
                "/articles",
                $"/articles/{id}",
                $"/articles/{id}?speaker={Uri.EscapeDataString(Script)}&act={Uri.EscapeDataString(Script)}",
                $"/s/{id}.s1",
                $"/s/{id}.s1/edit",
                "/actors",
                $"/actors?q={Uri.EscapeDataString(Script)}",
                $"/actor?name={Uri.EscapeDataString(Script)}",
                $"/articles?after={Uri.EscapeDataString(Script)}",
                $"/find?done={Uri.EscapeDataString(Script)}",
                $"/{Uri.EscapeDataString(Script)}",
            }
        )
        {
            var page = await (
                await site.Client.GetAsync(path, TestContext.Current.CancellationToken)
            ).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_kept_text_is_never_markup_and_proves_its_hash()
    {
        await using var site = await TestSite.StartAsync();
        var id = Add(
            site,
            $"{Script} <meta http-equiv=refresh content=0;url=//evil> <svg onload=alert(3)> Brandt said that {Script} is a name.",
            "Brandt",
            Script
        );
        var response = await site.Client.GetAsync($"/articles/{id}/text", TestContext.Current.CancellationToken);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox; default-src 'none'", policy, StringComparison.Ordinal);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.StartsWith(id.ToString(), hash, StringComparison.Ordinal);
        Assert.Contains(hash, await site.GetAsync($"/articles/{id}"), StringComparison.Ordinal);
        Assert.Equal(
            $"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:",
            Assert.Single(response.Headers.GetValues("Repr-Digest"))
        );
        var missing = await site.Client.GetAsync("/articles/aaaaaaaaaaaa/text", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_embedded_quotation_is_markup_of_our_own_alone()
    {
        await using var site = await TestSite.StartAsync();
        var id = Add(site, $"Brandt said that {Script} is a name.", "Brandt", Script);
        var page = await site.GetAsync($"/s/{id}.s1");
        var embed = WebUtility.HtmlDecode(page[page.IndexOf("id=\"embed\"", StringComparison.Ordinal)..]);
        embed = embed[..embed.IndexOf("</textarea>", StringComparison.Ordinal)];
        Assert.Contains("<blockquote cite=", embed, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", embed, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", embed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_that_turn_the_direction_of_writing_are_shown_as_what_they_are()
    {
        await using var site = await TestSite.StartAsync();
        var id = Add(site, "Brandt\u202E said that \u2066evil\u0007 is good.", "Brandt\u202E", "Post\u202E");
        foreach (var path in new[] { "/articles", $"/articles/{id}", $"/s/{id}.s1", "/find", "/" })
        {
            var page = WebUtility.HtmlDecode(await site.GetAsync(path));
            Assert.DoesNotContain(page, unit => unit is '\u202E' or '\u2066' or '\u0007');
        }
    }

    [Theory]
    [InlineData("/articles/..%2f..%2fetc%2fpasswd")]
    [InlineData("/articles/../../etc/passwd")]
    [InlineData("/articles/%2e%2e%5c%2e%2e")]
    [InlineData("/articles/a%00b")]
    [InlineData("/articles/zz")]
    [InlineData("/s/..%2f.s1")]
    [InlineData("/s/000000000000.s1")]
    [InlineData("/s/000000000000:5-2")]
    [InlineData("/s/000000000000:99999999999-999999999999")]
    [InlineData("/s/.json")]
    [InlineData("/assets/..%2fsite.css")]
    [InlineData("/assets/site.css.map")]
    [InlineData("/api/v1/articles/..%2f..")]
    [InlineData("/api/v1/statements/x.s0")]
    public async Task Tricks_with_paths_lead_nowhere(string path)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(
            response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest,
            $"{response.StatusCode}"
        );
    }

    [Fact]
    public async Task Huge_fields_are_refused_or_shown_without_harm()
    {
        await using var site = await TestSite.StartAsync();
        var question = await site.Client.GetAsync(
            $"/find?q={new string('a', 5000)}",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, question.StatusCode);
        var text = await TestSite.PostAsync(
            site.Client,
            "/read",
            "/read",
            ("text", new string('a', 300_000)),
            ("keep", "yes")
        );
        Assert.Equal(HttpStatusCode.BadRequest, text.StatusCode);
        // The server may close the connection before all of it is sent.
        var cut = await Record.ExceptionAsync(async () =>
        {
            var body = await TestSite.PostAsync(site.Client, "/read", "/read", ("text", new string('a', 5_000_000)));
            Assert.True(body.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest);
        });
        Assert.True(cut is null or HttpRequestException, $"{cut}");
        var title = new string('W', 20_000);
        var reading = HandMade.OneStatement("Brandt said nothing.", "Brandt", "said", "nothing", title);
        site.Add(reading);
        Assert.Contains(title, await site.GetAsync("/articles"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", 1000)]
    [InlineData("-", 1900)]
    [InlineData("-(", 900)]
    [InlineData("a OR ", 390)]
    [InlineData("\"", 1)]
    [InlineData("*", 1)]
    [InlineData("NEAR(", 1)]
    [InlineData("a NEAR b", 1)]
    [InlineData("content:\"", 1)]
    [InlineData("\0", 1)]
    [InlineData("\uFFFD", 1)]
    [InlineData("\u202E", 1)]
    [InlineData("date:9999..0001", 1)]
    [InlineData("date:0000", 1)]
    [InlineData("confidence:>1e999", 1)]
    [InlineData("figure:>99999999999999999999999999999999", 1)]
    [InlineData("claim:\"';DROP TABLE claims;--\"", 1)]
    public async Task No_question_breaks_the_ledger(string piece, int times)
    {
        await using var site = await TestSite.StartAsync();
        var question = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(piece, times)));
        foreach (var path in new[] { "/find", "/claims", "/report", "/api/v1/statements", "/feeds/statements.atom" })
        {
            var response = await site.Client.GetAsync($"{path}?q={question}", TestContext.Current.CancellationToken);
            Assert.True(
                response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest,
                $"{path}: {response.StatusCode}"
            );
        }
        Assert.Contains("8 statements", await site.GetAsync("/find?q=-nothinglikeit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":\"\\ud800 Brandt said so.\"}")]
    [InlineData("{\"text\":\"Brandt\\u0000 said so.\"}")]
    [InlineData("{\"text\":[[[[{}]]]]}")]
    [InlineData("{\"text\":null}")]
    [InlineData("{\"text\":\"Brandt said so.\",\"published\":\"9999-99-99\"}")]
    [InlineData("[")]
    [InlineData("")]
    public async Task No_body_breaks_the_server(string body)
    {
        await using var site = await TestSite.StartAsync();
        foreach (var path in new[] { "/api/v1/read", "/api/v1/articles", "/api/v1/check" })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var response = await site.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode < 500, $"{path}: {response.StatusCode}");
        }
        using var deep = new StringContent(
            new string('[', 100_000) + new string(']', 100_000),
            Encoding.UTF8,
            "application/json"
        );
        var nested = await site.Client.PostAsync("/api/v1/read", deep, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, nested.StatusCode);
    }

    [Fact]
    public async Task A_form_of_thousands_of_fields_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var response = await TestSite.PostAsync(
            site.Client,
            "/read",
            "/read",
            [.. Enumerable.Range(0, 5000).Select(number => ($"field{number}", "x"))]
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Forwarded-Prefix")]
    [InlineData("X-Original-URL")]
    [InlineData("Forwarded")]
    public async Task Links_to_hand_on_do_not_name_whom_a_header_names(string header)
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/s/{TestSite.Harbour}.s1");
        request.Headers.TryAddWithoutValidation(header, header == "Forwarded" ? "host=evil.example" : "evil.example");
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"{site.Address}s/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cell_of_a_table_is_a_formula()
    {
        await using var site = await TestSite.StartAsync();
        Add(site, "=HYPERLINK(1) said that @SUM is +1.", "=HYPERLINK(1)", "=cmd|' /C calc'!A0");
        var table = await site.GetAsync("/find.csv?q=HYPERLINK");
        var cells = table.Split('\n')[1].Split(',');
        Assert.DoesNotContain(cells, cell => cell.TrimStart('"').StartsWith('='));
        Assert.Contains(cells, cell => cell.TrimStart('"').StartsWith("'=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/articles?after=x#s1", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/\t/elsewhere.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Signing_in_leads_to_this_server_only(string? to, bool isOwn) =>
        Assert.Equal(isOwn, SignInRoutes.IsOwnPath(to));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("//elsewhere.example")]
    public void An_article_has_a_web_address_or_none(string url)
    {
        Assert.Null(new TextForm("Somebody said so.", null, null, null, url).ToArticle(out var error));
        Assert.NotNull(error);
    }

    [Fact]
    public async Task An_address_that_runs_script_is_no_link()
    {
        await using var site = await TestSite.StartAsync();
        var reading = HandMade.OneStatement("Brandt said nothing here.", "Brandt", "said", "nothing");
        reading = reading with { Article = reading.Article with { Url = new Uri("javascript:alert(1)") } };
        site.Ledger.Add(reading, new Appearance { Address = "javascript:alert(1)" });
        var id = ArticleId.Of(reading.Article.Text);
        foreach (var path in new[] { $"/articles/{id}", $"/s/{id}.s1" })
        {
            Assert.DoesNotContain("href=\"javascript", await site.GetAsync(path), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static ArticleId Add(TestSite site, string text, string source, string publisher)
    {
        var start = text.IndexOf("that", StringComparison.Ordinal);
        var reading = HandMade.OneStatement(text, source, "said", text[start..^1], publisher);
        reading = reading with
        {
            Article = reading.Article with { Publisher = publisher },
            Statements = [reading.Statements[0] with { Speakers = [new Speaker(source, SourceKind.Person, 0.9f)] }],
        };
        site.Add(reading);
        return ArticleId.Of(reading.Article.Text);
    }
}
