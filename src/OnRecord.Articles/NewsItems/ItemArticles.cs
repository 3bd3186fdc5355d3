using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;
using OnRecord.Articles.Encodings;

namespace OnRecord.Articles.NewsItems;

/// <summary>Reads documents of news agencies.</summary>
internal static class ItemArticles
{
    /// <summary>The articles of a document's items.</summary>
    public static async IAsyncEnumerable<ArticleResult> ReadAsync(
        byte[] content,
        InputFormat format,
        OpenInput input,
        InputReader reader,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var parsed = await ParseAsync(content, format, input, reader, cancellationToken).ConfigureAwait(false);
        if (parsed.Value is not { } items)
        {
            yield return new ArticleResult.Failure(parsed.Error!);
            yield break;
        }

        foreach (var (index, item) in items.Index())
        {
            input.Budget.AddEntry();
            var name =
                items.Count == 1
                    ? input.Name
                    : input.Name.Of(Excerpt.OneLine(item.Id?.Replace('!', '_') ?? $"item-{index + 1}"));
            var result = await reader
                .ReadDocumentAsync(
                    Encoding.UTF8.GetBytes(item.Markup ?? item.Plain!),
                    item.Markup is null ? InputFormat.Text : InputFormat.Html,
                    input with
                    {
                        Name = name,
                        HeaderEncoding = "utf-8",
                        IsWholePage = true,
                        Facts = [.. item.Facts, .. input.Facts],
                        Notes = [.. item.Notes, .. input.Notes],
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            yield return result is ArticleResult.Success read
                ? read with
                {
                    Origin = read.Origin with { Format = format },
                }
                : result;
        }
    }

    private static async Task<Outcome<List<NewsItem>>> ParseAsync(
        byte[] content,
        InputFormat format,
        OpenInput input,
        InputReader reader,
        CancellationToken cancellationToken
    )
    {
        var source = input.Name.ToString();
        var declared = input.HeaderEncoding ?? DeclaredEncoding.Find(content);
        var decoded = TextDecoder.Decode(content, source, reader.Options.Encoding, declared);
        if (decoded.Value is not { } text)
        {
            return decoded.Error!;
        }

        try
        {
            if (format == InputFormat.Ninjs)
            {
                var item = NinjsReader.Read(text.Text, source);
                return item.Value is { } one ? new List<NewsItem> { one } : item.Error!;
            }

            var items = await BoundedWork
                .RunAsync(
                    token => NewsMlReader.Read(text.Text, token),
                    reader.Options.ParseTimeLimit,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return items.Count > 0
                ? items
                : Fail(source, ArticleErrorKind.NoArticle, "No news item with a text is in it.");
        }
        catch (JsonException e)
        {
            return PlacedError.At(Fail(source, ArticleErrorKind.Malformed, PlacedError.MessageOf(e)), e, text.Text);
        }
        catch (XmlException e)
        {
            return PlacedError.At(Fail(source, ArticleErrorKind.Malformed, PlacedError.MessageOf(e)), e, text.Text);
        }
        catch (Exception e) when (e is InvalidDataException or TimeoutException)
        {
            return Fail(source, ArticleErrorKind.TooComplex, e.Message);
        }
    }

    private static ArticleError Fail(string source, ArticleErrorKind kind, string message) =>
        new()
        {
            Source = source,
            Kind = kind,
            Message = message,
        };
}
