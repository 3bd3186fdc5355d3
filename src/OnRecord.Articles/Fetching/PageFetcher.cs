using System.Net;
using System.Net.Http.Headers;

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
    private readonly NetworkLog? log;
    private readonly TimeProvider time;
    private readonly HttpClient client;

    /// <summary>A fetcher with these options.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="log">Told of every request before it is made; null where nobody keeps account.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PageFetcher(FetchOptions? options = null, NetworkLog? log = null, TimeProvider? time = null)
    {
        this.options = options ?? FetchOptions.Default;
        this.options.Validate();
        this.log = log;
        this.time = time ?? TimeProvider.System;
#pragma warning disable CA2000 // The client owns the handler.
        var handler = new SocketsHttpHandler
#pragma warning restore CA2000
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = new CheckedDialler(this.options).DialAsync,
            MaxResponseHeadersLength = FetchOptions.MaxHeaderKilobytes,
            UseCookies = false,
            UseProxy = false,
        };
        client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", this.options.UserAgent);
    }

    /// <summary>Fetches an address, unless it has not changed.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public Task<FetchAnswer> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default) =>
        FetchAsync(request, gate: null, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    internal async Task<Outcome<FetchedPage>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var answer = await FetchAsync(new FetchRequest(address, "page"), cancellationToken).ConfigureAwait(false);
        return answer.Page is { } page ? page : answer.Error!;
    }

    internal async Task<FetchAnswer> FetchAsync(
        FetchRequest request,
        IHopGate? gate,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = request.Address;
        var left = options.TimeLimit;
        var isForGood = true;
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            using var permit = gate is null
                ? HopPermit.Free
                : await gate.EnterAsync(address, cancellationToken).ConfigureAwait(false);
            var trace = new ExchangeTrace(time);
            var exchange = new Exchange(request, address, permit, left, trace);
            var answer = await LoggedAsync(exchange, cancellationToken).ConfigureAwait(false);
            left -= trace.Elapsed;
            if (answer.Next is not { } next)
            {
                var hasMoved = hop > 0 && isForGood && answer.Error is null;
                return hasMoved ? answer.Answer with { MovedTo = address } : answer.Answer;
            }

            isForGood &= trace.Status is 301 or 308;
            address = next;
        }

        return Fail(request, ArticleErrorKind.Network, $"More than {options.MaxRedirects} redirects.");
    }

    /// <summary>One request with its two lines in the log; what the log cannot keep is not asked for.</summary>
    private async Task<HopAnswer> LoggedAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        try
        {
            var entry = log?.Begin("GET", exchange.Address, exchange.Request.Why);
            HopAnswer? answer = null;
            try
            {
                answer = await AskAsync(exchange, cancellationToken).ConfigureAwait(false);
                return answer;
            }
            finally
            {
                if (entry is { } id)
                {
                    log!.End(id, exchange.Trace, answer is null ? "Stopped." : answer.Error?.Message);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new HopAnswer(
                Fail(
                    exchange.Request,
                    ArticleErrorKind.NotAllowed,
                    $"The log of all requests, {log!.Path}, cannot be written, and nothing is fetched without it: {e.Message}"
                )
            );
        }
    }

    private async Task<HopAnswer> AskAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var request = exchange.Request;
        if ((Refusal(exchange.Address) ?? exchange.Permit.Refusal) is { } refusal)
        {
            var refused = Fail(request, ArticleErrorKind.NotAllowed, refusal);
            return new HopAnswer(refused with { RetryAfter = exchange.Permit.RetryAfter });
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(exchange.Left > TimeSpan.Zero ? exchange.Left : TimeSpan.Zero);
        try
        {
            ExchangeTrace.Current = exchange.Trace;
            return await SendAsync(exchange, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = options.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return new HopAnswer(Fail(request, ArticleErrorKind.Network, $"No whole answer within {seconds} seconds."));
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException inner)
        {
            return new HopAnswer(Fail(request, ArticleErrorKind.NotAllowed, inner.Message));
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or InvalidDataException or UriFormatException)
        {
            return new HopAnswer(
                Fail(request, ArticleErrorKind.Network, $"It could not be fetched: {e.Message.TrimEnd('.')}.")
            );
        }
        finally
        {
            ExchangeTrace.Current = null;
        }
    }

    private async Task<HopAnswer> SendAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var (request, address) = (exchange.Request, exchange.Address);
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Options.Set(CheckedDialler.TraceKey, exchange.Trace);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        Add(message.Headers, "If-None-Match", request.ETag);
        Add(message.Headers, "If-Modified-Since", request.LastModified);
        using var response = await client
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        var status = (int)response.StatusCode;
        exchange.Trace.Status = status;
        if (status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            return Uri.TryCreate(address, location, out var next)
                ? new HopAnswer(new FetchAnswer { Status = status }) { Next = next }
                : new HopAnswer(
                    Fail(request, ArticleErrorKind.Network, $"It leads to '{location}', which is no address.")
                );
        }

        var answer = new FetchAnswer
        {
            Status = status,
            ETag = response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null,
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out var days)
                ? days.FirstOrDefault()
                : null,
            RetryAfter = RetryAfter(response.Headers.RetryAfter, time),
            MaxAge = response.Headers.CacheControl?.MaxAge,
        };
        if (status == (int)HttpStatusCode.NotModified && (request.ETag ?? request.LastModified) is not null)
        {
            return new HopAnswer(answer);
        }

        if (!response.IsSuccessStatusCode)
        {
            var error = Error(
                request,
                ArticleErrorKind.Network,
                $"The server answered {status} {response.ReasonPhrase}."
            );
            return new HopAnswer(answer with { Error = error });
        }

        var page = await ReadAsync(exchange, response, cancellationToken).ConfigureAwait(false);
        return new HopAnswer(answer with { Page = page.Value, Error = page.Error });
    }

    private async Task<Outcome<FetchedPage>> ReadAsync(
        Exchange exchange,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var input = await InputBytes.OpenAsync(body, 1, cancellationToken).ConfigureAwait(false);
            var bytes = await input
                .ReadAllAsync(exchange.Request.Address.OriginalString, options.MaxBytes, cancellationToken)
                .ConfigureAwait(false);
            var type = response.Content.Headers.ContentType;
            return bytes.Value is { } content
                ? new FetchedPage(content, exchange.Address, type?.MediaType, type?.CharSet?.Trim('"', '\''))
                : bytes.Error!;
        }
    }

    /// <summary>How long a server wants to be left alone; null when it does not say.</summary>
    internal static TimeSpan? RetryAfter(RetryConditionHeaderValue? header, TimeProvider time)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static void Add(HttpRequestHeaders headers, string name, string? value)
    {
        if (value is not null)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Why an address is not asked for, whatever it leads to; null when it may be.</summary>
    internal static string? Refusal(Uri address) =>
        !address.IsAbsoluteUri ? "This is no whole address."
        : address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps
            ? $"Only http and https addresses are fetched, not {address.Scheme}:."
        : address.UserInfo.Length > 0 ? "Addresses with a user name in them are not fetched."
        : null;

    private static FetchAnswer Fail(FetchRequest request, ArticleErrorKind kind, string message) =>
        new() { Error = Error(request, kind, message) };

    private static ArticleError Error(FetchRequest request, ArticleErrorKind kind, string message) =>
        new()
        {
            Source = request.Address.OriginalString,
            Kind = kind,
            Message = message,
        };

    private sealed record Exchange(
        FetchRequest Request,
        Uri Address,
        HopPermit Permit,
        TimeSpan Left,
        ExchangeTrace Trace
    );

    private sealed record HopAnswer(FetchAnswer Answer)
    {
        public Uri? Next { get; init; }

        public ArticleError? Error => Answer.Error;
    }
}
