using OnRecord.Statements.Spans;
using OnRecord.Training.Examples;

namespace OnRecord.Training.Learning;

/// <summary>The loss of a linear chain: minus the log of the annotated tag sequence's share of all legal ones (Lafferty et al. 2001).</summary>
internal static class ChainLoss
{
    private const int Tags = TagLattice.TagCount;
    private const float Illegal = -1e4f;

    /// <summary>Mean over the pieces of the windows.</summary>
    /// <param name="scores">Logits of the tags, [windows, length, 7].</param>
    /// <param name="transitions">What tags that follow each other add, [7, 7].</param>
    /// <param name="classes">
    /// Legal tags, [windows, length]; <see cref="DocumentExample.Ignored"/> for the special piece that each window begins
    /// with, the one that ends it, and padding.
    /// </param>
    public static Tensor Of(Tensor scores, Tensor transitions, Tensor classes)
    {
        var length = classes.shape[1] - 1;
        var tags = classes.narrow(1, 1, length);
        var present = tags.ne(DocumentExample.Ignored);
        var wanted = tags.clamp(min: 0);
        var emitted = scores.narrow(1, 1, length);
        var before = cat([zeros(wanted.shape[0], 1, ScalarType.Int64), wanted.narrow(1, 0, length - 1)], 1);
        var annotated =
            emitted.gather(2, wanted.unsqueeze(2)).squeeze(2)
            + transitions.flatten().index_select(0, ((before * Tags) + wanted).flatten()).view(wanted.shape);
        var weight = present.to(ScalarType.Float32);
        return (All(emitted, transitions + LegalMask(), present).sum() - (annotated * weight).sum()) / weight.sum();
    }

    // Log of the summed weights of all legal sequences of each window, by the forward algorithm.
    private static Tensor All(Tensor emitted, Tensor transitions, Tensor present)
    {
        var pieces = emitted.unbind(1);
        var here = present.unsqueeze(2).unbind(1);
        var reached = transitions[0] + pieces[0];
        for (var piece = 1; piece < pieces.Length; piece++)
        {
            var next = logsumexp(reached.unsqueeze(2) + transitions, 1) + pieces[piece];
            reached = where(here[piece], next, reached);
        }
        return logsumexp(reached, 1);
    }

    private static Tensor LegalMask()
    {
        var mask = new float[Tags * Tags];
        for (var before = 0; before < Tags; before++)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                mask[(before * Tags) + tag] = TagLattice.IsLegal(before, tag) ? 0 : Illegal;
            }
        }
        return tensor(mask, [Tags, Tags]);
    }
}
