using OnRecord.Corpora.Attributions;

namespace OnRecord.Corpora.Gum;

/// <summary>Names the speakers of GUM's attributions through its coreference chains.</summary>
/// <remarks>
/// The speaker is the longest mention of the source's chain that consists of proper nouns alone. A source whose chain has
/// no such mention, or that is no mention, stays without a speaker and is not scored.
/// </remarks>
public static class GumSpeakers
{
    /// <summary>The document with its speakers.</summary>
    public static AnnotatedDocument Named(GumDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var namesByChain = document
            .Mentions.Where(mention => IsName(document, mention.Span))
            .GroupBy(mention => mention.Chain, StringComparer.Ordinal)
            .ToDictionary(
                chain => chain.Key,
                chain => document.Text[chain.OrderByDescending(m => m.Span.Length).ThenBy(m => m.Span).First().Span],
                StringComparer.Ordinal
            );
        return document.ToAnnotatedDocument() with
        {
            Attributions =
            [
                .. document.Attributions.Select(attribution =>
                    attribution with
                    {
                        Speaker = ChainOf(document, attribution) is { } chain
                            ? namesByChain.GetValueOrDefault(chain)
                            : null,
                    }
                ),
            ],
        };
    }

    private static string? ChainOf(GumDocument document, Attribution attribution) =>
        attribution.Source is [var source]
            ? document.Mentions.FirstOrDefault(mention => mention.Span == source)?.Chain
            : null;

    private static bool IsName(GumDocument document, TextSpan span)
    {
        var tokens = document.Tokens.Where(token => span.Contains(token.Span)).ToList();
        return tokens.Count > 0 && tokens.TrueForAll(token => token.PartOfSpeech == "PROPN");
    }
}
