namespace OnRecord.Statements.Spans;

/// <summary>Gives a source the name that stands behind it in apposition: "the head of the inquiry, Ada Lund, said".</summary>
/// <remarks>
/// The tags sometimes end such a source at its comma, or make two of it. Where a person's name stands between that comma and the cue, or between it
/// and the end of a sentence whose cue stands before the source, the source goes on to the name's end. Immutable, so safe on any thread.
/// </remarks>
public sealed class AppositiveSource
{
    private readonly WordPieceTokenizer tokenizer;

    /// <summary>Makes it for the pieces of a tokenizer.</summary>
    /// <param name="tokenizer">Spells the pieces.</param>
    public AppositiveSource(WordPieceTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        this.tokenizer = tokenizer;
    }

    /// <summary>The same block with the sources made whole.</summary>
    public TaggedBlock Mend(TaggedBlock tagged)
    {
        ArgumentNullException.ThrowIfNull(tagged);
        var sources = new List<TaggedSpan>(tagged.Sources.Count);
        foreach (
            var source in tagged.Sources.Where(source => sources is [] || sources[^1].Pieces.End <= source.Pieces.First)
        )
        {
            sources.Add(Whole(tagged, source));
        }

        return tagged with
        {
            Sources = sources,
        };
    }

    private TaggedSpan Whole(TaggedBlock tagged, TaggedSpan source)
    {
        var pieces = tagged.Block.Pieces;
        var comma = source.Pieces.End;
        var isClosed = comma > 0 && Spelling(pieces, comma - 1) == ",";
        var first = isClosed ? comma : comma + 1;
        if ((!isClosed && Spelling(pieces, comma) != ",") || EndOfName(tagged, first) is not { } end)
        {
            return source;
        }

        var closing = Spelling(pieces, end) == ",";
        var behind = closing ? end + 1 : end;
        var isBeforeCue = tagged.Cues.Any(cue => cue.Pieces.First == behind);
        var isBehindCue = tagged.Cues.Any(cue => cue.Pieces.End == source.Pieces.First) && Spelling(pieces, end) == ".";
        var whole = new PieceRange(source.Pieces.First, isBeforeCue ? behind : end);
        return (isBeforeCue || isBehindCue) && IsFree(tagged, new PieceRange(first, whole.End))
            ? source with
            {
                Pieces = whole,
            }
            : source;
    }

    // A name that begins at a piece, and ends where one does.
    private static int? EndOfName(TaggedBlock tagged, int first)
    {
        var pieces = tagged.Block.Pieces;
        if (first >= pieces.Count)
        {
            return null;
        }

        var start = pieces[first].Span.Start;
        var named = tagged.Names.Where(name => name.Kind == NameKind.Person && name.Span.Start == start).ToList();
        if (named is not [var only])
        {
            return null;
        }

        var end = first;
        while (end < pieces.Count && pieces[end].Span.End <= only.Span.End)
        {
            end++;
        }

        return end;
    }

    // Nothing stands there but, at most, a source that ends with the name.
    private static bool IsFree(TaggedBlock tagged, PieceRange range) =>
        tagged
            .Cues.Concat(tagged.Contents)
            .Concat(tagged.Sources.Where(source => source.Pieces.End > range.End))
            .All(span => span.Pieces.End <= range.First || range.End <= span.Pieces.First);

    private string Spelling(IReadOnlyList<WordPiece> pieces, int piece) =>
        piece < pieces.Count && !pieces[piece].IsLineBreak ? tokenizer.Spelling(pieces[piece].Id) : "";
}
