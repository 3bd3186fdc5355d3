namespace OnRecord.Statements.Spans;

/// <summary>Puts right what the tags make of an attribution between commas: "said that, according to Kyiv, the town had fallen".</summary>
/// <remarks>
/// Spans of one kind cannot stand inside each other, so here the tags often take the source ("Kyiv") for a part of the
/// content, and leave "that" alone as the content of the verb before it. The words behind "according to" up to the comma
/// become its source; behind "that" or "whether", everything up to the end becomes the content of the verb, to be read again
/// as a content. Immutable, so safe on any thread.
/// </remarks>
public sealed class ParentheticAttribution
{
    private const int LongestSource = 24;
    private const int FarthestVerb = 12;

    private static readonly string[] AccordingTo = ["according", "to"];

    private readonly WordPieceTokenizer tokenizer;

    /// <summary>Makes it for the pieces of a tokenizer.</summary>
    /// <param name="tokenizer">Spells the pieces.</param>
    public ParentheticAttribution(WordPieceTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        this.tokenizer = tokenizer;
    }

    /// <summary>The same block with the spans put right.</summary>
    public TaggedBlock Mend(TaggedBlock tagged)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        foreach (var cue in tagged.Cues)
        {
            if (
                IsAccordingTo(tagged.Block.Pieces, cue.Pieces) && CommaAfter(tagged.Block.Pieces, cue.Pieces) is { } end
            )
            {
                tagged = Mend(tagged, cue, end);
            }
        }

        return tagged;
    }

    private TaggedBlock Mend(TaggedBlock tagged, TaggedSpan cue, int end)
    {
        var content = tagged.Contents.FirstOrDefault(span =>
            span.Pieces.End > end + 1
            && (span.Pieces.First == cue.Pieces.End || span.Pieces.First == end || span.Pieces.First == end + 1)
        );
        if (content.Pieces.Count <= 0)
        {
            return tagged;
        }

        if (VerbBefore(tagged, cue.Pieces.First) is { } opener)
        {
            var whole = new PieceRange(opener, content.Pieces.End);
            return tagged with
            {
                Sources = [.. tagged.Sources.Where(span => !Overlap(span.Pieces, whole))],
                Cues = [.. tagged.Cues.Where(span => !Overlap(span.Pieces, whole))],
                Contents = With(tagged.Contents, content with { Pieces = whole }),
            };
        }

        return content.Pieces.First == cue.Pieces.End
            ? tagged with
            {
                Sources = With(tagged.Sources, content with { Pieces = new PieceRange(cue.Pieces.End, end) }),
                Contents = With(tagged.Contents, content with { Pieces = new PieceRange(end + 1, content.Pieces.End) }),
            }
            : tagged;
    }

    // The spans without those that the new one overlaps, and with it in its place.
    private static TaggedSpan[] With(IReadOnlyList<TaggedSpan> spans, TaggedSpan added) =>
        [.. spans.Where(span => !Overlap(span.Pieces, added.Pieces)).Append(added).OrderBy(span => span.Pieces.First)];

    private static bool Overlap(PieceRange a, PieceRange b) => a.First < b.End && b.First < a.End;

    private bool IsAccordingTo(IReadOnlyList<WordPiece> pieces, PieceRange cue) =>
        cue.Count == AccordingTo.Length
        && AccordingTo.Index().All(word => Spelling(pieces, cue.First + word.Index) == word.Item);

    private string Spelling(IReadOnlyList<WordPiece> pieces, int piece) => tokenizer.Spelling(pieces[piece].Id);

    private int? CommaAfter(IReadOnlyList<WordPiece> pieces, PieceRange cue)
    {
        for (var at = cue.End; at < Math.Min(pieces.Count, cue.End + LongestSource); at++)
        {
            if (pieces[at].IsLineBreak || Spelling(pieces, at) is "." or "!" or "?")
            {
                return null;
            }

            if (Spelling(pieces, at) == ",")
            {
                return at > cue.End ? at : null;
            }
        }

        return null;
    }

    /// <summary>The "that" before the comma before the attribution, when it follows a cue closely; null where there is none.</summary>
    private int? VerbBefore(TaggedBlock tagged, int attribution)
    {
        var pieces = tagged.Block.Pieces;
        var opener = attribution - 2;
        return
            opener >= 0
            && Spelling(pieces, attribution - 1) == ","
            && Spelling(pieces, opener) is "that" or "whether"
            && tagged.Cues.Any(cue => cue.Pieces.End <= opener && cue.Pieces.End > opener - FarthestVerb)
            ? opener
            : null;
    }
}
