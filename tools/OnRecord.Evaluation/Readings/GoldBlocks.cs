using OnRecord.Statements.Links;
using OnRecord.Statements.Nesting;
using OnRecord.Statements.Passages;
using OnRecord.Statements.Spans;

namespace OnRecord.Evaluation.Readings;

/// <summary>Encodes a document as the reader does, and places its annotated statements as if they had been found.</summary>
/// <remarks>A nested statement is placed in the content of its parent, as the reader finds it.</remarks>
internal sealed class GoldBlocks
{
    private readonly StatementModel model;
    private readonly AnnotatedDocument document;
    private readonly CancellationToken cancellationToken;
    private readonly PassageReader passages;
    private readonly EncodedBlock[] article;
    private readonly Dictionary<TextSpan, EncodedBlock[]> contents = [];

    public GoldBlocks(StatementModel model, AnnotatedDocument document, CancellationToken cancellationToken)
    {
        this.model = model;
        this.document = document;
        this.cancellationToken = cancellationToken;
        passages = new PassageReader(model, ReaderOptions.Default.PassageLength);
        article = Encode(document.Text.Whole, TextLevel.Article);
    }

    /// <summary>The statement in the first passage that holds some of its cue; null when none does.</summary>
    public PlacedStatement? Place(Attribution gold) =>
        Find(article, gold) is { } passage
            ? new PlacedStatement(1, null, Find(BlocksOf(gold), gold) ?? passage, passage.Block)
            : null;

    private static LinkedStatement? Find(EncodedBlock[] blocks, Attribution gold)
    {
        foreach (var block in blocks)
        {
            if (Ranges(gold.Cue).DefaultIfEmpty().MaxBy(range => range.Count) is { Count: > 0 } cue)
            {
                return new LinkedStatement
                {
                    Block = block,
                    Cue = cue,
                    Source = Ranges(gold.Source).Select(range => (PieceRange?)range).LastOrDefault(),
                    Content = Ranges(gold.Content),
                    Confidence = 1,
                };
            }

            PieceRange[] Ranges(IReadOnlyList<TextSpan> spans) =>
                [.. spans.Select(span => PieceRange.Covering(block.Pieces, span)).OfType<PieceRange>()];
        }

        return null;
    }

    private EncodedBlock[] BlocksOf(Attribution gold)
    {
        var outer = gold.Parent is { } parent ? document.Attributions[parent].Content : [];
        if (outer.Count == 0)
        {
            return article;
        }

        var whole = outer[0].Union(outer[^1]);
        if (!gold.Source.Concat(gold.Cue).Concat(gold.Content).All(whole.Contains))
        {
            return article;
        }

        return contents.TryGetValue(whole, out var blocks)
            ? blocks
            : contents[whole] = Encode(whole, TextLevel.Content);
    }

    private EncodedBlock[] Encode(TextSpan part, TextLevel level)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pieces = model.Tokenizer.Encode(document.Text, part);
        return [.. passages.Plan(document.Text, pieces).Select(passage => passages.Encode(pieces, passage, level))];
    }
}
