using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Articles.Fetching;
using OnRecord.Cli.Tests;
using OnRecord.Ledger.Queries;
using OnRecord.Web.Webhooks;

namespace OnRecord.Web.Tests;

public sealed partial class WebhookTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_into_a_running_server_is_sent_signed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await StartAsync();
        var watch = Watch(site, "bridge");
        var page = await AddAsync(site, watch, receiver.Address);
        var secret = WebUtility.HtmlDecode(Secret().Match(page).Groups["secret"].Value);
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        // It is shown once.
        Assert.DoesNotContain("whsec_", await site.GetAsync($"/watches/{watch}"), StringComparison.Ordinal);
        site.Add(HandMade.OneStatement("Brandt said the bridge is shut.", "Brandt", "said", "the bridge is shut"));
        site.Add(HandMade.OneStatement("Brandt said it rains.", "Brandt", "said", "it rains"));
        await receiver.NextAsync(Token);
        var message = Assert.Single(receiver.Messages);
        Assert.Equal(Signed(secret, message), message.Signature);
        Assert.Equal(
            site.Clock.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            message.Timestamp
        );
        var data = JsonSerializer.Deserialize<JsonElement>(message.Body);
        Assert.Equal("watch.answered", data.GetProperty("type").GetString());
        var match = Assert.Single(data.GetProperty("data").GetProperty("matches").EnumerateArray());
        Assert.Equal(watch, match.GetProperty("watch").GetInt64());
        Assert.Contains(
            "bridge",
            match.GetProperty("why")[0].GetProperty("term").GetString()!,
            StringComparison.Ordinal
        );
        await EndedAsync(site, 1);
        Assert.Contains(">204<", await site.GetAsync($"/watches/{watch}"), StringComparison.Ordinal);
        Assert.Contains("webhook", await site.GetAsync("/network"), StringComparison.Ordinal);
        // Sent is not told: whoever looks at the page finds it new.
        Assert.Single(site.Ledger.Watches.News(watch).Matches);
    }

    [Fact]
    public async Task What_did_not_arrive_is_sent_again_when_its_time_has_come()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = 500;
        await using var site = await StartAsync();
        var watch = Watch(site, "bridge");
        await AddAsync(site, watch, receiver.Address);
        site.Add(HandMade.OneStatement("Brandt said the bridge is shut.", "Brandt", "said", "the bridge is shut"));
        await EndedAsync(site, 1);
        // Two attempts of one message have one id, so that a receiver can tell.
        Assert.Equal(2, receiver.Messages.Count);
        Assert.Single(receiver.Messages.Select(message => message.Id).Distinct());
        Assert.Contains("failed once", await site.GetAsync($"/watches/{watch}"), StringComparison.Ordinal);
        var courier = CourierOf(site);
        Assert.Equal(0, (await courier.SendAsync(HookSelection.Due, null, Token)).Statements);
        Assert.Equal(2, receiver.Messages.Count);
        receiver.Status = 200;
        site.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.True((await courier.SendAsync(HookSelection.Due, null, Token)).Statements <= 1);
        await EndedAsync(site, 2);
        Assert.Null(site.Ledger.Hooks.All().Single().Last!.Error);
        Assert.Empty(site.Ledger.Hooks.News(site.Ledger.Hooks.All().Single(), 10).Matches);
    }

    [Fact]
    public async Task Many_answers_come_in_several_messages()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await StartAsync(sendsByItself: false);
        var watch = Watch(site, "bridge");
        CourierOf(site).Add(watch, receiver.Address, Ledger.Watching.WatchStart.FromNow);
        for (var i = 0; i < 45; i++)
        {
            site.Ledger.Add(
                HandMade.OneStatement($"Brandt {i} said the bridge is shut.", "Brandt", "said", "the bridge is shut"),
                new Appearance { Address = $"https://post.example/{i}" }
            );
        }
        var tally = await CourierOf(site).SendAsync(HookSelection.All, null, Token);
        Assert.Equal(45, tally.Statements);
        Assert.Equal(3, receiver.Messages.Count);
        var ids = receiver
            .Messages.SelectMany(message =>
                JsonSerializer
                    .Deserialize<JsonElement>(message.Body)
                    .GetProperty("data")
                    .GetProperty("matches")
                    .EnumerateArray()
                    .Select(match => match.GetProperty("found").GetProperty("id").GetString())
            )
            .ToList();
        Assert.Equal(45, ids.Distinct().Count());
    }

    [Fact]
    public async Task An_address_in_a_private_network_is_refused_when_it_is_dialled()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await StartAsync(sendsByItself: false);
        using var courier = Courier(
            site.Ledger,
            site.Clock,
            Path.GetDirectoryName(site.LedgerPath)!,
            new FetchOptions()
        );
        courier.Add(Watch(site, "bridge"), receiver.Address, Ledger.Watching.WatchStart.FromNow);
        site.Add(HandMade.OneStatement("Brandt said the bridge is shut.", "Brandt", "said", "the bridge is shut"));
        var lost = Assert.Single((await courier.SendAsync(HookSelection.All, null, Token)).Lost);
        Assert.Contains("such addresses are not dialled", lost.Reason, StringComparison.Ordinal);
        Assert.Empty(receiver.Messages);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@desk.example/")]
    [InlineData("")]
    public async Task What_is_no_web_address_is_refused_in_words(string address)
    {
        await using var site = await StartAsync();
        var watch = Watch(site, "bridge");
        var answer = await TestSite.PostAsync(
            site.Client,
            "/watches/hooks/add",
            $"/watches/{watch}",
            ("watch", $"{watch}"),
            ("address", address)
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(site.Ledger.Hooks.All());
    }

    [Fact]
    public async Task Programs_manage_webhooks_as_people_do()
    {
        await using var site = await StartAsync();
        var watch = Watch(site, "bridge");
        var path = $"/api/v1/watches/{watch}/webhooks";
        var made = await site.Client.PostAsJsonAsync(path, new { address = "https://desk.example/hook" }, Token);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var hook = await made.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.StartsWith("whsec_", hook.GetProperty("secret").GetString(), StringComparison.Ordinal);
        var listed = await site.GetAsync(path);
        Assert.Contains("https://desk.example/hook", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", listed, StringComparison.Ordinal);
        var wrong = await site.Client.PostAsJsonAsync(path, new { address = "ftp://desk.example" }, Token);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var gone = await site.Client.DeleteAsync($"{path}/{hook.GetProperty("id").GetInt64()}", Token);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.DeleteAsync($"{path}/99", Token)).StatusCode);
        Assert.Empty(site.Ledger.Hooks.All());
    }

    [Fact]
    public async Task A_server_without_network_sends_nothing_and_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var watch = Watch(site, "bridge");
        Assert.Contains("sends nothing", await site.GetAsync($"/watches/{watch}"), StringComparison.Ordinal);
        var answer = await TestSite.PostAsync(
            site.Client,
            "/watches/hooks/add",
            $"/today",
            ("watch", $"{watch}"),
            ("address", "https://desk.example/hook")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public void Secrets_come_from_a_file_that_its_owner_alone_may_read()
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-key-");
        try
        {
            var path = Path.Combine(folder.FullName, "new", "webhooks.key");
            var first = new WebhookSecrets(path).SecretOf("a");
            Assert.Equal(first, new WebhookSecrets(path).SecretOf("a"));
            Assert.NotEqual(first, new WebhookSecrets(path).SecretOf("b"));
            Assert.Equal(32, Convert.FromBase64String(first["whsec_".Length..]).Length);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            }
            File.WriteAllText(path, "short");
            Assert.Throws<InvalidDataException>(() => new WebhookSecrets(path).SecretOf("a"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A site that may send to this machine.</summary>
    internal static Task<TestSite> StartAsync(bool sendsByItself = true) =>
        TestSite.StartAsync(options =>
        {
            var folder = Path.GetDirectoryName(options.StateFolder)!;
            return options with
            {
                Network = new NetworkWork
                {
                    AddFeed = (_, _, _, _) => Task.FromResult(true),
                    Fetch = (_, _) => Task.FromResult(true),
                    LogPath = Path.Combine(folder, "network.jsonl"),
                    Webhooks = sendsByItself
                        ? Courier(
                            options.Ledger,
                            options.Time,
                            folder,
                            new FetchOptions { AllowPrivateAddresses = true }
                        )
                        : null,
                },
            };
        });

    internal static WebhookCourier Courier(
        StatementLedger ledger,
        TimeProvider time,
        string folder,
        FetchOptions fetching
    ) =>
        new(
            ledger,
            new PostSender(
                new NetworkLog(Path.Combine(folder, "network.jsonl")),
                fetching,
                new PostOptions { Retries = 1, RetryDelay = TimeSpan.Zero },
                new SystemTimersAt(time)
            ),
            new WebhookSecrets(Path.Combine(folder, "webhooks.key")),
            time
        );

    private static WebhookCourier CourierOf(TestSite site) =>
        Courier(
            site.Ledger,
            site.Clock,
            Path.GetDirectoryName(site.LedgerPath)!,
            new FetchOptions { AllowPrivateAddresses = true }
        );

    private static long Watch(TestSite site, string question)
    {
        Assert.True(Query.TryParse(question, out var query, out _));
        return site.Ledger.Watches.Add(query);
    }

    private static async Task<string> AddAsync(TestSite site, long watch, Uri address)
    {
        var answer = await TestSite.PostAsync(
            site.Client,
            "/watches/hooks/add",
            $"/watches/{watch}",
            ("watch", $"{watch}"),
            ("address", address.AbsoluteUri)
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    // A message is kept a moment after it has come.
    private static async Task EndedAsync(TestSite site, int messages)
    {
        for (var i = 0; i < 600; i++)
        {
            if (site.Ledger.Hooks.Messages(site.Ledger.Hooks.All().Single().Id).Count >= messages)
            {
                return;
            }
            await Task.Delay(100, Token);
        }
        Assert.Fail("No message was kept.");
    }

    private static string Signed(string secret, Receiver.Message message)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}."), .. message.Body];
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }

    [GeneratedRegex("value=\"(?<secret>whsec_[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Secret();

    /// <summary>The time of another clock, with timers that go on by themselves.</summary>
    private sealed class SystemTimersAt(TimeProvider clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();
    }
}
