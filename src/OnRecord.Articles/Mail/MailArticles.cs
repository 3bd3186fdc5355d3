using System.Runtime.CompilerServices;
using MimeKit;

namespace OnRecord.Articles.Mail;

/// <summary>Reads mails, with what is attached to them, and web pages that a browser saved as one file (MHTML).</summary>
/// <remarks>
/// The text of a mail is its plain part, or its HTML part where there is no other or the plain one only says to look
/// there. Attachments of kinds that are read are articles of their own. Of MHTML the page itself is read, under the
/// address that it was saved from. Nothing that either refers to is fetched.
/// </remarks>
internal static class MailArticles
{
    private const int DeepestParts = 64;

    /// <summary>A plain part with less than this share of the HTML part's words only points to it.</summary>
    private const double LeastPlain = 0.25;

    /// <summary>The articles of a message.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        byte[] content,
        InputFormat format,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (message, error) = await ParseAsync(content, input, reader, cancellationToken).ConfigureAwait(false);
        if (message is null)
        {
            yield return new ArticleResult.Failure(error!);
            yield break;
        }

        using (message)
        {
            var inside = input with { Depth = input.Budget.Deeper(input.Depth), IsEntry = true };
            var parts = new MessageParts(message, isPage: format == InputFormat.Mhtml);
            var body =
                format == InputFormat.Mhtml
                    ? await ReadPageAsync(message, parts, inside, reader, cancellationToken).ConfigureAwait(false)
                    : await ReadBodyAsync(message, parts, inside, reader, cancellationToken).ConfigureAwait(false);
            if (body is not null)
            {
                yield return body;
            }

            var leftOut = 0;
            foreach (var (part, name) in parts.Attachments)
            {
                input.Budget.AddEntry();
                var results = ReadAttachmentAsync(part, name, inside, reader, cancellationToken);
                await foreach (
                    var result in InputReader
                        .GuardedAsync(results, input.Name.Of(name), cancellationToken)
                        .ConfigureAwait(false)
                )
                {
                    if (result is ArticleResult.LeftOut left)
                    {
                        leftOut += left.Count;
                        continue;
                    }

                    yield return result;
                }
            }

            if (body is null && parts.Attachments.Count == leftOut)
            {
                yield return new ArticleResult.Failure(DocumentReader.Empty(input.Name.ToString()));
            }

            if (leftOut > 0)
            {
                yield return new ArticleResult.LeftOut(input.Name.ToString(), leftOut);
            }
        }
    }

    private static async Task<(MimeMessage? Message, ArticleError? Error)> ParseAsync(
        byte[] content,
        OpenInput input,
        InputReader reader,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var stream = new MemoryStream(content);
            var options = new ParserOptions { MaxMimeDepth = DeepestParts };
            var message = await BoundedWork
                .RunAsync(
                    token => MimeMessage.Load(options, stream, token),
                    reader.Options.ParseTimeLimit,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return message.Headers.Count > 0 ? (message, null) : (null, NoMessage(input, "it has no header"));
        }
        catch (FormatException e)
        {
            return (null, NoMessage(input, e.Message));
        }
        catch (TimeoutException)
        {
            return (
                null,
                NoMessage(input, "taking it apart took too long") with
                {
                    Kind = ArticleErrorKind.TooComplex,
                }
            );
        }
    }

    private static Task<ArticleResult> ReadPageAsync(
        MimeMessage message,
        MessageParts parts,
        OpenInput input,
        InputReader reader,
        CancellationToken cancellationToken
    )
    {
        if (parts.Html is not { } page)
        {
            return Task.FromResult<ArticleResult>(
                new ArticleResult.Failure(
                    NoMessage(input, "no part of it is a web page") with
                    {
                        Kind = ArticleErrorKind.NoArticle,
                    }
                )
            );
        }

        var location =
            message.Headers["Snapshot-Content-Location"]
            ?? page.ContentLocation?.OriginalString
            ?? message.Headers["Content-Location"];
        return ReadPartAsync(
            page,
            InputFormat.Html,
            input with
            {
                FetchedFrom = PageAddress.IsWeb(location ?? "", out var url) ? url : null,
                Facts = [.. MailFacts.Date(message, FactField.Retrieved), .. input.Facts],
            },
            reader,
            cancellationToken
        );
    }

    private static async Task<ArticleResult?> ReadBodyAsync(
        MimeMessage message,
        MessageParts parts,
        OpenInput input,
        InputReader reader,
        CancellationToken cancellationToken
    )
    {
        var told = input with { Facts = [.. MailFacts.Of(message), .. input.Facts] };
        var plain = parts.Plain is { } text
            ? await ReadPartAsync(text, InputFormat.Text, told, reader, cancellationToken).ConfigureAwait(false)
            : null;
        if (parts.Html is not { } page)
        {
            return plain;
        }

        var html = await ReadPartAsync(
                page,
                InputFormat.Html,
                told with
                {
                    IsWholePage = true,
                },
                reader,
                cancellationToken
            )
            .ConfigureAwait(false);
        return
            html is ArticleResult.Success marked
            && (
                plain is not ArticleResult.Success { Article.Text.Length: var length }
                || length < LeastPlain * marked.Article.Text.Length
            )
            ? marked
            : plain ?? html;
    }

    private static async Task<ArticleResult> ReadPartAsync(
        MimePart part,
        InputFormat format,
        OpenInput input,
        InputReader reader,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream();
        await part.Content!.DecodeToAsync(content, cancellationToken).ConfigureAwait(false);
        return await reader
            .ReadDocumentAsync(
                content.ToArray(),
                format,
                input with
                {
                    HeaderEncoding = part.ContentType.Charset,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static async IAsyncEnumerable<ArticleResult> ReadAttachmentAsync(
        MimeEntity part,
        string name,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var isMail = part is MessagePart { Message: not null };
        if (!isMail && !InputEndings.IsKnown(name) && !InputEndings.MayHold(name))
        {
            yield return new ArticleResult.LeftOut(input.Name.ToString(), 1);
            yield break;
        }

        using var content = new MemoryStream();
        if (part is MessagePart { Message: { } forwarded })
        {
            await forwarded.WriteToAsync(content, cancellationToken).ConfigureAwait(false);
        }
        else if (part is MimePart { Content: { } attached })
        {
            await attached.DecodeToAsync(content, cancellationToken).ConfigureAwait(false);
        }

        content.Position = 0;
        var inner = new OpenInput(content, input.Name.Of(name), input.Budget)
        {
            Depth = input.Depth,
            IsEntry = true,
            MediaType = isMail ? "message/rfc822" : null,
            HeaderEncoding = part.ContentType.Charset,
        };
        await foreach (var result in reader.ReadAsync(inner, cancellationToken).ConfigureAwait(false))
        {
            yield return result;
        }
    }

    private static ArticleError NoMessage(OpenInput input, string reason) =>
        new()
        {
            Source = input.Name.ToString(),
            Kind = ArticleErrorKind.Malformed,
            Message = $"This is no mail that can be read: {reason}.",
        };
}
