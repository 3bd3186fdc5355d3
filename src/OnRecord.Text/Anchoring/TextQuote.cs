namespace OnRecord.Text.Anchoring;

/// <summary>How a quote stands in another text than the one that it was taken from.</summary>
public enum QuotePlace
{
    /// <summary>The same words, with the same characters before and after them.</summary>
    Exact = 0,

    /// <summary>The same words, with other characters around them.</summary>
    Moved = 1,

    /// <summary>The words are not there.</summary>
    Gone = 2,
}

/// <summary>Words with what stands before and after them, by which they are found again in a text that has changed.</summary>
/// <remarks>As the <c>TextQuoteSelector</c> of the W3C Web Annotation Data Model.</remarks>
/// <param name="Prefix">What stands before them; empty at the beginning of the text.</param>
/// <param name="Exact">The words.</param>
/// <param name="Suffix">What stands behind them; empty at the end of the text.</param>
public sealed record TextQuote(string Prefix, string Exact, string Suffix)
{
    /// <summary>UTF-16 code units before and after the words, where the text has as many; one less where a surrogate pair would be cut.</summary>
    public const int Around = 32;

    /// <summary>The quote of a span.</summary>
    public static TextQuote Of(SourceText text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextQuote(
            text[new TextSpan(Whole(text, Math.Max(0, span.Start - Around)), span.Start)],
            text[span],
            text[new TextSpan(span.End, Whole(text, Math.Min(text.Length, span.End + Around)))]
        );
    }

    /// <summary>How the quote stands in a text. Runs of white space count as one space, since pages break lines as they like.</summary>
    public QuotePlace PlaceIn(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (whole, exact) = (Spaced(text.Value), Spaced(Exact));
        var (prefix, suffix) = (Spaced(Prefix).TrimStart(), Spaced(Suffix).TrimEnd());
        return whole.Contains(prefix + exact + suffix, StringComparison.Ordinal) ? QuotePlace.Exact
            : whole.Contains(exact, StringComparison.Ordinal) ? QuotePlace.Moved
            : QuotePlace.Gone;
    }

    // A border that would cut a surrogate pair moves before it.
    private static int Whole(SourceText text, int border) =>
        border > 0 && border < text.Length && char.IsLowSurrogate(text.Value[border]) ? border - 1 : border;

    private static string Spaced(string text)
    {
        var spaced = new System.Text.StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (!char.IsWhiteSpace(unit))
            {
                spaced.Append(unit);
            }
            else if (spaced.Length == 0 || spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }

        return spaced.ToString();
    }
}
