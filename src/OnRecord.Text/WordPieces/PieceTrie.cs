namespace OnRecord.Text.WordPieces;

/// <summary>The vocabulary as a tree of characters, so that the longest piece at a place is found in one walk.</summary>
/// <remarks>
/// Two roots: pieces that begin a word and pieces that continue one. Edges lie in one open-addressed table, keyed by
/// node and character. Immutable once built, so safe on any thread.
/// </remarks>
internal sealed class PieceTrie
{
    /// <summary>Root of the pieces that begin a word.</summary>
    public const int WordStart = 0;

    /// <summary>Root of the pieces that continue a word, without their <c>##</c>.</summary>
    public const int Continuation = 1;

    private const int NoPiece = -1;

    private readonly ulong[] edges;
    private readonly int[] targets;
    private readonly int shift;
    private readonly int[] pieces;

    /// <summary>Builds the tree; the row of a piece is its index. A piece that occurs twice keeps its last row.</summary>
    public PieceTrie(IReadOnlyList<string> vocabulary)
    {
        int characters = vocabulary.Sum(static piece => piece.Length);
        int bits = Math.Max(4, (int)Math.Ceiling(Math.Log2(Math.Max(1, characters) * 1.5)));
        edges = new ulong[1 << bits];
        targets = new int[1 << bits];
        shift = 64 - bits;
        List<int> rows = [NoPiece, NoPiece];
        for (int row = 0; row < vocabulary.Count; row++)
        {
            ReadOnlySpan<char> piece = vocabulary[row];
            int node = WordStart;
            if (piece.StartsWith("##", StringComparison.Ordinal) && piece.Length > 2)
            {
                node = Continuation;
                piece = piece[2..];
            }

            if (!piece.IsEmpty)
            {
                rows[Add(node, piece, rows)] = row;
            }
        }

        pieces = [.. rows];
    }

    /// <summary>Finds the longest piece that <paramref name="word"/> begins with.</summary>
    /// <param name="root"><see cref="WordStart"/> or <see cref="Continuation"/>.</param>
    /// <param name="word">Folded characters.</param>
    /// <param name="length">The number of characters of the piece; 0 when there is none.</param>
    /// <returns>The row of the piece, or -1.</returns>
    public int Longest(int root, ReadOnlySpan<char> word, out int length)
    {
        int found = NoPiece;
        length = 0;
        int node = root;
        for (int i = 0; i < word.Length; i++)
        {
            node = targets[Slot(node, word[i])];
            if (node == 0)
            {
                break;
            }

            if (pieces[node] != NoPiece)
            {
                found = pieces[node];
                length = i + 1;
            }
        }

        return found;
    }

    private int Add(int node, ReadOnlySpan<char> piece, List<int> rows)
    {
        foreach (char character in piece)
        {
            int slot = Slot(node, character);
            if (targets[slot] == 0)
            {
                edges[slot] = Key(node, character);
                targets[slot] = rows.Count;
                rows.Add(NoPiece);
            }

            node = targets[slot];
        }

        return node;
    }

    /// <summary>Where the edge is, or the free place where it would be; a target of 0 means free, for no edge leads to a root.</summary>
    private int Slot(int node, char character)
    {
        ulong key = Key(node, character);
        int slot = unchecked((int)((key * 0x9E3779B97F4A7C15) >> shift));
        while (targets[slot] != 0 && edges[slot] != key)
        {
            slot = (slot + 1) & (edges.Length - 1);
        }

        return slot;
    }

    private static ulong Key(int node, char character) => ((ulong)(uint)node << 16) | character;
}
