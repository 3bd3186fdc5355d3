using System.Runtime.CompilerServices;
using OnRecord.Articles.Archives;
using OnRecord.Articles.Csv;
using OnRecord.Articles.Fields;
using OnRecord.Articles.JsonLines;
using OnRecord.Articles.Mail;
using OnRecord.Articles.NewsItems;
using OnRecord.Articles.Warc;

namespace OnRecord.Articles;

/// <summary>Reads streams of any format, and what is in them, each as soon as it comes.</summary>
/// <remarks>
/// 1. The beginning tells the format. 2. A compression is taken off and what is in it read again from 1. 3. The entries of
/// an archive are read again from 1, one after the other. 4. Collections give an article a line or a row. 5. All else is
/// one document. What breaks ends its entry; the archive goes on where it can.
/// </remarks>
internal sealed class InputReader(InputOptions options)
{
    private const int HeadLength = 4096;

    private readonly DocumentReader documents = new(options);

    /// <summary>The options that inputs are read with.</summary>
    public InputOptions Options => options;

    /// <summary>All articles of a stream; whatever it throws on bad content becomes a failure.</summary>
    public IAsyncEnumerable<ArticleResult> ReadAsync(OpenInput input, CancellationToken cancellationToken) =>
        GuardedAsync(ReadWholeAsync(input, cancellationToken), input.Name, cancellationToken);

    /// <summary>Passes results on; what breaks them off becomes the last one.</summary>
    public static async IAsyncEnumerable<ArticleResult> GuardedAsync(
        IAsyncEnumerable<ArticleResult> results,
        InputName name,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var enumerator = results.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            for (var goesOn = true; goesOn; )
            {
                ArticleResult? result;
                try
                {
                    result = await enumerator.MoveNextAsync().ConfigureAwait(false) ? enumerator.Current : null;
                    goesOn = result is not null;
                }
#pragma warning disable CA1031 // The readers of archives are others' and throw what they like on hostile content.
                catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    result = BrokeOff(name, e);
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
        OpenInput input,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var bytes = await InputBytes.OpenAsync(input.Content, HeadLength, cancellationToken).ConfigureAwait(false);
        var format = FormatSniffer.Decide(options.Format, bytes.Head.Span, input.FormatName, input.MediaType);
        if (input.IsEntry && format == InputFormat.Text && InputEndings.MayHold(input.FormatName))
        {
            yield return new ArticleResult.LeftOut(input.Name.ToString(), 1);
            yield break;
        }

        var results = format switch
        {
            InputFormat.JsonLines => LineArticles.ReadAsync(bytes, input, options, cancellationToken),
            InputFormat.Csv => RowArticles.ReadAsync(bytes, input, options, cancellationToken),
            InputFormat.Gzip or InputFormat.Zstandard => CompressedInput.ReadAsync(
                bytes,
                format,
                input,
                this,
                cancellationToken
            ),
            InputFormat.Zip => ZipArticles.ReadAsync(bytes, input, this, cancellationToken),
            InputFormat.Tar => TarArticles.ReadAsync(bytes, input, this, cancellationToken),
            InputFormat.Warc => WarcArticles.ReadAsync(bytes, input, this, cancellationToken),
            _ => ReadDocumentsAsync(bytes, format, input, cancellationToken),
        };
        await foreach (var result in results.ConfigureAwait(false))
        {
            yield return result;
        }
    }

    private async IAsyncEnumerable<ArticleResult> ReadDocumentsAsync(
        InputBytes bytes,
        InputFormat format,
        OpenInput input,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var all = await bytes
            .ReadAllAsync(input.Name.ToString(), options.MaxBytes, cancellationToken)
            .ConfigureAwait(false);
        if (all.Value is not { } content)
        {
            yield return new ArticleResult.Failure(all.Error!);
            yield break;
        }

        if (format is InputFormat.Mail or InputFormat.Mhtml)
        {
            await foreach (
                var result in MailArticles
                    .ReadAsync(content, format, input, this, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                yield return result;
            }

            yield break;
        }

        if (format is InputFormat.Ninjs or InputFormat.NewsMl)
        {
            await foreach (
                var result in ItemArticles
                    .ReadAsync(content, format, input, this, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                yield return result;
            }

            yield break;
        }

        yield return await ReadDocumentAsync(content, format, input, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads an input that is one document, under the name and with the facts that it came with.</summary>
    public async Task<ArticleResult> ReadDocumentAsync(
        byte[] content,
        InputFormat format,
        OpenInput input,
        CancellationToken cancellationToken
    )
    {
        var document = new InputDocument(content, format, input.Name.ToString())
        {
            FetchedFrom = input.FetchedFrom,
            HeaderEncoding = input.HeaderEncoding,
            IsWholePage = input.IsWholePage,
        };
        var result = await documents.ReadAsync(document, cancellationToken).ConfigureAwait(false);
        return result is ArticleResult.Success(var article, var origin) ? Located(article, origin, input) : result;
    }

    /// <summary>Where the content says nothing of itself, what came with it counts.</summary>
    private static ArticleResult.Success Located(Article article, ArticleOrigin origin, OpenInput input)
    {
        var notes = new List<string>();
        return new ArticleResult.Success(
            ArticleFacts.With(article, input.Facts, notes),
            origin with
            {
                Source = input.Name.Source,
                Entry = input.Name.Entry,
                Notes = [.. origin.Notes, .. input.Notes, .. notes],
            }
        );
    }

    private static ArticleResult.Failure BrokeOff(InputName name, Exception cause) =>
        new(
            new ArticleError
            {
                Source = name.ToString(),
                Kind = cause is ArchiveLimitException ? ArticleErrorKind.TooLarge : ArticleErrorKind.Unreadable,
                Message = cause is ArchiveLimitException ? cause.Message : $"Reading it broke off: {cause.Message}",
            }
        );
}
