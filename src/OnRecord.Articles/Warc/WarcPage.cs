using System.Runtime.CompilerServices;
using OnRecord.Articles.Archives;

namespace OnRecord.Articles.Warc;

/// <summary>A record of a web archive that may be a page.</summary>
/// <param name="record">Its header.</param>
/// <param name="block">Its content.</param>
/// <param name="input">The archive, under the name of the record.</param>
/// <param name="reader">Reads what is in it.</param>
internal sealed class WarcPage(WarcRecord record, RecordStream.Block block, OpenInput input, InputReader reader)
{
    private const int LongestLine = 1 << 16;

    /// <summary>The articles of the page; one <see cref="ArticleResult.LeftOut"/> when it is of no kind that has any.</summary>
    public async IAsyncEnumerable<ArticleResult> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (record.Header["WARC-Segment-Number"] is { } segment && segment != "0")
        {
            throw new InvalidDataException("It is kept in several segments, which are not put together.");
        }

        var (header, isAnswer) = await AnswerAsync(cancellationToken).ConfigureAwait(false);
        var contentType = isAnswer ? header?["Content-Type"] : record.Header["Content-Type"];
        var address = PageAddress.IsWeb(record.Target ?? "", out var url) ? url : null;
        if ((isAnswer && header is null) || !IsReadable(contentType, address))
        {
            yield return new ArticleResult.LeftOut(input.Name.ToString(), 1);
            yield break;
        }

        var limit = reader.Options.MaxBytes;
        if (block.Left > limit)
        {
            throw new ArchiveLimitException(SizeLimit.Exceeded("", limit).Message);
        }

        using var sent = new MemoryStream();
        await block.CopyToAsync(sent, cancellationToken).ConfigureAwait(false);
        if (block.IsCut)
        {
            yield break;
        }

        var body = isAnswer
            ? await ContentCoding
                .DecodeAsync(sent.ToArray(), header!, limit, input.Budget, cancellationToken)
                .ConfigureAwait(false)
            : sent.ToArray();
        using var content = new MemoryStream(body);
        var page = input with
        {
            Content = content,
            IsEntry = true,
            FormatName = address?.AbsolutePath ?? record.Target ?? "",
            MediaType = contentType,
            HeaderEncoding = Charset(contentType),
            FetchedFrom = address,
            Facts = record.Date is { } date ? [new StatedFact(FactField.Retrieved, date, "WARC-Date")] : [],
            Notes = record.Header["WARC-Truncated"] is { } reason
                ? [$"The archive has only the beginning of it ({Excerpt.Around(reason, 0)})."]
                : [],
        };
        await foreach (var result in reader.ReadAsync(page, cancellationToken).ConfigureAwait(false))
        {
            yield return result;
        }
    }

    /// <summary>The header of a server's answer, null when it was no success; and whether the record is an answer at all.</summary>
    private async ValueTask<(HeaderFields? Header, bool IsAnswer)> AnswerAsync(CancellationToken cancellationToken)
    {
        if (
            record.Type != "response"
            || record.Header["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true
        )
        {
            return (null, false);
        }

        var status = await ReadLineAsync(LongestLine, cancellationToken).ConfigureAwait(false);
        var header = await HeaderFields.ReadAsync(ReadLineAsync, cancellationToken).ConfigureAwait(false);
        var isSuccess =
            status?.Split(' ', 3) is [var version, ['2', _, _], ..]
            && version.StartsWith("HTTP/", StringComparison.Ordinal);
        return (isSuccess ? header : null, true);
    }

    private async ValueTask<string?> ReadLineAsync(int longest, CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        var one = new byte[1];
        while (await block.ReadAsync(one, cancellationToken).ConfigureAwait(false) > 0)
        {
            if (one[0] == '\n')
            {
                return Encoding.Latin1.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
            }

            if (line.Length < longest)
            {
                line.WriteByte(one[0]);
            }
        }

        return null;
    }

    private static bool IsReadable(string? contentType, Uri? address) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" or "application/pdf" or "text/markdown" => true,
            "text/plain" => address?.AbsolutePath != "/robots.txt",
            null or "" or "application/octet-stream" or "application/json" or "application/xml" or "text/xml" => address
                is not null
                && (InputEndings.IsKnown(address.AbsolutePath) || InputEndings.MayHold(address.AbsolutePath)),
            _ => false,
        };

    private static string? Charset(string? contentType) =>
        contentType
            ?.Split(';')
            .Select(part => part.Split('=', 2))
            .FirstOrDefault(part =>
                part.Length == 2 && part[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase)
            )
            ?[1].Trim(' ', '"', '\'');
}
