using System.Security.Cryptography;
using OnRecord.Corpora.Names;
using OnRecord.Statements.Json;

namespace OnRecord.Evaluation.Floors;

/// <summary>A hash of everything that an evaluation reads and compares with.</summary>
/// <remarks>Two corpora have the same hash when texts and annotations are the same in the same order.</remarks>
public static class CorpusFingerprint
{
    /// <summary>SHA-256, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<AnnotatedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var input = new StringBuilder();
        foreach (var document in documents)
        {
            Append(
                input,
                document.Id,
                document.Text.Sha256,
                document.Date?.ToString("O", CultureInfo.InvariantCulture)
            );
            foreach (var attribution in document.Attributions)
            {
                Append(input, attribution);
            }
        }

        return Hash(input);
    }

    /// <inheritdoc cref="Of(IReadOnlyList{AnnotatedDocument})"/>
    public static string Of(IReadOnlyList<NamedText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var input = new StringBuilder();
        foreach (var text in texts)
        {
            Append(input, text.Id, text.Text.Sha256, string.Join(' ', text.Names), string.Join(' ', text.OtherNames));
        }

        return Hash(input);
    }

    private static void Append(StringBuilder input, Attribution attribution)
    {
        Append(
            input,
            Join(attribution.Source),
            Join(attribution.Cue),
            Join(attribution.Content),
            attribution.Act?.ToWireName(),
            attribution.Certainty?.ToWireName(),
            attribution.Kind?.ToWireName(),
            attribution.Speaker,
            attribution.Parent?.ToString(CultureInfo.InvariantCulture),
            attribution.Answers?.ToString(CultureInfo.InvariantCulture)
        );
        if (attribution.Setting is { } setting)
        {
            Append(input, [.. SettingSlot.All.Select(slot => Join(slot.Spans(setting)))]);
        }
    }

    // Fields are parted by a unit separator and records by a record separator, neither of which occurs in them.
    private static void Append(StringBuilder input, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            input.Append(field ?? "-").Append('\u001f');
        }

        input.Append('\u001e');
    }

    private static string Join(IReadOnlyList<TextSpan> spans) => string.Join(' ', spans);

    private static string Hash(StringBuilder input) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.ToString())));
}
