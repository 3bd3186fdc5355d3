using OnRecord.Articles.Encodings;
using OnRecord.Articles.Html;
using OnRecord.Articles.Markdown;
using OnRecord.Articles.Pdf;

namespace OnRecord.Articles;

/// <summary>Reads inputs that are one document each.</summary>
internal sealed class DocumentReader(InputOptions options)
{
    public async Task<ArticleResult> ReadAsync(InputDocument input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (input.Content.Length == 0)
        {
            return new ArticleResult.Failure(Empty(input.Source));
        }

        if (input.Format == InputFormat.Pdf)
        {
            return await TakeApartAsync(
                    input,
                    token => PdfArticleReader.Read(input.Content, input.Source, input.FetchedFrom, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        var decoded = Decode(input);
        if (decoded.Value is not { } text)
        {
            return new ArticleResult.Failure(decoded.Error!);
        }

        if (string.IsNullOrWhiteSpace(text.Text))
        {
            return new ArticleResult.Failure(Empty(input.Source));
        }

        return input.Format switch
        {
            InputFormat.Html => await TakeApartAsync(
                    input,
                    token => HtmlArticleReader.Read(text, input.Source, input.FetchedFrom, input.IsWholePage, token),
                    cancellationToken
                )
                .ConfigureAwait(false),
            InputFormat.Markdown => await TakeApartAsync(
                    input,
                    _ => MarkdownArticleReader.Read(text, input.Source, input.FetchedFrom),
                    cancellationToken
                )
                .ConfigureAwait(false),
            _ => PlainText(input, text),
        };
    }

    public static ArticleError Empty(string source) =>
        new()
        {
            Source = source,
            Kind = ArticleErrorKind.Empty,
            Message = "There is no text in it.",
        };

    private Outcome<DecodedText> Decode(InputDocument input)
    {
        var declared =
            input.HeaderEncoding ?? (input.Format == InputFormat.Html ? DeclaredEncoding.Find(input.Content) : null);
        return TextDecoder.Decode(input.Content, input.Source, options.Encoding, declared);
    }

    private static ArticleResult.Success PlainText(InputDocument input, DecodedText text) =>
        new(
            new Article
            {
                Id = input.Source,
                Text = new SourceText(text.Text),
                Url = input.FetchedFrom,
            },
            new ArticleOrigin
            {
                Source = input.Source,
                Format = InputFormat.Text,
                Encoding = text.Encoding,
                Notes = text.Note is null ? [] : [text.Note],
            }
        );

    /// <summary>Runs a parser of others: whatever it throws, and whatever time it takes, the content is to blame.</summary>
    private async Task<ArticleResult> TakeApartAsync(
        InputDocument input,
        Func<CancellationToken, Outcome<ArticleResult.Success>> read,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var outcome = await BoundedWork
                .RunAsync(read, options.ParseTimeLimit, cancellationToken)
                .ConfigureAwait(false);
            return outcome.Value is { } success ? success : new ArticleResult.Failure(outcome.Error!);
        }
        catch (TimeoutException)
        {
            return Fail(
                input.Source,
                ArticleErrorKind.TooComplex,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Taking it apart took longer than the limit of {options.ParseTimeLimit.TotalSeconds:0.#} seconds."
                )
            );
        }
#pragma warning disable CA1031 // The parsers are others' and throw what they like on hostile content.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var message = $"It cannot be taken apart as {input.Format}: {e.Message}";
            return Fail(input.Source, ArticleErrorKind.Malformed, message);
        }
    }

    private static ArticleResult.Failure Fail(string source, ArticleErrorKind kind, string message) =>
        new(
            new ArticleError
            {
                Source = source,
                Kind = kind,
                Message = message,
            }
        );
}
