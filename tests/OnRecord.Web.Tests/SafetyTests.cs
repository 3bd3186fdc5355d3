using System.Net;

namespace OnRecord.Web.Tests;

public sealed class SafetyTests
{
    [Theory]
    [InlineData("attacker.example")]
    [InlineData("attacker.example:{port}")]
    [InlineData("127.0.0.1.attacker.example:{port}")]
    [InlineData("localhost.attacker.example:{port}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("0.0.0.0:{port}")]
    [InlineData("192.168.1.1:{port}")]
    public async Task A_name_that_is_not_this_machines_is_refused(string host)
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host.Replace("{port}", $"{site.Address.Port}", StringComparison.Ordinal);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost:{port}")]
    [InlineData("127.0.0.1:{port}")]
    public async Task This_machines_own_names_are_answered(string host)
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host.Replace("{port}", $"{site.Address.Port}", StringComparison.Ordinal);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_sites_page_changes_nothing(string header, string value)
    {
        await using var site = await TestSite.StartAsync();
        foreach (var path in new[] { $"/s/{TestSite.Harbour}.s1/review", "/api/v1/read", "/mcp" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.Add(header, value);
            var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
        Assert.Empty(site.Ledger.Corrections());
    }

    [Theory]
    [InlineData("/s/{id}.s1/review", "verb=accept")]
    [InlineData("/s/{id}.s1/edit", "act=denies")]
    [InlineData("/articles/{id}/nothing", "")]
    [InlineData("/actors/decide", "name=Harbour+Post&into=Zoë+Brandt")]
    [InlineData("/settings/keys", "label=x&use=programs")]
    [InlineData("/settings/keys/revoke", "id=x")]
    [InlineData("/read", "text=x&keep=yes")]
    public async Task A_form_without_its_token_changes_nothing(string path, string body)
    {
        await using var site = await TestSite.StartAsync();
        path = path.Replace("{id}", TestSite.Harbour.ToString(), StringComparison.Ordinal);
        using var content = new StringContent(body, null, "application/x-www-form-urlencoded");
        var response = await site.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(site.Ledger.Corrections());
        Assert.Equal(2, site.Ledger.Count().Articles);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/assets/site.css")]
    public async Task Pages_may_load_and_run_only_what_is_this_servers(string path)
    {
        await using var site = await TestSite.StartAsync();
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public void Without_accounts_the_server_listens_on_this_machine_only() =>
        Assert.Throws<ArgumentException>(() =>
            new WebOptions
            {
                Ledger = null!,
                StateFolder = "",
                Models = null!,
                Address = IPAddress.Any,
            }.Check()
        );
}
