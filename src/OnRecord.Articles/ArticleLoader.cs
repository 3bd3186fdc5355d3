using System.Runtime.CompilerServices;
using OnRecord.Articles.Archives;
using OnRecord.Articles.Fetching;

namespace OnRecord.Articles;

/// <summary>Turns files, streams and pages into articles.</summary>
/// <remarks>
/// Bad input is a value: whatever an input holds, it gives articles or an <see cref="ArticleResult.Failure"/>, never an
/// exception, and the other inputs go on. JSON Lines and CSV give one result a line or row, in order, one in memory at a time;
/// archives give those of each of their entries, one after the other; the other formats give one result. Nothing is kept between calls, so one loader serves any number of threads.
/// </remarks>
public sealed class ArticleLoader
{
    private readonly InputOptions options;
    private readonly InputReader inputs;
    private readonly PageFetcher? fetcher;

    // Without it, what decompresses ends in silence where its compressed bytes are cut off.
    static ArticleLoader() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>A loader with these options.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="fetcher">Fetches addresses and stays the caller's to dispose; null, the default, keeps the network off.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ArticleLoader(InputOptions? options = null, PageFetcher? fetcher = null)
    {
        this.fetcher = fetcher;
        this.options = options ?? InputOptions.Default;
        this.options.Validate();
        inputs = new InputReader(this.options);
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

        await foreach (var result in ReadPageAsync(page, source, cancellationToken).ConfigureAwait(false))
        {
            yield return result;
        }
    }

    /// <summary>Reads a page that was fetched.</summary>
    /// <param name="page">The page.</param>
    /// <param name="source">The id of its article and the name in errors: the address that was asked for.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async IAsyncEnumerable<ArticleResult> ReadPageAsync(
        FetchedPage page,
        string source,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentException.ThrowIfNullOrEmpty(source);
        using var content = new MemoryStream(page.Content);
        var input = new OpenInput(content, new InputName(source), new ArchiveBudget(options.Archives))
        {
            FormatName = page.Address.AbsolutePath,
            MediaType = page.MediaType,
            HeaderEncoding = page.Charset,
            FetchedFrom = page.Address,
        };
        await foreach (var result in inputs.ReadAsync(input, cancellationToken).ConfigureAwait(false))
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
    public IAsyncEnumerable<ArticleResult> ReadStreamAsync(
        Stream stream,
        string source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(source);
        return inputs.ReadAsync(
            new OpenInput(stream, new InputName(source), new ArchiveBudget(options.Archives)),
            cancellationToken
        );
    }

    private static Outcome<FetchedPage> NetworkIsOff(string source) =>
        new ArticleError
        {
            Source = source,
            Kind = ArticleErrorKind.NotAllowed,
            Message = "This is an address, and the network is off; allow it with --online.",
        };
}
