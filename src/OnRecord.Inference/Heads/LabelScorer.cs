using System.Numerics.Tensors;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Labels;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Heads;

/// <summary>The trained label head. Immutable, so safe on any thread.</summary>
/// <remarks>
/// The cue's first and last state, the source's first and last state (a learned vector when there is no source), the
/// mean of the content's states and its first state go through one hidden layer with GELU and a linear layer a label.
/// </remarks>
public sealed class LabelScorer : ILabelScorer
{
    private const int Parts = 6;

    private readonly int width;
    private readonly Dense hidden;
    private readonly Dense act;
    private readonly Dense certainty;
    private readonly Dense kind;
    private readonly float[] noSource;

    /// <summary>Reads the head.</summary>
    /// <param name="heads">Tensors <c>label.*</c>; see <c>docs/model-package.md</c>.</param>
    /// <param name="stateWidth">Width of the encoder's states.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or has another shape.</exception>
    public LabelScorer(SafetensorsFile heads, int stateWidth)
    {
        ArgumentNullException.ThrowIfNull(heads);
        width = stateWidth;
        hidden = new Dense(heads, "label.hidden", stateWidth, Parts * stateWidth);
        act = new Dense(heads, "label.act", ModelLabels.Current.Act.Count, stateWidth);
        certainty = new Dense(heads, "label.certainty", ModelLabels.Current.Certainty.Count, stateWidth);
        kind = new Dense(heads, "label.kind", ModelLabels.Current.Kind.Count, stateWidth);
        noSource = heads.Read("label.none", 2 * stateWidth);
    }

    /// <inheritdoc/>
    public LabelScores Score(LinkedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var (block, content) = (statement.Block, statement.Content);
        Span<float> input = new float[Parts * width];
        CopyEnds(block, statement.Cue, input);
        if (statement.Source is { } range)
        {
            CopyEnds(block, range, input[(2 * width)..]);
        }
        else
        {
            noSource.CopyTo(input[(2 * width)..]);
        }

        if (content.Count > 0)
        {
            MeanState(block, content, input.Slice(4 * width, width));
            block.State(content[0].First).CopyTo(input[(5 * width)..]);
        }

        var features = hidden.Apply(input);
        Gelu.Apply(features);
        return new LabelScores(act.Apply(features), certainty.Apply(features), kind.Apply(features));
    }

    private void CopyEnds(EncodedBlock block, PieceRange range, Span<float> to)
    {
        block.State(range.First).CopyTo(to);
        block.State(range.Last).CopyTo(to[width..]);
    }

    private static void MeanState(EncodedBlock block, IReadOnlyList<PieceRange> content, Span<float> mean)
    {
        var pieces = 0;
        foreach (var range in content)
        {
            for (var piece = range.First; piece < range.End; piece++, pieces++)
            {
                TensorPrimitives.Add(mean, block.State(piece), mean);
            }
        }

        TensorPrimitives.Divide(mean, pieces, mean);
    }
}
