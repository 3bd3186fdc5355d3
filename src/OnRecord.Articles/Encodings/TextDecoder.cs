using UtfUnknown;

namespace OnRecord.Articles.Encodings;

/// <summary>Decodes bytes of unknown encoding into text, strictly: no replacement character ever stands in for a bad byte.</summary>
/// <remarks>
/// 1. What begins like an image, an archive or a program is no text. 2. A byte order mark decides. 3. Then what the caller
/// said. 4. Then UTF-16 without a mark, known by its zero bytes; any other zero byte means that it is no text. 5. Then
/// UTF-8 when every byte fits. 6. Then what the page declares, when every byte fits. 7. Then a guess by UTF.Unknown, when
/// every byte fits. Text that is UTF-8 but for a few bytes is damaged UTF-8, not another encoding, and is refused with
/// the place.
/// </remarks>
internal static class TextDecoder
{
    private const int DetectionWindow = 1 << 20;
    private const double LeastConfidence = 0.3;

    /// <summary>The strict encoding of that name; null when there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(
                name,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
            return found
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Decodes a whole input.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="source">Its name, for the error.</param>
    /// <param name="told">The encoding that the caller stated; null when none.</param>
    /// <param name="declared">The encoding that the page or its header states; null when none.</param>
    public static Outcome<DecodedText> Decode(
        ReadOnlySpan<byte> bytes,
        string source,
        string? told = null,
        string? declared = null
    )
    {
        if (BinarySignature.Recognise(bytes) is { } kind)
        {
            return Binary(source, 0, $"This is {kind}, not text.");
        }

        if (MarkedEncoding(bytes) is var (marked, markLength) && marked is not null)
        {
            return Strictly(bytes, markLength, marked, new(marked.WebName, EncodingEvidence.ByteOrderMark), source);
        }

        if (told is not null && Find(told) is { } stated)
        {
            return Strictly(bytes, 0, stated, new(stated.WebName, EncodingEvidence.Told), source);
        }

        if (bytes.IndexOf((byte)0) is var zero and >= 0)
        {
            return ZeroPattern(bytes) is { } wide
                ? Strictly(bytes, 0, wide, new(wide.WebName, EncodingEvidence.Detected, 0.9), source)
                : Binary(source, zero, "A zero byte; this is not text.");
        }

        return DecodeUnmarked(bytes, source, declared);
    }

    private static Outcome<DecodedText> DecodeUnmarked(ReadOnlySpan<byte> bytes, string source, string? declared)
    {
        var sevenBitEscapes = bytes.IndexOf("\e$"u8) >= 0 || bytes.IndexOf("\e("u8) >= 0;
        var badByte = Utf8Scan.FirstInvalid(bytes);
        if (badByte < 0 && !sevenBitEscapes)
        {
            return Checked(Encoding.UTF8.GetString(bytes), new("utf-8", EncodingEvidence.Valid), source, null);
        }

        if (
            declared is not null
            && Find(declared) is { } stated
            && !stated.WebName.StartsWith("utf-", StringComparison.Ordinal)
            && TryDecode(stated, bytes) is { } text
        )
        {
            return Checked(text, new(stated.WebName, EncodingEvidence.Declared), source, null);
        }

        if (badByte >= 0 && Utf8Scan.IsDamagedUtf8(bytes))
        {
            return new ArticleError
            {
                Source = source,
                Kind = ArticleErrorKind.Encoding,
                BytePosition = badByte,
                Message = "The text is UTF-8 but for a byte here that no UTF-8 has; the file is damaged or cut off.",
            };
        }

        return Detect(bytes, source, declared, badByte);
    }

    private static Outcome<DecodedText> Detect(ReadOnlySpan<byte> bytes, string source, string? declared, int badByte)
    {
        var window = bytes[..Math.Min(bytes.Length, DetectionWindow)].ToArray();
        foreach (var guess in CharsetDetector.DetectFromBytes(window).Details ?? [])
        {
            if (
                guess.Confidence >= LeastConfidence
                && Find(guess.EncodingName) is { } encoding
                && TryDecode(encoding, bytes) is { } text
            )
            {
                var taken = new TakenEncoding(encoding.WebName, EncodingEvidence.Detected, guess.Confidence);
                var note = declared is null
                    ? null
                    : $"The page says that it is {declared}, but its bytes are not; {encoding.WebName} was taken.";
                return Checked(text, taken, source, note);
            }
        }

        if (badByte < 0)
        {
            return Checked(Encoding.UTF8.GetString(bytes), new("utf-8", EncodingEvidence.Valid), source, null);
        }

        return new ArticleError
        {
            Source = source,
            Kind = ArticleErrorKind.Encoding,
            BytePosition = badByte,
            Message = "Not UTF-8 from here on, and no other encoding fits; state the encoding if it is known.",
        };
    }

