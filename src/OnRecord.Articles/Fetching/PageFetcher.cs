using System.Net;
using System.Net.Sockets;

namespace OnRecord.Articles.Fetching;

/// <summary>Fetches pages over http and https, one request each and nothing that they refer to.</summary>
/// <remarks>
/// Made only by a caller who allows the network. The address that is dialled is checked after its name was looked up, for
/// every redirect anew, so that no name, number form or redirect leads into a private network. No cookies, no
/// credentials, no proxy. Safe on any thread; keep one for the life of the program.
/// </remarks>
public sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly HttpClient client;

    /// <summary>A fetcher with these options.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PageFetcher(FetchOptions? options = null)
    {
        this.options = options ?? FetchOptions.Default;
        this.options.Validate();
#pragma warning disable CA2000 // The client owns the handler.
        var handler = new SocketsHttpHandler
#pragma warning restore CA2000
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
            UseProxy = false,
        };
        client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", this.options.UserAgent);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, */*;q=0.5");
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    internal async Task<Outcome<FetchedPage>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            return await FollowAsync(address, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = options.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return Fail(address, ArticleErrorKind.Network, $"No whole answer within {seconds} seconds.");
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException inner)
        {
            return Fail(address, ArticleErrorKind.NotAllowed, inner.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return Fail(address, ArticleErrorKind.Network, $"It could not be fetched: {e.Message}");
        }
    }

    private async Task<Outcome<FetchedPage>> FollowAsync(Uri asked, CancellationToken cancellationToken)
    {
        var address = asked;
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            if (Refusal(address) is { } refusal)
            {
                return Fail(asked, ArticleErrorKind.NotAllowed, refusal);
            }

            using var response = await client
                .GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                continue;
            }

            return response.IsSuccessStatusCode
                ? await ReadAsync(asked, address, response, cancellationToken).ConfigureAwait(false)
                : Fail(
                    asked,
                    ArticleErrorKind.Network,
                    $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}."
                );
        }

        return Fail(asked, ArticleErrorKind.Network, $"More than {options.MaxRedirects} redirects.");
    }

    private static string? Refusal(Uri address) =>
        address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps
            ? $"Only http and https addresses are fetched, not {address.Scheme}:."
        : address.UserInfo.Length > 0 ? "Addresses with a user name in them are not fetched."
        : null;

    private async Task<Outcome<FetchedPage>> ReadAsync(
        Uri asked,
        Uri address,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var input = await InputBytes.OpenAsync(body, 1, cancellationToken).ConfigureAwait(false);
            var bytes = await input
                .ReadAllAsync(asked.OriginalString, options.MaxBytes, cancellationToken)
                .ConfigureAwait(false);
            var type = response.Content.Headers.ContentType;
            return bytes.Value is { } content
                ? new FetchedPage(content, address, type?.MediaType, type?.CharSet?.Trim('"', '\''))
                : bytes.Error!;
        }
    }

    private async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        var allowed = options.AllowPrivateAddresses ? found : Array.FindAll(found, PublicAddress.IsPublic);
        if (allowed.Length == 0)
        {
            throw new PrivateAddressException(
                $"{host} is at {string.Join(", ", found.Select(a => a.ToString()))}, on this machine or in a private network; such addresses are not dialled."
            );
        }

#pragma warning disable CA2000 // The stream owns the socket.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static ArticleError Fail(Uri address, ArticleErrorKind kind, string message) =>
        new()
        {
            Source = address.OriginalString,
            Kind = kind,
            Message = message,
        };
}
