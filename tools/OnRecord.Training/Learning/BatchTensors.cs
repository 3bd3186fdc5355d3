using OnRecord.Statements.Spans;
using OnRecord.Training.Examples;

namespace OnRecord.Training.Learning;

/// <summary>The input tensors of a batch, padded to its longest window.</summary>
internal sealed record BatchTensors(Tensor Ids, Tensor Features, Tensor Conventions, Tensor Padding, int Length)
{
    private const float Hidden = -1e4f;

    public static BatchTensors Of(IReadOnlyList<WindowExample> windows)
    {
        var length = windows.Max(w => w.Ids.Length);
        var ids = new long[windows.Count * length];
        var features = new long[ids.Length];
        var padding = new float[ids.Length];
        for (var row = 0; row < windows.Count; row++)
        {
            for (var column = 0; column < length; column++)
            {
                var at = (row * length) + column;
                var inside = column < windows[row].Ids.Length;
                ids[at] = inside ? windows[row].Ids[column] : 0;
                features[at] = inside ? windows[row].Features[column] : 0;
                padding[at] = inside ? 0 : Hidden;
            }
        }
        long[] shape = [windows.Count, length];
        return new BatchTensors(
            tensor(ids, shape),
            tensor(features, shape),
            tensor(windows.Select(w => (long)w.Convention).ToArray()),
            tensor(padding, [windows.Count, 1, 1, length]),
            length
        );
    }

    /// <summary>A class for each piece of the batch, <see cref="DocumentExample.Ignored"/> for padding and unannotated windows.</summary>
    public Tensor Classes(IReadOnlyList<WindowExample> windows, Func<WindowExample, int[]?> tags)
    {
        var classes = new long[windows.Count * Length];
        Array.Fill(classes, DocumentExample.Ignored);
        for (var row = 0; row < windows.Count; row++)
        {
            var own = tags(windows[row]);
            for (var column = 0; column < (own?.Length ?? 0); column++)
            {
                classes[(row * Length) + column] = own![column];
            }
        }
        return tensor(classes);
    }

    /// <summary>The row of a window's piece among the flattened states.</summary>
    public long Row(int window, int piece) => ((long)window * Length) + piece;

    /// <summary>First and last states of spans, [spans, 2 * width].</summary>
    /// <param name="states">[windows * length, width].</param>
    /// <param name="spans">Spans of each window.</param>
    public Tensor Ends(Tensor states, IReadOnlyList<IReadOnlyList<PieceRange>> spans)
    {
        var rows = spans
            .SelectMany((own, window) => own.SelectMany(s => new[] { Row(window, s.First), Row(window, s.Last) }))
            .ToArray();
        return rows.Length == 0
            ? zeros(0, 2 * states.shape[1])
            : states.index_select(0, tensor(rows)).view(rows.Length / 2, 2 * states.shape[1]);
    }
}
