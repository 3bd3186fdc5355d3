namespace OnRecord.Text.Reuse;

/// <summary>The runs of five words that a text has, each once: what two texts share of them is how much of one stands in the other.</summary>
/// <remarks>
/// A word is a run of letters and digits, in lower case; marks and white space between words count for nothing. A text of
/// fewer than five words has one run. Runs are kept as 64-bit hashes, so that two sets of ten thousand runs take a run for
/// another one with a chance of one in a hundred billion. After A. Broder, On the resemblance and containment of
/// documents, 1997. Immutable, so safe on any thread.
/// </remarks>
public sealed class ShingleSet
{
    /// <summary>Words in a run.</summary>
    public const int RunLength = 5;

    private readonly ulong[] hashes;

    private ShingleSet(ulong[] hashes) => this.hashes = hashes;

    /// <summary>How many different runs there are; 0 for a text without words.</summary>
    public int Count => hashes.Length;

    internal ReadOnlySpan<ulong> Hashes => hashes;

    /// <summary>The runs of a text.</summary>
    public static ShingleSet Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = HashedWords.Scan(text, new TextSpan(0, text.Length));
        if (words.Count == 0)
        {
            return new ShingleSet([]);
        }

        var length = Math.Min(RunLength, words.Count);
        var runs = new HashSet<ulong>(words.Count);
        for (var start = 0; start + length <= words.Count; start++)
        {
            runs.Add(HashedWords.Run(words, start, length));
        }

        ulong[] sorted = [.. runs];
        Array.Sort(sorted);
        return new ShingleSet(sorted);
    }

    /// <summary>How many runs both have.</summary>
    public int Shared(ShingleSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (i, j, shared) = (0, 0, 0);
        while (i < hashes.Length && j < other.hashes.Length)
        {
            var order = hashes[i].CompareTo(other.hashes[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>Spreads every bit over all of them: the finalizer of SplitMix64.</summary>
    internal static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
