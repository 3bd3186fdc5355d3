using System.Net.Http.Headers;
using Polly;

namespace OnRecord.Articles.Fetching;

/// <summary>Sends messages to addresses that the user named, again after a while where that may help.</summary>
/// <remarks>
/// The address that is dialled is checked after its name was looked up, as for pages; redirects are not followed, and
/// of an answer only status and headers are read. No cookies, no credentials, no proxy. Safe on any thread; keep one for
/// the life of the program.
/// </remarks>
public sealed class PostSender : IDisposable
{
    private readonly NetworkLog log;
    private readonly PostOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient client;
    private readonly ResiliencePipeline<PostAnswer> pipeline;

    /// <summary>A sender with these options.</summary>
    /// <param name="log">Told of every attempt before it is made.</param>
    /// <param name="fetching">What may be dialled, and under which name; null for the defaults.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="time">The clock; null for that of the system.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PostSender(
        NetworkLog log,
        FetchOptions? fetching = null,
        PostOptions? options = null,
        TimeProvider? time = null
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        fetching ??= FetchOptions.Default;
        fetching.Validate();
        this.log = log;
        this.options = options ?? PostOptions.Default;
        this.options.Validate();
        this.time = time ?? TimeProvider.System;
        pipeline = Retrying.Pipeline<PostAnswer>(
            this.options.Retries,
            this.options.RetryDelay,
            answer => IsWorthAnother(answer, this.options),
            answer => answer.RetryAfter,
            this.time
        );
#pragma warning disable CA2000 // The client owns the handler.
        var handler = new SocketsHttpHandler
#pragma warning restore CA2000
        {
            AllowAutoRedirect = false,
            ConnectCallback = new CheckedDialler(fetching).DialAsync,
            MaxResponseHeadersLength = FetchOptions.MaxHeaderKilobytes,
            // What is left of an answer is not worth waiting for: its connection is closed.
            MaxResponseDrainSize = 0,
            UseCookies = false,
            UseProxy = false,
        };
        client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", fetching.UserAgent);
    }

    /// <summary>Sends a message.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<PostAnswer> SendAsync(PostRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var attempts = 0;
        var answer = await pipeline
            .ExecuteAsync(
                async token =>
                {
                    attempts++;
                    return await LoggedAsync(request, token).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return answer with { Attempts = attempts };
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<PostAnswer> LoggedAsync(PostRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var trace = new ExchangeTrace(time);
            var entry = log.Begin("POST", request.Address, request.Why);
            PostAnswer? answer = null;
            try
            {
                answer = await TryAsync(request, trace, cancellationToken).ConfigureAwait(false);
                return answer;
            }
            finally
            {
                log.End(entry, trace, answer is null ? "Stopped." : answer.Error);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(
                $"The log of all requests, {log.Path}, cannot be written, and nothing is sent without it: {e.Message}"
            );
        }
    }

    private async Task<PostAnswer> TryAsync(
        PostRequest request,
        ExchangeTrace trace,
        CancellationToken cancellationToken
    )
    {
        if (PageFetcher.Refusal(request.Address) is { } refusal)
        {
            return Refused(refusal);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        try
        {
            ExchangeTrace.Current = trace;
            return await PostAsync(request, trace, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = options.TimeLimit.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
            return Failed($"No answer within {seconds} seconds.");
        }
        catch (HttpRequestException e) when (e.InnerException is PrivateAddressException inner)
        {
            return Refused(inner.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException)
        {
            return Failed($"It could not be sent: {e.Message.TrimEnd('.')}.");
        }
        finally
        {
            ExchangeTrace.Current = null;
        }
    }

    private async Task<PostAnswer> PostAsync(
        PostRequest request,
        ExchangeTrace trace,
        CancellationToken cancellationToken
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, request.Address);
        message.Options.Set(CheckedDialler.TraceKey, trace);
        message.Content = new ReadOnlyMemoryContent(request.Body);
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in request.Headers(time.GetUtcNow()))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        var status = (int)response.StatusCode;
        trace.Status = status;
        var error =
            response.IsSuccessStatusCode ? null
            : status is >= 300 and < 400 ? $"The server answered {status}; redirects are not followed."
            : $"The server answered {status}.";
        return new PostAnswer(status, error, 1)
        {
            RetryAfter = PageFetcher.RetryAfter(response.Headers.RetryAfter, time),
        };
    }

    private static bool IsWorthAnother(PostAnswer answer, PostOptions options) =>
        !answer.HasArrived
        && Retrying.MayPass(answer.Status)
        && !answer.IsRefused
        && !(answer.RetryAfter > options.LongestWait);

    private static PostAnswer Failed(string error) => new(null, error, 1);

    private static PostAnswer Refused(string error) => Failed(error) with { IsRefused = true };
}
