using OnRecord.Statements.Spans;

namespace OnRecord.Statements.Settings;

/// <summary>What a word piece is to a statement.</summary>
/// <remarks>The numbers are rows of the model's table: never renumber.</remarks>
public enum StatementPart
{
    /// <summary>None of its parts.</summary>
    None = 0,

    /// <summary>Its source.</summary>
    Source = 1,

    /// <summary>Its cue.</summary>
    Cue = 2,

    /// <summary>Its content.</summary>
    Content = 3,
}

/// <summary>The pieces around a statement that are read to judge it, and what each is to the statement.</summary>
/// <remarks>Cut around the cue, because what stands around a statement mostly stands around its cue. Immutable.</remarks>
public sealed class StatementWindow
{
    /// <summary>The most pieces of a window.</summary>
    public const int Longest = 64;

    /// <summary>How many means of states are taken: of the cue, the source and the content, and the content's first state.</summary>
    public const int Pools = 4;

    private StatementWindow(PieceRange pieces, int[] parts)
    {
        Pieces = pieces;
        Parts = parts;
        PoolWeights = Weights(parts);
    }

    /// <summary>The pieces, counted as in the passage.</summary>
    public PieceRange Pieces { get; }

    /// <summary>For each piece of the window its <see cref="StatementPart"/>.</summary>
    public IReadOnlyList<int> Parts { get; }

    /// <summary>Weights of the pieces in the means, [<see cref="Pools"/>, pieces]; a row is zero where the statement has no such part here.</summary>
    public IReadOnlyList<float> PoolWeights { get; }

    /// <summary>The window of a statement.</summary>
    /// <param name="pieces">How many pieces the passage has.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="source">The source; null when there is none.</param>
    /// <param name="content">The content's pieces, in order.</param>
    public static StatementWindow Around(
        int pieces,
        PieceRange cue,
        PieceRange? source,
        IReadOnlyList<PieceRange> content
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        var length = Math.Min(Longest, pieces);
        var middle = (cue.First + cue.End) / 2;
        var first = Math.Clamp(middle - (length / 2), 0, pieces - length);
        var window = new PieceRange(first, first + length);
        var parts = new int[length];
        foreach (var range in content)
        {
            Paint(parts, window, range, StatementPart.Content);
        }

        if (source is { } s)
        {
            Paint(parts, window, s, StatementPart.Source);
        }

        Paint(parts, window, cue, StatementPart.Cue);
        return new StatementWindow(window, parts);
    }

    private static void Paint(int[] parts, PieceRange window, PieceRange range, StatementPart part)
    {
        var first = Math.Max(range.First, window.First);
        var end = Math.Min(range.End, window.End);
        for (var piece = first; piece < end; piece++)
        {
            parts[piece - window.First] = (int)part;
        }
    }

    private static float[] Weights(int[] parts)
    {
        var weights = new float[Pools * parts.Length];
        foreach (var (row, part) in Rows)
        {
            var count = parts.Count(p => p == (int)part);
            for (var i = 0; i < parts.Length; i++)
            {
                weights[(row * parts.Length) + i] = parts[i] == (int)part ? 1f / count : 0;
            }
        }

        if (Array.IndexOf(parts, (int)StatementPart.Content) is var start and >= 0)
        {
            weights[(ContentStart * parts.Length) + start] = 1;
        }

        return weights;
    }

    private const int ContentStart = 3;

    private static readonly (int Row, StatementPart Part)[] Rows =
    [
        (0, StatementPart.Cue),
        (1, StatementPart.Source),
        (2, StatementPart.Content),
    ];
}
