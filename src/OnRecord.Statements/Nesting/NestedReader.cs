using OnRecord.Statements.Links;
using OnRecord.Statements.Passages;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Nesting;

/// <summary>Reads a content as a text of its own, without looking inside the contents that it finds.</summary>
/// <returns>The statements, tied to a block of their own.</returns>
public delegate IReadOnlyList<LinkedStatement> ContentReading(
    SourceText text,
    TextSpan part,
    CancellationToken cancellationToken
);

/// <summary>Stage 3: looks for statements inside the contents of statements, and puts all in order.</summary>
/// <remarks>
/// The model learned from texts in which no statement stands inside another, so a content is read again as a text of
/// its own, and what is found there hangs below. A cue inside a content belongs to no statement of the level above, so
/// nothing is found twice. Safe on any thread when <paramref name="readContent"/> and <paramref name="hint"/> are.
/// </remarks>
/// <param name="readContent">Stages 1 and 2.</param>
/// <param name="hint">Which contents are worth it.</param>
/// <param name="options">Depth, shortest content and least confidence.</param>
public sealed class NestedReader(ContentReading readContent, INestingHint hint, ReaderOptions options)
{
    /// <summary>Adds the statements inside contents and numbers all from 1 in the order of the text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="passage">A passage of the text, as stages 1 and 2 read it.</param>
    /// <param name="cancellationToken">Stops between contents.</param>
    public IReadOnlyList<PlacedStatement> Read(
        SourceText text,
        FlatReading passage,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(passage);
        var found = passage.Statements.Select(statement => new Found(statement, null)).ToList();
        var (levelStart, levelEnd) = (0, found.Count);
        for (var depth = 0; depth < options.NestingDepth && levelStart < levelEnd; depth++)
        {
            for (var outer = levelStart; outer < levelEnd; outer++)
            {
                foreach (var inner in InsideOf(text, found[outer].Statement, cancellationToken))
                {
                    found.Add(new Found(inner, outer));
                }
            }

            (levelStart, levelEnd) = (levelEnd, found.Count);
        }

        return InOrder(found, passage.Block);
    }

    private IEnumerable<LinkedStatement> InsideOf(
        SourceText text,
        LinkedStatement statement,
        CancellationToken cancellationToken
    )
    {
        var pieces = statement.Block.Pieces;
        var spans = statement.Content.Select(range => range.In(pieces)).ToArray();
        spans[0] = WithoutOpener(text, spans[0]);
        if (!HasEnoughWords(pieces, statement.Content) || !Array.Exists(spans, MayHoldStatement))
        {
            yield break;
        }

        foreach (var part in PartsToRead(spans))
        {
            foreach (var inner in readContent(text, part, cancellationToken))
            {
                if (inner.Confidence >= options.NestedConfidence && IsWithin(spans, inner))
                {
                    yield return inner;
                }
            }
        }

        bool MayHoldStatement(TextSpan span) => hint.MayHoldStatement(text.Slice(span));
    }

    // "that, according to Kyiv, …" is read from "according" on: a sentence of its own could begin so.
    private static TextSpan WithoutOpener(SourceText text, TextSpan span)
    {
        const string opener = "that, ";
        return text.Slice(span).StartsWith(opener, StringComparison.OrdinalIgnoreCase)
            ? new TextSpan(span.Start + opener.Length, span.End)
            : span;
    }

    // As the model was taught, from the first piece to the last with what stands between them; piece by piece where
    // that is more than the content itself, so that the cost stays linear.
    private static TextSpan[] PartsToRead(TextSpan[] content)
    {
        var whole = content[0].Union(content[^1]);
        return whole.Length <= 2 * content.Sum(span => span.Length) ? [whole] : content;
    }

    private static bool IsWithin(TextSpan[] outer, LinkedStatement inner)
    {
        var pieces = inner.Block.Pieces;
        return Holds(inner.Cue) && (inner.Source is not { } source || Holds(source)) && inner.Content.All(Holds);

        bool Holds(PieceRange range) => Array.Exists(outer, span => span.Contains(range.In(pieces)));
    }

    private bool HasEnoughWords(IReadOnlyList<WordPiece> pieces, IReadOnlyList<PieceRange> content) =>
        content.SelectMany(range => Enumerable.Range(range.First, range.Count)).Count(piece => IsWord(pieces[piece]))
        >= options.ShortestNestedContent;

    private static bool IsWord(WordPiece piece) =>
        piece.StartsWord && piece.Shape is not (LetterShape.None or LetterShape.Other);

    // A parent is found before its children and begins no later than they do, so it stays before them.
    private static PlacedStatement[] InOrder(List<Found> found, EncodedBlock passage)
    {
        var order = Enumerable.Range(0, found.Count).OrderBy(i => StartOf(found[i].Statement)).ToArray();
        var numbers = new int[found.Count];
        for (var place = 0; place < order.Length; place++)
        {
            numbers[order[place]] = place + 1;
        }

        return Array.ConvertAll(
            order,
            i =>
            {
                var (statement, outer) = found[i];
                return new PlacedStatement(numbers[i], outer is { } o ? numbers[o] : null, statement, passage);
            }
        );
    }

    private static int StartOf(LinkedStatement statement)
    {
        var first = Math.Min(statement.Cue.First, statement.Content[0].First);
        first = Math.Min(first, statement.Source?.First ?? first);
        return statement.Block.Pieces[first].Span.Start;
    }

    private readonly record struct Found(LinkedStatement Statement, int? Outer);
}
