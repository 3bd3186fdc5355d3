using System.Text;

namespace OnRecord.Wording;

/// <summary>Builds HTML in which every text is encoded unless the program itself wrote it.</summary>
public sealed class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Adds markup of the program's own.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Adds markup of the program's own whose inserted values are all encoded.</summary>
    public HtmlText Markup(FormattableString markup)
    {
        html.Append(markup.ToString(Encoder.Instance));
        return this;
    }

    /// <summary>Adds text, encoded.</summary>
    public HtmlText Text(string text)
    {
        html.Append(Encode(text));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    // The five characters that mean something in text or in a quoted attribute value.
    private static string Encode(string? text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text ?? "";
        }
        var encoded = new StringBuilder(text!.Length + 16);
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '&' => encoded.Append("&amp;"),
                '<' => encoded.Append("&lt;"),
                '>' => encoded.Append("&gt;"),
                '"' => encoded.Append("&quot;"),
                '\'' => encoded.Append("&#39;"),
                _ => encoded.Append(unit),
            };
        }
        return encoded.ToString();
    }

    private sealed class Encoder : IFormatProvider, ICustomFormatter
    {
        public static Encoder Instance { get; } = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
            Encode(arg is IFormattable value ? value.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString());
    }
}
