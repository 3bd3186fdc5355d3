using System.Runtime.CompilerServices;
using OnRecord.Articles.Fetching;
using OnRecord.Articles.JsonLines;

namespace OnRecord.Articles;

/// <summary>Turns files, streams and pages into articles.</summary>
/// <remarks>
/// Bad input is a value: whatever an input holds, it gives articles or an <see cref="ArticleResult.Failure"/>, never an
/// exception, and the other inputs go on. JSON Lines give one result a line, in order, one line in memory at a time; the
/// other formats give one result. Nothing is kept between calls, so one loader serves any number of threads.
/// </remarks>
public sealed class ArticleLoader
{
    private const int HeadLength = 4096;

    private readonly InputOptions options;
    private readonly DocumentReader documents;
    private readonly PageFetcher? fetcher;

    /// <summary>A loader with these options.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="fetcher">Fetches addresses and stays the caller's to dispose; null, the default, keeps the network off.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ArticleLoader(InputOptions? options = null, PageFetcher? fetcher = null)
    {
        this.fetcher = fetcher;
        this.options = options ?? InputOptions.Default;
        this.options.Validate();
        documents = new DocumentReader(this.options);
    }

    /// <summary>Reads what a command line names: <c>-</c> is standard input, what begins with http:// or https:// is an address, all else is a file.</summary>
    /// <param name="input">A file, an address, or <c>-</c>.</param>
    /// <param name="standardInput">Read when <paramref name="input"/> is <c>-</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public IAsyncEnumerable<ArticleResult> ReadAsync(
        string input,
        Stream standardInput,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        return input == "-" ? ReadStreamAsync(standardInput, input, cancellationToken)
            : PageAddress.IsWeb(input, out var address) ? ReadUrlAsync(address, cancellationToken)
            : ReadFileAsync(input, cancellationToken);
    }

    /// <summary>Fetches an address and reads what is there; an error when the loader was made without a fetcher.</summary>
    /// <param name="address">A whole address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async IAsyncEnumerable<ArticleResult> ReadUrlAsync(
        Uri address,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(address);
        var source = address.OriginalString;
        var fetched = fetcher is null
            ? NetworkIsOff(source)
            : await fetcher.FetchAsync(address, cancellationToken).ConfigureAwait(false);
        if (fetched.Value is not { } page)
        {
            yield return new ArticleResult.Failure(fetched.Error!);
            yield break;
        }

        var format = FormatSniffer.Decide(
            options.Format,
            page.Content.AsSpan(0, Math.Min(HeadLength, page.Content.Length)),
            page.Address.AbsolutePath,
            page.MediaType
        );
        if (format != InputFormat.JsonLines)
        {
            var document = new InputDocument(page.Content, format, source)
            {
                FetchedFrom = page.Address,
                HeaderEncoding = page.Charset,
            };
            yield return await documents.ReadAsync(document, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        using var content = new MemoryStream(page.Content);
        var input = await InputBytes.OpenAsync(content, HeadLength, cancellationToken).ConfigureAwait(false);
        await foreach (var result in ReadLinesAsync(input, source, cancellationToken).ConfigureAwait(false))
        {
            yield return result;
        }
    }

    /// <summary>Reads a file; its articles' ids are the path as given, those of JSON Lines their own or their line number.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async IAsyncEnumerable<ArticleResult> ReadFileAsync(
        string path,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var opened = InputFile.Open(path);
        if (opened.Value is not { } stream)
        {
            yield return new ArticleResult.Failure(opened.Error!);
            yield break;
        }

        await using (stream.ConfigureAwait(false))
        {
            await foreach (
                var result in ReadStreamAsync(stream, path, cancellationToken)
                    .WithCancellation(cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                yield return result;
            }
        }
    }

    /// <summary>Reads a stream to its end without closing it; what breaks off gives an error, after the lines that came whole.</summary>
    /// <param name="stream">Any readable stream; it need not know its length.</param>
    /// <param name="source">Its name: the id of its article and the name in errors; its ending tells the format when the content does not. <c>-</c> for standard input.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async IAsyncEnumerable<ArticleResult> ReadStreamAsync(
        Stream stream,
        string source,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(source);
        var results = ReadWholeAsync(stream, source, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (results.ConfigureAwait(false))
        {
            for (var goesOn = true; goesOn; )
            {
                ArticleResult? result;
                try
                {
                    result = await results.MoveNextAsync().ConfigureAwait(false) ? results.Current : null;
                    goesOn = result is not null;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    result = BrokeOff(source, e);
                    goesOn = false;
                }

                if (result is not null)
                {
                    yield return result;
                }
            }
        }
    }

    private async IAsyncEnumerable<ArticleResult> ReadWholeAsync(
        Stream stream,
        string source,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var input = await InputBytes.OpenAsync(stream, HeadLength, cancellationToken).ConfigureAwait(false);
        var format = FormatSniffer.Decide(options.Format, input.Head.Span, source);
        if (format == InputFormat.JsonLines)
        {
            await foreach (var result in ReadLinesAsync(input, source, cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }

            yield break;
        }

        var bytes = await input.ReadAllAsync(source, options.MaxBytes, cancellationToken).ConfigureAwait(false);
        yield return bytes.Value is { } content
            ? await documents
                .ReadAsync(new InputDocument(content, format, source), cancellationToken)
                .ConfigureAwait(false)
            : new ArticleResult.Failure(bytes.Error!);
    }

    private async IAsyncEnumerable<ArticleResult> ReadLinesAsync(
        InputBytes input,
        string source,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var any = false;
        await foreach (
            var line in LineReader.ReadAsync(input, options.MaxBytes, cancellationToken).ConfigureAwait(false)
        )
        {
            if (line.Content is not { } content)
            {
                any = true;
                yield return new ArticleResult.Failure(
                    SizeLimit.Exceeded(source, options.MaxBytes) with
                    {
                        Line = line.Number,
                        BytePosition = line.Position,
                    }
                );
                continue;
            }

            var bytes = line.Number == 1 && content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            any = true;
            yield return ArticleLine.Read(bytes.Span, line.Number, source);
        }

        if (!any)
        {
            yield return new ArticleResult.Failure(DocumentReader.Empty(source));
        }
    }

    private static ArticleResult.Failure BrokeOff(string source, Exception cause) =>
        new(
            new ArticleError
            {
                Source = source,
                Kind = ArticleErrorKind.Unreadable,
                Message = $"Reading it broke off: {cause.Message}",
            }
        );

    private static Outcome<FetchedPage> NetworkIsOff(string source) =>
        new ArticleError
        {
            Source = source,
            Kind = ArticleErrorKind.NotAllowed,
            Message = "This is an address, and the network is off; allow it with --online.",
        };
}
