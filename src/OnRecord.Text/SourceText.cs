using System.Security.Cryptography;

namespace OnRecord.Text;

/// <summary>The text of one document exactly as it came: never normalised, never trimmed, line ends kept.</summary>
/// <remarks>Every span of the product indexes such a text. Immutable, so safe on any thread.</remarks>
public sealed class SourceText
{
    private readonly Lazy<string> sha256;

    /// <summary>Takes over the text as it is.</summary>
    public SourceText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value))));
    }

    /// <summary>The whole text.</summary>
    public string Value { get; }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Value.Length;

    /// <summary>SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits; lone surrogates count as U+FFFD.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>The span of the whole text.</summary>
    public TextSpan Whole => new(0, Value.Length);

    /// <summary>The exact characters of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of this text.</exception>
    public string this[TextSpan span] => Slice(span).ToString();

    /// <summary>The exact characters of a span, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of this text.</exception>
    public ReadOnlySpan<char> Slice(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Value.Length, nameof(span));
        return Value.AsSpan(span.Start, span.Length);
    }

    /// <summary>The whole text.</summary>
    public override string ToString() => Value;
}
