using OnRecord.Text.Quotations;

namespace OnRecord.Claims.QuoteChecks;

/// <summary>An article in which quotations are looked for.</summary>
internal sealed class KnownArticle
{
    // Two quotations of one source with no more than this between them are one that was interrupted.
    private const int LongestInterruption = 200;

    private readonly Reading reading;
    private readonly IReadOnlySet<int> rejected;

    /// <summary>Cuts up an article.</summary>
    /// <param name="reading">Its reading, with what people corrected.</param>
    /// <param name="rejected">Numbers of statements that do not count.</param>
    public KnownArticle(Reading reading, IReadOnlySet<int> rejected)
    {
        (this.reading, this.rejected) = (reading, rejected);
        var text = reading.Article.Text;
        Quoted = QuoteWords.Of(text, Pieces(text));
        All = QuoteWords.Of(text, [(text.Whole, QuoteJoin.None)]);
    }

    /// <summary>The words that stand in quotation marks.</summary>
    public IReadOnlyList<QuoteWord> Quoted { get; }

    /// <summary>All words.</summary>
    public IReadOnlyList<QuoteWord> All { get; }

    /// <summary>Hash of the text.</summary>
    public string Hash => reading.Article.Text.Sha256;

    /// <summary>Who said some words, when and where.</summary>
    public Saying SayingOf(TextSpan words) => Saying.Of(reading, [words], rejected);

    private IEnumerable<(TextSpan, QuoteJoin)> Pieces(SourceText text)
    {
        Quotation? before = null;
        foreach (var quotation in QuotationReader.Read(text).Where(quotation => quotation.Depth == 0))
        {
            var join = before is null ? QuoteJoin.Hard : JoinOf(text, before, quotation);
            foreach (var part in quotation.Parts)
            {
                yield return (part, join);
                join = QuoteJoin.Soft;
            }

            before = quotation;
        }
    }

    private QuoteJoin JoinOf(SourceText text, Quotation first, Quotation second)
    {
        var between = new TextSpan(first.Span.End, second.Span.Start);
        if (between.Length > LongestInterruption || text.Slice(between).Contains('\n'))
        {
            return QuoteJoin.Hard;
        }

        var (own, other) = (SayingOf(first.Span), SayingOf(second.Span));
        var together =
            own.Statement is not null
            && (
                own.Statement == other.Statement
                || (
                    own.Speakers is [var speaker, ..]
                    && other.Speakers is [var otherSpeaker, ..]
                    && speaker.Name == otherSpeaker.Name
                )
            );
        return together ? QuoteJoin.Soft : QuoteJoin.Hard;
    }
}
