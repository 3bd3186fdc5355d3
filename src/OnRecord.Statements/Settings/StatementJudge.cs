using OnRecord.Statements.Labels;
using OnRecord.Statements.Nesting;
using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Settings;

/// <summary>Reads each statement in its surroundings: its labels (stage 5) and its setting (stage 6).</summary>
/// <remarks>Safe on any thread when the model's parts are.</remarks>
/// <param name="model">Without <see cref="StatementModel.Statements"/> everything stays open.</param>
public sealed class StatementJudge(StatementModel model)
{
    private readonly LabelJudge labels = new(model.Calibration);
    private readonly SlotFinder slots = new(model.Calibration);

    /// <summary>Judges one statement.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="placed">The statement; a nested one is judged in the passage around its outermost statement.</param>
    public (StatementLabels Labels, Setting Setting) Judge(SourceText text, PlacedStatement placed)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(placed);
        if (Score(text, placed) is not var (window, scores))
        {
            return (default, Setting.Empty);
        }

        var (linked, pieces) = (placed.Linked, placed.Linked.Block.Pieces);
        var content = linked.Content is [var first, ..] ? text.Slice(first.In(pieces)) : [];
        return (
            labels.Judge(scores.Labels, text.Slice(linked.Cue.In(pieces)), content),
            slots.Find(placed.Passage.Pieces, window, scores.Slots)
        );
    }

    /// <summary>What the models say of one statement; null when there is no model or the cue is not in the passage.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="placed">The statement.</param>
    /// <returns>What was read of the passage; the slots' scores, and the labels', the mean of both models.</returns>
    public (StatementWindow Window, StatementScores Scores)? Score(SourceText text, PlacedStatement placed)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(placed);
        var (linked, own, passage) = (placed.Linked, placed.Linked.Block.Pieces, placed.Passage);
        if (model.Statements is not { } network || InPassage(linked.Cue) is not { } cue)
        {
            return null;
        }

        var window = StatementWindow.Around(
            passage.Pieces.Count,
            cue,
            linked.Source is { } source ? InPassage(source) : null,
            [.. linked.Content.Select(InPassage).OfType<PieceRange>()]
        );
        var scores = network.Score(passage, window, text.Slice(linked.Cue.In(own)));
        return (
            window,
            model.Labels is { } head ? scores with { Labels = scores.Labels.MeanWith(head.Score(linked)) } : scores
        );

        PieceRange? InPassage(PieceRange range) =>
            ReferenceEquals(own, passage.Pieces) ? range : PieceRange.Covering(passage.Pieces, range.In(own));
    }
}
