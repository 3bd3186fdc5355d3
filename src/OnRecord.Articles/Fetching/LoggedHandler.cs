namespace OnRecord.Articles.Fetching;

/// <summary>Keeps account of requests that another library makes to a server which the user named, wherever that is.</summary>
/// <remarks>What cannot be logged is not asked for. No cookies, no credentials, no proxy. Safe on any thread.</remarks>
/// <param name="log">Told of every request before it is made.</param>
/// <param name="why">What requests are made for, in a word or two.</param>
/// <param name="time">The clock; null for that of the system.</param>
public sealed class LoggedHandler(NetworkLog log, string why, TimeProvider? time = null)
    : DelegatingHandler(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = new CheckedDialler(new FetchOptions { AllowPrivateAddresses = true }).DialAsync,
            MaxResponseHeadersLength = FetchOptions.MaxHeaderKilobytes,
            UseCookies = false,
            UseProxy = false,
        }
    )
{
    private readonly TimeProvider time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var trace = new ExchangeTrace(time);
        request.Options.Set(CheckedDialler.TraceKey, trace);
        var entry = log.Begin(request.Method.Method, request.RequestUri!, why);
        string? error = "Stopped.";
        try
        {
            ExchangeTrace.Current = trace;
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            trace.Status = (int)response.StatusCode;
            error = response.IsSuccessStatusCode ? null : $"The server answered {trace.Status}.";
            return response;
        }
        catch (HttpRequestException e)
        {
            error = e.Message;
            throw;
        }
        finally
        {
            ExchangeTrace.Current = null;
            log.End(entry, trace, error);
        }
    }
}
