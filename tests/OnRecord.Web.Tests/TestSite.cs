using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using OnRecord.Cli.Tests;
using OnRecord.Inference.Packages;
using OnRecord.TestKit;

namespace OnRecord.Web.Tests;

/// <summary>A running server with a ledger of its own in a folder of its own.</summary>
internal sealed partial class TestSite : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-web-");

    private TestSite() { }

    public StatementLedger Ledger { get; private set; } = null!;

    public WebApplication Server { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public ManualClock Clock { get; } = new();

    public string LedgerPath => Path.Combine(folder.FullName, "ledger.db");

    /// <summary>The article with eight statements and every field.</summary>
    public static ArticleId Harbour { get; } = ArticleId.Of(HandMade.Harbour.Article.Text);

    public static async Task<TestSite> StartAsync(Func<WebOptions, WebOptions>? change = null, bool isEmpty = false)
    {
        var site = new TestSite();
        site.Ledger = StatementLedger.OpenOrCreate(site.LedgerPath, site.Clock);
        if (!isEmpty)
        {
            site.Add(HandMade.Harbour);
            site.Add(HandMade.Silent);
        }

        var options = new WebOptions
        {
            Ledger = site.Ledger,
            StateFolder = Path.Combine(site.folder.FullName, "web"),
            Models = new ModelLocator(RepositoryFiles.PathOf("models"), AppContext.BaseDirectory),
            LocalUser = "Ada",
            Time = site.Clock,
            Read = (article, _) => Task.FromResult(FirstWords(article)),
        };
        options = change?.Invoke(options) ?? options;
        site.Server = WebServer.Create(options);
        await site.Server.StartAsync();
        site.Address = WebServer.AddressOf(site.Server);
        site.Client = site.NewClient();
        return site;
    }

    /// <summary>A browser without cookies of others; it follows no redirection.</summary>
    public HttpClient NewClient() =>
        new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = true,
                CheckCertificateRevocationList = true,
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>A program with a key.</summary>
    public HttpClient WithKey(string key)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public void Add(Reading reading) =>
        Ledger.Add(reading, new Appearance { Address = reading.Article.Url?.AbsoluteUri ?? reading.Article.Id });

    /// <summary>A page, as text.</summary>
    public async Task<string> GetAsync(string path)
    {
        var response = await Client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Sends a form as a browser does: with the token of a page that it has.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string path,
        string page,
        params (string Name, string Value)[] fields
    )
    {
        var html = await client.GetStringAsync(page);
        var token = Token().Match(html).Groups["token"].Value;
        var all = fields
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(KeyValuePair.Create("__RequestVerificationToken", token));
        return await client.PostAsync(path, new FormUrlEncodedContent(all));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        Ledger.Dispose();
        folder.Delete(recursive: true);
    }

    public static Reading FirstWords(Article article)
    {
        var words = article.Text.Value.Split(' ', 4);
        return HandMade.OneStatement(article.Text.Value, words[0], words[1], words[2]) with { Article = article };
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}

/// <summary>A clock that goes on when it is told to.</summary>
internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
