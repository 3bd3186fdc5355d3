using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Ledger.Claiming;
using OnRecord.Web.ClaimPages;

namespace OnRecord.Web.Tests;

public sealed partial class ClaimTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_has_the_words_of_a_claim_and_how_many_hold_what()
    {
        await using var site = await StartAsync();
        var html = await site.GetAsync("/claims");
        Assert.Contains("closed the Ostwick bridge", html, StringComparison.Ordinal);
        Assert.Contains("affirm</span>", html, StringComparison.Ordinal);
        Assert.Contains(
            "/claims/",
            await site.GetAsync("/claims?q=floods&sort=newest&contested=yes"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Ostwick", await site.GetAsync("/claims?q=tanks"), StringComparison.Ordinal);
        var wrong = await site.Client.GetAsync("/claims?q=spekar:x", Token);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("role=\"alert\"", await wrong.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_shows_positions_drawing_table_changes_and_figures()
    {
        await using var site = await StartAsync();
        var html = await site.GetAsync($"/claims/{BridgeClaim.Dorn}");
        foreach (
            var part in new[]
            {
                "Who holds what now",
                "<svg class=\"chart timeline-chart\" aria-hidden=\"true\"",
                "Changes of position",
                "denies it",
                "Figures: lorries (they differ)",
                "Lost on the way",
                "grouped because",
            }
        )
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/claims/aaaaaa.s1", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync("/claims/..%2F..%2Fetc", Token)).StatusCode);
    }

    [Fact]
    public async Task Why_statements_are_together_is_told_in_their_words()
    {
        await using var site = await StartAsync();
        var reasons = site
            .Ledger.FindClaim(BridgeClaim.Dorn)!
            .Statements.Where(statement => statement.Reason is not null)
            .Select(statement => (statement.Content, statement.Reason!.Because))
            .ToList();
        Assert.NotEmpty(reasons);
        foreach (var (content, because) in reasons)
        {
            foreach (var reason in because.Where(reason => reason.StartsWith("both ", StringComparison.Ordinal)))
            {
                var words = reason
                    .Split(' ')
                    .SkipWhile(part => part is "both" or "are" or "about" or "name" or "count");
                Assert.All(
                    words,
                    word => Assert.Contains(word.TrimEnd(','), content.Split(' '), StringComparer.Ordinal)
                );
            }
        }

        var all = reasons.SelectMany(reason => reason.Because).ToList();
        Assert.Contains(all, because => because.EndsWith("floods, bridge, closed", StringComparison.Ordinal));
        Assert.Contains("both name Ostwick", all);
    }

    [Fact]
    public async Task A_claim_that_everybody_tells_comes_in_parts_of_a_bounded_size()
    {
        await using var site = await StartAsync();
        for (var number = 1; number <= 90; number++)
        {
            BridgeClaim.Add(
                site,
                $"Speaker{number}",
                "said",
                "that floods had closed the Ostwick bridge",
                1 + (number % 28)
            );
        }

        site.Ledger.UpdateClaims(BridgeClaim.Model, progress: null, Token);
        var claim = site.Ledger.FindClaim(BridgeClaim.Dorn)!;
        Assert.True(claim.Statements.Count > 90);
        var missing = claim.Statements.Select(statement => ClaimSheet.Anchor(statement.Id)).ToHashSet();
        var pages = 0;
        for (string? path = $"/claims/{claim.Id}"; path is not null; pages++)
        {
            var html = await site.GetAsync(path);
            Assert.True(html.Length < 100_000, $"{path}: {html.Length}");
            missing.RemoveWhere(anchor => html.Contains($"<li id=\"{anchor}\"", StringComparison.Ordinal));
            var next = NextPart().Match(html);
            path = next.Success ? next.Groups[1].Value : null;
        }

        Assert.Empty(missing);
        Assert.True(pages > 4);
        Assert.Contains(
            $"Part {pages} of",
            await site.GetAsync($"/claims/{claim.Id}?part=99999"),
            StringComparison.Ordinal
        );
        await CountsAsync(claim.Statements.Count);
        var left = $"/claims/{claim.Statements.First(statement => statement.Id != claim.Id).Id}";
        await TestSite.PostAsync(site.Client, $"{left}/decide", left, ("verb", "split"));
        await UpdateAsync(site);
        await CountsAsync(claim.Statements.Count - 1);
        BridgeClaim.Add(site, "Speaker99", "said", "that floods had closed the Ostwick bridge", 1);
        await UpdateAsync(site);
        await CountsAsync(claim.Statements.Count);

        async Task CountsAsync(int statements) =>
            Assert.Contains(
                $"<span>{statements} statements</span>",
                await site.GetAsync($"/claims/{claim.Id}?part=2"),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task The_largest_claims_are_ready_before_anybody_asks()
    {
        await using var site = await StartAsync();
        var desk = site.Server.Services.GetRequiredService<ClaimDesk>();
        for (var number = 0; number < 30; number++)
        {
            BridgeClaim.Add(site, $"Speaker{number}", "said", "that floods had closed the Ostwick bridge", 1);
        }

        await ReadyAsync();
        var before = await ShownWithoutArticlesAsync();
        BridgeClaim.Add(site, "Speaker99", "said", "that floods had closed the Ostwick bridge", 1);
        await ReadyAsync();
        Assert.Equal(before + 1, await ShownWithoutArticlesAsync());

        async Task ReadyAsync()
        {
            await UpdateAsync(site);
            for (var tries = 0; tries < 600 && !desk.IsReady; tries++)
            {
                await Task.Delay(100, Token);
            }
            Assert.True(desk.IsReady);
        }

        // The texts of the others are damaged meanwhile: whoever loads one of them fails.
        async Task<int> ShownWithoutArticlesAsync()
        {
            DamageOthers(isDamaged: true);
            var claim = await JsonAsync(site, $"/api/v1/claims/{BridgeClaim.Dorn}");
            DamageOthers(isDamaged: false);
            return claim.GetProperty("statements").GetArrayLength();
        }

        void DamageOthers(bool isDamaged)
        {
            using var connection = new SqliteConnection($"Data Source={site.LedgerPath};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "UPDATE articles SET text = CASE WHEN $isDamaged THEN text || 'x' ELSE substr(text, 1, length(text) - 1) END "
                + "WHERE sha256 NOT LIKE $known";
            command.Parameters.AddWithValue("$isDamaged", isDamaged);
            command.Parameters.AddWithValue("$known", $"{BridgeClaim.Dorn.Article}%");
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task Many_series_of_figures_come_in_parts_of_a_bounded_size()
    {
        const int Speakers = 14;
        await using var site = await StartAsync();
        string[] things = [.. from first in "bcdfghjklm" from second in "aeo" select $"{first}{second}rrolds"];
        for (var speaker = 0; speaker < Speakers; speaker++)
        {
            var counts = things.Select((thing, i) => (Value: 100 + i + (50 * speaker), Thing: thing)).ToList();
            var content = string.Join(", ", counts.Select(count => $"{count.Value} {count.Thing}"));
            BridgeClaim.Add(
                site,
                $"Counter{speaker + 10}",
                "said",
                $"that floods brought {content}",
                1 + speaker,
                counts: counts
            );
        }

        await UpdateAsync(site);
        var listed = site
            .Ledger.FindClaims(new ClaimRequest())
            .Claims.Single(found => found.Wording.Contains("brought", StringComparison.Ordinal));
        var claim = site.Ledger.FindClaim(listed.Id)!;
        Assert.Equal(things.Length, claim.Figures.Count);
        Assert.All(claim.Figures, series => Assert.Equal(Speakers, series.Points.Count));
        var seen = new List<string>();
        var rows = 0;
        for (string? path = $"/claims/{claim.Id}"; path is not null; )
        {
            var html = await site.GetAsync(path);
            Assert.True(html.Length < 100_000, $"{path}: {html.Length}");
            var own = FigureHead().Matches(html).Select(head => head.Groups[1].Value).ToList();
            Assert.InRange(own.Count, 1, 4);
            seen.AddRange(own);
            rows += Count(html, "<td>not said</td>");
            var next = NextPart().Match(html);
            path = next.Success ? next.Groups[1].Value : null;
        }

        Assert.Equal(2 * things.Length, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(Speakers * things.Length, rows);

        static int Count(string html, string words) => html.Split(words).Length - 1;
    }

    [Fact]
    public async Task A_statement_leaves_its_claim_and_comes_back()
    {
        await using var site = await StartAsync();
        var path = $"/claims/{BridgeClaim.Dorn}";
        var split = await TestSite.PostAsync(site.Client, $"{path}/decide", path, ("verb", "split"));
        Assert.Equal($"{path}?done=claim-split", split.Headers.Location!.ToString());
        Assert.Single(site.Ledger.FindClaim(BridgeClaim.Dorn)!.Statements);
        var merge = await TestSite.PostAsync(
            site.Client,
            $"{path}/decide",
            path,
            ("verb", "merge"),
            ("other", new Uri(site.Address, $"claims/{BridgeClaim.Varga}?done=x").ToString()),
            ("note", "same bridge")
        );
        Assert.Equal($"{path}?done=claim-merged", merge.Headers.Location!.ToString());
        Assert.True(site.Ledger.FindClaim(BridgeClaim.Dorn)!.Statements.Count > 2);
        Assert.Equal("Ada", site.Ledger.ClaimDecisions()[1].By);
        var refused = await TestSite.PostAsync(
            site.Client,
            $"{path}/decide",
            path,
            ("verb", "merge"),
            ("other", "nothing")
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var itself = await TestSite.PostAsync(
            site.Client,
            $"{path}/decide",
            path,
            ("verb", "merge"),
            ("other", BridgeClaim.Dorn.ToString())
        );
        Assert.Equal(HttpStatusCode.BadRequest, itself.StatusCode);
    }

    [Fact]
    public async Task Programs_page_through_claims_read_one_and_decide()
    {
        await using var site = await StartAsync();
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await JsonAsync(site, "/api/v1/claims?limit=1" + (after is null ? "" : $"&after={after}"));
            ids.AddRange(
                page.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)
            );
            after = page.GetProperty("next").GetString();
        } while (after is not null);
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var claim = await JsonAsync(site, $"/api/v1/claims/{BridgeClaim.Varga}");
        Assert.Equal("onrecord/claim/1", claim.GetProperty("schema").GetString());
        Assert.True(claim.GetProperty("statements").GetArrayLength() > 2);
        foreach (
            var path in new[]
            {
                "/api/v1/claims?limit=0",
                "/api/v1/claims?sort=best",
                "/api/v1/claims?after=%25%25",
                "/api/v1/claims?q=spekar:x",
            }
        )
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync(path, Token)).StatusCode);
        }
        var split = await site.Client.PostAsJsonAsync(
            "/api/v1/claims/decisions",
            new { verb = "split", statement = BridgeClaim.Dorn.ToString() },
            Token
        );
        Assert.Equal(HttpStatusCode.NoContent, split.StatusCode);
        Assert.Single(site.Ledger.FindClaim(BridgeClaim.Dorn)!.Statements);
        var nowhere = await site.Client.PostAsJsonAsync(
            "/api/v1/claims/decisions",
            new { verb = "merge", statement = BridgeClaim.Dorn.ToString() },
            Token
        );
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        await using var site = await TestSite.StartAsync(options => options with { Claims = BridgeClaim.Model });
        const string Evil = "<script>alert(1)</script>";
        BridgeClaim.Add(site, "Varga", "said", $"that floods closed the {Evil} bridge", 1);
        BridgeClaim.Add(site, $"{Evil}\u202EDorn", "denied", $"that floods closed the {Evil} bridge", 2, Act.Denies);
        await UpdateAsync(site);
        var claim = site
            .Ledger.FindClaims(new ClaimRequest())
            .Claims.Single(found => found.Wording.Contains(Evil, StringComparison.Ordinal));
        foreach (var path in new[] { "/claims", $"/claims/{claim.Id}" })
        {
            var html = await site.GetAsync(path);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', html);
        }
    }

    /// <summary>A site whose ledger has the claim, up to date.</summary>
    internal static async Task<TestSite> StartAsync(Func<WebOptions, WebOptions>? change = null)
    {
        var site = await TestSite.StartAsync(options =>
            (change?.Invoke(options) ?? options) with
            {
                Claims = BridgeClaim.Model,
            }
        );
        BridgeClaim.AddTo(site);
        await UpdateAsync(site);
        return site;
    }

    internal static async Task UpdateAsync(TestSite site)
    {
        var desk = site.Server.Services.GetRequiredService<ClaimDesk>();
        // Each waits a while only, which may not do on a machine that does something else as well.
        for (var tries = 0; tries == 0 || (tries < 10 && !site.Ledger.ClaimsAreCurrent(BridgeClaim.Model.Id)); tries++)
        {
            await desk.UpdateSoonAsync(Token);
        }
        Assert.True(site.Ledger.ClaimsAreCurrent(BridgeClaim.Model.Id));
    }

    private static async Task<JsonElement> JsonAsync(TestSite site, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await site.GetAsync(path));

    [GeneratedRegex("<h2 id=\"(figures[0-9-]+)\"", RegexOptions.None, 1000)]
    private static partial Regex FigureHead();

    [GeneratedRegex("<a rel=\"next\" href=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex NextPart();
}
