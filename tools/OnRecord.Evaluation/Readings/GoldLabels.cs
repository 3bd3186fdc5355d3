using OnRecord.Statements.Labels;
using OnRecord.Statements.Passages;
using OnRecord.Statements.Spans;

namespace OnRecord.Evaluation.Readings;

/// <summary>Judges the labels of annotated statements with a model, as if it had found their spans itself.</summary>
/// <remarks>
/// Tells errors of the labels apart from errors of the spans. The likeliest value is always taken, whatever the model's
/// threshold. A statement inside the content of another is judged as the reader meets it, in that content; sources and
/// cues of several pieces count from their first to their last character.
/// </remarks>
public static class GoldLabels
{
    /// <summary>The annotated statements with the model's labels in place of people's; those without a cue or content stay unlabelled.</summary>
    public static IReadOnlyList<Attribution> Judge(
        StatementModel model,
        AnnotatedDocument document,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(document);
        var scorer =
            model.Labels ?? throw new InvalidOperationException($"The model '{model.Engine.Model}' judges no labels.");
        var contents = new Dictionary<TextSpan, EncodedBlock[]>();
        var passages = new PassageReader(model, ReaderOptions.Default.PassageLength);
        var article = Encode(document.Text.Whole, TextLevel.Article);
        return
        [
            .. document.Attributions.Select(attribution =>
                Judge(attribution, BlockOf(attribution, BlocksOf(attribution)), scorer, model.Calibration)
            ),
        ];

        EncodedBlock[] BlocksOf(Attribution attribution)
        {
            var outer = attribution.Parent is { } parent ? document.Attributions[parent].Content : [];
            if (outer.Count == 0)
            {
                return article;
            }

            var whole = outer[0].Union(outer[^1]);
            if (!AllSpans(attribution).All(whole.Contains))
            {
                return article;
            }

            return contents.TryGetValue(whole, out var blocks)
                ? blocks
                : contents[whole] = Encode(whole, TextLevel.Content);
        }

        EncodedBlock[] Encode(TextSpan part, TextLevel level)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pieces = model.Tokenizer.Encode(document.Text, part);
            return [.. passages.Plan(document.Text, pieces).Select(passage => passages.Encode(pieces, passage, level))];
        }
    }

    /// <summary>The first passage that holds some of the cue; null when none does.</summary>
    private static EncodedBlock? BlockOf(Attribution attribution, EncodedBlock[] blocks) =>
        Array.Find(blocks, block => Cover(block, attribution.Cue) is not null);

    private static IEnumerable<TextSpan> AllSpans(Attribution attribution) =>
        attribution.Source.Concat(attribution.Cue).Concat(attribution.Content);

    private static Attribution Judge(
        Attribution attribution,
        EncodedBlock? block,
        ILabelScorer scorer,
        Calibration calibration
    )
    {
        var unlabelled = attribution with { Act = null, Certainty = null, Kind = null, Speaker = null, Setting = null };
        if (block is null)
        {
            return unlabelled;
        }

        PieceRange[] content =
        [
            .. attribution
                .Content.Select(span => Cover(block, [span]))
                .Where(range => range is not null)
                .Select(range => range!.Value),
        ];
        if (Cover(block, attribution.Cue) is not { } cue || content.Length == 0)
        {
            return unlabelled;
        }

        var scores = scorer.Score(block, cue, Cover(block, attribution.Source), content);
        var (act, actConfidence) = Likeliest(scores.Act, calibration.Act.Temperature);
        var (certainty, certaintyConfidence) = Likeliest(scores.Certainty, calibration.Certainty.Temperature);
        var (kind, kindConfidence) = Likeliest(scores.Kind, calibration.Kind.Temperature);
        return unlabelled with
        {
            Act = (Act)act,
            Certainty = (Certainty)certainty,
            Kind = (SourceKind)kind,
            Confidence = new AttributionConfidence
            {
                Spans = 1,
                Act = actConfidence,
                Certainty = certaintyConfidence,
                Kind = kindConfidence,
            },
        };
    }

    /// <summary>The pieces from the first to the last that share a character with the spans; null when none does.</summary>
    private static PieceRange? Cover(EncodedBlock block, IReadOnlyList<TextSpan> spans)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < block.Pieces.Count; i++)
        {
            if (!block.Pieces[i].IsLineBreak && spans.Any(span => span.Overlaps(block.Pieces[i].Span)))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0 ? null : new PieceRange(first, last + 1);
    }

    private static (int Value, float Confidence) Likeliest(float[] logits, float temperature)
    {
        var best = Array.IndexOf(logits, logits.Max());
        var sum = logits.Sum(logit => Math.Exp((logit - logits[best]) / temperature));
        return (best, (float)(1 / sum));
    }
}
