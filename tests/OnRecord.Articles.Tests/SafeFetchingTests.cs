using System.Diagnostics;
using System.Net;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles.Tests;

/// <summary>The known holes in checks of addresses, one by one. None of these requests leaves this machine.</summary>
public sealed class SafeFetchingTests : IDisposable
{
    private static readonly FetchOptions Local = new() { AllowPrivateAddresses = true };
    private readonly TinyServer server = new();
    private readonly List<string> dialled = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("0.0.0.0", "this network")]
    [InlineData("0.1.2.3", "this network")]
    [InlineData("10.255.255.255", "private")]
    [InlineData("100.64.0.0", "shared by a provider's customers")]
    [InlineData("100.127.255.255", "shared by a provider's customers")]
    [InlineData("127.8.9.10", "loopback")]
    [InlineData("169.254.169.254", "link-local, the metadata of clouds")]
    [InlineData("172.31.255.255", "private")]
    [InlineData("192.0.0.8", "protocol assignments")]
    [InlineData("192.168.0.1", "private")]
    [InlineData("198.51.100.1", "documentation")]
    [InlineData("224.0.0.251", "multicast")]
    [InlineData("239.255.255.250", "multicast")]
    [InlineData("240.0.0.1", "reserved")]
    [InlineData("255.255.255.255", "broadcast")]
    [InlineData("::", "unspecified")]
    [InlineData("::1", "loopback")]
    [InlineData("::ffff:127.0.0.1", "mapped")]
    [InlineData("::ffff:169.254.169.254", "mapped")]
    [InlineData("::127.0.0.1", "compatible")]
    [InlineData("::a9fe:a9fe", "compatible")]
    [InlineData("64:ff9b::a00:1", "NAT64 of 10.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe", "NAT64 of 169.254.169.254")]
    [InlineData("64:ff9b:1::7f00:1", "local NAT64")]
    [InlineData("2002:7f00:1::", "6to4 of 127.0.0.1")]
    [InlineData("2002:c0a8:101::1", "6to4 of 192.168.1.1")]
    [InlineData("2001:0:a00:1::", "Teredo")]
    [InlineData("2001:0:ffff:ffff:0:0:f5ff:fffe", "Teredo of 10.0.0.1")]
    [InlineData("2606:4700::5efe:127.0.0.1", "ISATAP of 127.0.0.1")]
    [InlineData("2606:4700::200:5efe:10.0.0.1", "ISATAP of 10.0.0.1")]
    [InlineData("fe80::5efe:8.8.8.8", "link-local")]
    [InlineData("100::1", "discard")]
    [InlineData("2001:db8::1", "documentation")]
    [InlineData("fc00::1", "unique local")]
    [InlineData("fdff:ffff::1", "unique local")]
    [InlineData("fe80::1%1", "link-local")]
    [InlineData("febf::1", "link-local")]
    [InlineData("fec0::1", "site-local")]
    [InlineData("ff02::1", "multicast")]
    [InlineData("ff0e::1", "multicast")]
    public async Task A_name_that_leads_to_an_address_that_is_not_public_is_not_dialled(string address, string because)
    {
        var error = await ErrorAsync(new Uri("http://innocent.example/"), At(address));

        Assert.Equal(ArticleErrorKind.NotAllowed, error.Kind);
        Assert.Contains("such addresses are not dialled", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(because);
    }

    [Theory]
    [InlineData("http://2130706433/", "decimal")]
    [InlineData("http://0x7f000001/", "hexadecimal")]
    [InlineData("http://0x7f.0.0.1/", "hexadecimal")]
    [InlineData("http://0177.0.0.1/", "octal")]
    [InlineData("http://017700000001/", "octal")]
    [InlineData("http://127.1/", "short")]
    [InlineData("http://127.0.1/", "short")]
    [InlineData("http://127.0.0.1./", "trailing dot")]
    [InlineData("http://localhost./", "trailing dot")]
    [InlineData("http://LOCALHOST/", "case")]
    [InlineData("http://%31%32%37.0.0.1/", "escaped")]
    [InlineData("http://①②⑦.⓪.⓪.①/", "circled digits")]
    [InlineData("http://127。0。0。1/", "ideographic full stops")]
    [InlineData("http://[::ffff:7f00:1]/", "mapped")]
    [InlineData("http://[0:0:0:0:0:ffff:127.0.0.1]/", "mapped")]
    [InlineData("http://[::1%25lo]/", "zone")]
    [InlineData("http:\\\\127.0.0.1\\", "backslashes")]
    [InlineData("http:///127.0.0.1/", "too many slashes")]
    public async Task No_spelling_of_an_address_of_this_machine_is_dialled(string spelling, string because)
    {
        // What is no address at all is refused before anything else.
        if (Uri.TryCreate(spelling, UriKind.Absolute, out var address))
        {
            var error = await ErrorAsync(address, FetchOptions.Default);
            Assert.Contains(error.Kind, new[] { ArticleErrorKind.NotAllowed, ArticleErrorKind.Network });
            Assert.NotEmpty(because);
        }

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://example.org@127.0.0.1/")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://127.0.0.1%23@example.org/")]
    [InlineData("http://example.org:80@127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("data:text/html,x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ws://example.org/")]
    [InlineData("unix:/var/run/docker.sock")]
    public async Task Other_schemes_and_addresses_with_user_names_are_refused_before_a_name_is_looked_up(string address)
    {
        var error = await ErrorAsync(
            new Uri(address),
            Local with
            {
                Resolve = (_, _) => throw new InvalidOperationException("A name was looked up."),
            }
        );

        Assert.Equal(ArticleErrorKind.NotAllowed, error.Kind);
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_the_second_time_is_checked_the_second_time()
    {
        var asked = 0;
        var options = Dialling(
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(asked++ == 0 ? "8.8.8.8" : "127.0.0.1")])
        );
        using var fetcher = new PageFetcher(options);
        var request = new FetchRequest(new Uri("http://rebinding.example/"), "page");
        await fetcher.FetchAsync(request, Token);

        var second = await fetcher.FetchAsync(request, Token);

        Assert.Equal(ArticleErrorKind.NotAllowed, second.Error!.Kind);
        Assert.Equal(2, asked);
        Assert.Equal(["8.8.8.8"], dialled);
    }

    [Fact]
    public async Task What_was_checked_is_what_is_dialled_and_the_name_is_looked_up_once()
    {
        server.Answer("/a", "200 OK\r\nContent-Type: text/plain", "He said no.");
        var asked = 0;
        var options = Local with
        {
            Resolve = (_, _) =>
            {
                asked++;
                return Task.FromResult<IPAddress[]>([IPAddress.Loopback]);
            },
        };
        using var fetcher = new PageFetcher(options);

        var answer = await fetcher.FetchAsync(
            new FetchRequest(new Uri($"http://once.example:{server.Address("/").Port}/a"), "page"),
            Token
        );

        Assert.NotNull(answer.Page);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Of_a_name_with_public_and_private_addresses_only_the_public_ones_are_dialled()
    {
        await ErrorAsync(
            new Uri("http://mixed.example/"),
            Dialling((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("8.8.8.8")]))
        );

        Assert.Equal(["8.8.8.8"], dialled);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{port}/secret")]
    [InlineData("http://localhost:{port}/secret")]
    [InlineData("//127.0.0.1:{port}/secret")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.1/")]
    public async Task A_redirect_to_a_private_address_is_not_followed(string target)
    {
        // The public host of this test is this machine under another name.
        var port = server.Address("/").Port;
        server.Answer("/a", $"302 Found\r\nLocation: {target.Replace("{port}", $"{port}", StringComparison.Ordinal)}");
        server.Answer("/secret", "200 OK\r\nContent-Type: text/plain", "Nobody should read this.");
        using var fetcher = new PageFetcher(OnlyUnderTheName("public.example"));

        var answer = await fetcher.FetchAsync(
            new FetchRequest(new Uri($"http://public.example:{port}/a"), "page"),
            Token
        );

        Assert.Equal(ArticleErrorKind.NotAllowed, answer.Error!.Kind);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("302 Found\r\nLocation: http://exa mple.org/\r\nX: y")]
    [InlineData("302 Found\r\nLocation: http://[::1/")]
    [InlineData("302 Found\r\nLocation: http://a:99999999/")]
    [InlineData("302 Found\r\nLocation: ")]
    [InlineData("302 Found")]
    public async Task A_redirect_to_nowhere_is_an_error(string head)
    {
        server.Answer("/a", head);

        var error = await ErrorAsync(server.Address("/a"), Local);

        Assert.Contains(error.Kind, new[] { ArticleErrorKind.Network, ArticleErrorKind.NotAllowed });
    }

    [Theory]
    [InlineData(1, 100_000)]
    [InlineData(5_000, 20)]
    public async Task Headers_without_end_are_an_error(int count, int length)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"\r\nX-{i}: {new string('x', length)}"));
        server.Answer("/a", "200 OK" + headers, "x");

        var error = await ErrorAsync(server.Address("/a"), Local);

        Assert.Equal(ArticleErrorKind.Network, error.Kind);
    }

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_ends_at_the_time_limit()
    {
        var (address, dripping) = Dripping();
        var watch = Stopwatch.StartNew();

        var error = await ErrorAsync(address, Local with { TimeLimit = TimeSpan.FromMilliseconds(500) });

        Assert.Contains("0.5 seconds", error.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        // The connection was closed on the server.
        await Assert.ThrowsAsync<IOException>(() => dripping);
    }

    [Fact]
    public async Task The_time_limit_holds_for_all_redirects_together()
    {
        for (var i = 0; i < 6; i++)
        {
            var next = i + 1;
            server.Answer($"/{i}", $"302 Found\r\nLocation: /{next}");
        }

        // "/6" never answers.
        var watch = Stopwatch.StartNew();
        var error = await ErrorAsync(
            server.Address("/0"),
            Local with
            {
                MaxRedirects = 20,
                TimeLimit = TimeSpan.FromSeconds(1),
            }
        );

        Assert.Contains("1 seconds", error.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    // Notes what would be dialled, and lets nothing out.
    private FetchOptions Dialling(Func<string, CancellationToken, Task<IPAddress[]>> resolve) =>
        FetchOptions.Default with
        {
            Resolve = resolve,
            Connect = (addresses, _, _) =>
            {
                dialled.AddRange(addresses.Select(address => address.ToString()));
                throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
            },
        };

    private static FetchOptions At(string address) =>
        FetchOptions.Default with
        {
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)]),
        };

    // The name stands for a public host; the dialler lets it through, and nothing else.
    private static FetchOptions OnlyUnderTheName(string name) =>
        FetchOptions.Default with
        {
            PrivateHosts = [name],
            Resolve = (host, cancellationToken) =>
                host == name
                    ? Task.FromResult<IPAddress[]>([IPAddress.Loopback])
                    : Dns.GetHostAddressesAsync(host, cancellationToken),
        };

    private static (Uri Address, Task Dripping) Dripping()
    {
        var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), DripAsync());

        async Task DripAsync()
        {
            using var _ = listener;
            using var client = await listener.AcceptTcpClientAsync(Token);
            var stream = client.GetStream();
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray(), Token);
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), Token);
                await Task.Delay(20, Token);
            }
        }
    }

    private static async Task<ArticleError> ErrorAsync(Uri address, FetchOptions options)
    {
        using var fetcher = new PageFetcher(options);
        var answer = await fetcher.FetchAsync(new FetchRequest(address, "page"), Token);
        return answer.Error ?? throw new InvalidOperationException($"{address} was fetched.");
    }
}
