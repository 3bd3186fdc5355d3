using OnRecord.Statements.Spans;
using OnRecord.Training.Examples;
using OnRecord.Training.Network;

namespace OnRecord.Training.Learning;

/// <summary>Losses of one batch, each the mean over its decisions; null where the batch has none.</summary>
internal sealed record LossParts(Tensor? Tags, Tensor? Names, Tensor? Sources, Tensor? Cues, Tensor? Labels)
{
    private const double NameWeight = 0.5;
    private const double LabelWeight = 0.3;

    /// <summary>The weighted sum that training lowers.</summary>
    public Tensor Total
    {
        get
        {
            var total = zeros(1);
            foreach (var (part, weight) in Weighted())
            {
                total = part is null ? total : total + (part * weight);
            }
            return total.sum();
        }
    }

    public IEnumerable<(Tensor? Part, double Weight)> Weighted() =>
        [(Tags, 1), (Names, NameWeight), (Sources, 0.5), (Cues, 0.5), (Labels, LabelWeight)];
}

/// <summary>The losses of the reader's network: of the chain of span tags, and cross-entropy of names, links and labels.</summary>
internal static class ReaderLoss
{
    public static LossParts Of(ReaderNetwork network, IReadOnlyList<WindowExample> windows)
    {
        var input = BatchTensors.Of(windows);
        var states = network.Encoder.Encode(input.Ids, input.Features, input.Conventions, input.Padding);
        states = network.Dropout.Apply(states);
        var flat = states.view(-1, states.shape[2]);
        var scores = network.Scores(flat);
        return new LossParts(
            Chain(network, scores.narrow(1, 0, ReaderNetwork.Tags), input, windows),
            Naming(scores.narrow(1, ReaderNetwork.Tags, ReaderNetwork.Tags), input, windows),
            Linking(network.SourceLinks, input, flat, windows, w => w.Cues, w => w.Sources, w => w.SourceOfCue),
            Linking(network.CueLinks, input, flat, windows, w => w.Contents, w => w.Cues, w => w.CueOfContent),
            Labelling(network.Labels, input, flat, windows)
        );
    }

    private static Tensor? Chain(
        ReaderNetwork network,
        Tensor scores,
        BatchTensors input,
        IReadOnlyList<WindowExample> windows
    )
    {
        var tagged = windows.Index().Where(w => w.Item.Tags is not null).Select(w => (long)w.Index).ToArray();
        if (tagged.Length == 0)
        {
            return null;
        }
        using var rows = tensor(tagged);
        long[] shape = [windows.Count, input.Length];
        return ChainLoss.Of(
            scores.view([.. shape, ReaderNetwork.Tags]).index_select(0, rows),
            network.Transitions,
            input.Classes(windows, w => w.Tags).view(shape).index_select(0, rows)
        );
    }

    private static Tensor? Naming(Tensor scores, BatchTensors input, IReadOnlyList<WindowExample> windows) =>
        windows.Any(w => w.NameTags is not null)
            ? nn.functional.cross_entropy(
                scores,
                input.Classes(windows, w => w.NameTags),
                ignore_index: DocumentExample.Ignored
            )
            : null;

    private static Tensor? Linking(
        LinkHead head,
        BatchTensors input,
        Tensor states,
        IReadOnlyList<WindowExample> windows,
        Func<WindowExample, IReadOnlyList<PieceRange>> queriesOf,
        Func<WindowExample, IReadOnlyList<PieceRange>> keysOf,
        Func<WindowExample, IReadOnlyList<int>> answersOf
    )
    {
        var queries = windows.Select(queriesOf).ToList();
        var keys = windows.Select(keysOf).ToList();
        var none = keys.Sum(k => k.Count);
        var answers = new List<long>();
        var firstKey = 0;
        for (var window = 0; window < windows.Count; window++)
        {
            var offset = firstKey;
            answers.AddRange(
                answersOf(windows[window])
                    .Select(a =>
                        a == DocumentExample.Ignored ? a
                        : a < 0 ? none
                        : offset + (long)a
                    )
            );
            firstKey += keys[window].Count;
        }
        if (answers.TrueForAll(a => a == DocumentExample.Ignored))
        {
            return null;
        }
        var scores = head.Score(input.Ends(states, queries), input.Ends(states, keys), LinkPairs.Of(queries, keys));
        return nn.functional.cross_entropy(scores, tensor(answers.ToArray()), ignore_index: DocumentExample.Ignored);
    }

    private static Tensor? Labelling(
        LabelHead head,
        BatchTensors input,
        Tensor states,
        IReadOnlyList<WindowExample> windows
    )
    {
        var labelled = windows.SelectMany((w, i) => w.Labelled.Select(s => (Window: i, Statement: s))).ToList();
        if (labelled.Count == 0)
        {
            return null;
        }
        var features = stack([.. labelled.Select(l => Features(head, input, states, l.Window, l.Statement))]);
        var (act, certainty, kind) = head.Score(features);
        Tensor Classes(Func<LabelExample, int> of) =>
            tensor(labelled.Select(l => (long)of(l.Statement.Labels!)).ToArray());
        return nn.functional.cross_entropy(act, Classes(l => l.Act))
            + nn.functional.cross_entropy(certainty, Classes(l => l.Certainty))
            + nn.functional.cross_entropy(kind, Classes(l => l.Kind));
    }

    /// <summary>Cue first and last, source first and last, content mean and first, [6 * width].</summary>
    public static Tensor Features(
        LabelHead head,
        BatchTensors input,
        Tensor states,
        int window,
        StatementExample statement
    )
    {
        Tensor State(int piece) => states[input.Row(window, piece)];
        var content = cat([
            .. statement.Contents.Select(c => states.narrow(0, input.Row(window, c.First), c.End - c.First)),
        ]);
        Tensor[] source = statement.Source is { } s ? [State(s.First), State(s.Last)] : [head.None];
        return cat([State(statement.Cue.First), State(statement.Cue.Last), .. source, content.mean([0]), content[0]]);
    }
}
