using System.Numerics.Tensors;
using OnRecord.Inference.Packages;
using OnRecord.Statements.Links;
using OnRecord.Statements.Spans;

namespace OnRecord.Inference.Heads;

/// <summary>Scores pairs of spans by a bilinear form of their projections, plus their distance and rank.</summary>
/// <remarks>
/// score(query, key) = g(Q·[first; last])ᵀ · B · g(K·[first; last]) / √width + distance + rank, where g is GELU and first
/// and last are the states at a span's ends; "none" is a learned vector in place of a key's projection, without
/// distance and rank. The scorer projects each span once.
/// </remarks>
internal sealed class LinkHead
{
    private const int ProjectionWidth = 192;

    private static readonly float Scale = 1 / MathF.Sqrt(ProjectionWidth);

    private readonly Dense query;
    private readonly Dense key;
    private readonly float[] bilinearTransposed;
    private readonly float[] none;
    private readonly float[] distance;
    private readonly float[] rank;

    /// <summary>Reads the tensors that begin with <paramref name="name"/>.</summary>
    public LinkHead(SafetensorsFile file, string name, int stateWidth)
    {
        query = new Dense(file, $"{name}.query", ProjectionWidth, 2 * stateWidth);
        key = new Dense(file, $"{name}.key", ProjectionWidth, 2 * stateWidth);
        bilinearTransposed = Transposed(file.Read($"{name}.bilinear", ProjectionWidth, ProjectionWidth));
        none = file.Read($"{name}.none", ProjectionWidth);
        distance = file.Read($"{name}.distance", LinkFeatures.DistanceBuckets);
        rank = file.Read($"{name}.rank", LinkFeatures.RankCount);
    }

    /// <summary>Logits, row-major [queries, keys + 1]; the last column is "none"; minus infinity out of reach.</summary>
    public float[] Score(EncodedBlock block, IReadOnlyList<PieceRange> queries, IReadOnlyList<PieceRange> keys)
    {
        var projectedKeys = Project(key, block, keys);
        var projectedQueries = Project(query, block, queries);
        var width = keys.Count + 1;
        var scores = new float[queries.Count * width];
        Array.Fill(scores, float.NegativeInfinity);
        Span<float> form = stackalloc float[ProjectionWidth];
        for (var q = 0; q < queries.Count; q++)
        {
            Multiply(projectedQueries.AsSpan(q * ProjectionWidth, ProjectionWidth), form);
            var row = scores.AsSpan(q * width, width);
            var (first, end) = LinkFeatures.WithinReach(queries[q], keys);
            var firstAfter = LinkFeatures.FirstAtOrAfter(queries[q], keys);
            for (var k = first; k < end; k++)
            {
                row[k] =
                    (Scale * TensorPrimitives.Dot(form, projectedKeys.AsSpan(k * ProjectionWidth, ProjectionWidth)))
                    + distance[LinkFeatures.DistanceBucket(queries[q], keys[k])]
                    + rank[LinkFeatures.Rank(k, firstAfter)];
            }

            row[^1] = Scale * TensorPrimitives.Dot(form, none);
        }

        return scores;
    }

    private void Multiply(ReadOnlySpan<float> projectedQuery, Span<float> form)
    {
        for (var i = 0; i < ProjectionWidth; i++)
        {
            form[i] = TensorPrimitives.Dot(
                projectedQuery,
                bilinearTransposed.AsSpan(i * ProjectionWidth, ProjectionWidth)
            );
        }
    }

    private static float[] Project(Dense projection, EncodedBlock block, IReadOnlyList<PieceRange> spans)
    {
        var ends = new float[spans.Count * 2 * block.Width];
        for (var i = 0; i < spans.Count; i++)
        {
            var row = ends.AsSpan(i * 2 * block.Width);
            block.State(spans[i].First).CopyTo(row);
            block.State(spans[i].Last).CopyTo(row[block.Width..]);
        }

        var projected = projection.Apply(ends);
        Gelu.Apply(projected);
        return projected;
    }

    private static float[] Transposed(float[] square)
    {
        var result = new float[square.Length];
        for (var row = 0; row < ProjectionWidth; row++)
        {
            for (var column = 0; column < ProjectionWidth; column++)
            {
                result[(column * ProjectionWidth) + row] = square[(row * ProjectionWidth) + column];
            }
        }

        return result;
    }
}