    private static Outcome<DecodedText> Strictly(
        ReadOnlySpan<byte> bytes,
        int skip,
        Encoding encoding,
        TakenEncoding taken,
        string source
    )
    {
        try
        {
            return Checked(encoding.GetString(bytes[skip..]), taken, source, null);
        }
        catch (DecoderFallbackException e)
        {
            return new ArticleError
            {
                Source = source,
                Kind = ArticleErrorKind.Encoding,
                BytePosition = FirstUndecodable(bytes, skip, encoding),
                Message = $"These bytes are not {taken.Name}: {Convert.ToHexString(e.BytesUnknown ?? [])}.",
            };
        }
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Refuses what decodes but is no text: more than one control character in a hundred, or a zero.</summary>
    private static Outcome<DecodedText> Checked(string text, TakenEncoding taken, string source, string? note)
    {
        var first = -1;
        var count = 0;
        var window = text.AsSpan(0, Math.Min(text.Length, DetectionWindow));
        for (var i = 0; i < window.Length; i++)
        {
            if (IsStray(window[i], taken.Evidence))
            {
                first = first < 0 ? i : first;
                count++;
            }
        }

        if (count * 100L > window.Length || window.Contains('\0'))
        {
            return Binary(
                source,
                Find(taken.Name)?.GetByteCount(window[..first]) ?? 0,
                $"Control characters begin here; this is not text (decoded as {taken.Name})."
            );
        }

        return new DecodedText(text, taken, note);
    }

    /// <summary>A control character that texts do not use; those from U+0080 only count against a guess.</summary>
    private static bool IsStray(char c, EncodingEvidence evidence) =>
        c switch
        {
            '\b' or '\t' or '\n' or '\v' or '\f' or '\r' or '\e' or '\u0085' => false,
            >= '\u0080' => evidence == EncodingEvidence.Detected && char.IsControl(c),
            _ => char.IsControl(c),
        };

    private static long FirstUndecodable(ReadOnlySpan<byte> bytes, int skip, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var position = skip;
        Span<char> chars = stackalloc char[16];
        while (position < bytes.Length)
        {
            try
            {
                decoder.Convert(bytes.Slice(position, 1), chars, position + 1 == bytes.Length, out _, out _, out _);
            }
            catch (DecoderFallbackException)
            {
                return position;
            }

            position++;
        }

        return position;
    }

    private static (Encoding? Encoding, int Length) MarkedEncoding(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Find("utf-8"), 3),
            [0xFF, 0xFE, 0, 0, ..] => (Find("utf-32"), 4),
            [0, 0, 0xFE, 0xFF, ..] => (Find("utf-32BE"), 4),
            [0xFF, 0xFE, ..] => (Find("utf-16"), 2),
            [0xFE, 0xFF, ..] => (Find("utf-16BE"), 2),
            _ => (null, 0),
        };

    /// <summary>UTF-16 without a mark: nearly every other byte of a text in a European language is zero.</summary>
    private static Encoding? ZeroPattern(ReadOnlySpan<byte> bytes)
    {
        var window = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < window.Length; i++)
        {
            zeros[i & 1] += window[i] == 0 ? 1 : 0;
        }

        var half = window.Length / 2;
        return zeros[1] * 10 > half * 7 && zeros[0] * 20 < half ? Find("utf-16")
            : zeros[0] * 10 > half * 7 && zeros[1] * 20 < half ? Find("utf-16BE")
            : null;
    }

    private static ArticleError Binary(string source, long position, string message) =>
        new()
        {
            Source = source,
            Kind = ArticleErrorKind.Binary,
            BytePosition = position,
            Message = message,
        };
}
