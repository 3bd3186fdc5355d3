namespace OnRecord.Claims.QuoteChecks;

/// <summary>What a piece of a draft's quotation is.</summary>
internal enum QuoteItemKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>Words in brackets, by which a writer says that they are not the source's.</summary>
    Bracket,

    /// <summary>An ellipsis, by which a writer says that something is left out.</summary>
    Ellipsis,
}

/// <summary>A piece of a draft's quotation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The word, or those in the bracket; the word after an ellipsis.</param>
/// <param name="Span">Its characters; empty for an ellipsis, before the word that follows.</param>
internal sealed record QuoteItem(QuoteItemKind Kind, IReadOnlyList<QuoteWord> Words, TextSpan Span)
{
    /// <summary>The pieces of a quotation; an ellipsis at its beginning or end says nothing.</summary>
    public static IReadOnlyList<QuoteItem> Of(IReadOnlyList<QuoteWord> words)
    {
        var items = new List<QuoteItem>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.HasEllipsis && items.Count > 0)
            {
                items.Add(
                    new QuoteItem(QuoteItemKind.Ellipsis, [word], new TextSpan(words[i - 1].Span.End, word.Span.Start))
                );
            }

            if (word.Bracket == 0)
            {
                items.Add(new QuoteItem(QuoteItemKind.Word, [word], word.Span));
                continue;
            }

            var last = i;
            while (last + 1 < words.Count && words[last + 1].Bracket == word.Bracket)
            {
                last++;
            }

            items.Add(
                new QuoteItem(
                    QuoteItemKind.Bracket,
                    [.. words.Skip(i).Take(last - i + 1)],
                    word.Span.Union(words[last].Span)
                )
            );
            i = last;
        }

        return items;
    }
}
