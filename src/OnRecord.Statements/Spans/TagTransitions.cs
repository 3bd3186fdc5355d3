namespace OnRecord.Statements.Spans;

/// <summary>What it adds to a tag sequence's score that one tag follows another: the transitions of a linear chain (Lafferty et al. 2001).</summary>
/// <remarks>Whether a tag may follow another at all is the lattice's to say, not theirs. Immutable, so safe on any thread.</remarks>
public sealed class TagTransitions
{
    private readonly float[] scores;

    /// <summary>Makes transitions.</summary>
    /// <param name="scores">Logits, row-major [7, 7]: from the tag before, to the tag. The row of "outside" serves the first piece too.</param>
    /// <exception cref="ArgumentException">There are not 49 scores.</exception>
    public TagTransitions(ReadOnlySpan<float> scores)
    {
        if (scores.Length != TagLattice.TagCount * TagLattice.TagCount)
        {
            throw new ArgumentException("Transitions are a score for each of 49 pairs of tags.", nameof(scores));
        }

        this.scores = scores.ToArray();
    }

    /// <summary>Transitions that add nothing.</summary>
    public static TagTransitions None { get; } = new(new float[TagLattice.TagCount * TagLattice.TagCount]);

    /// <summary>The score of one tag after another.</summary>
    public float this[int before, int tag] => scores[(before * TagLattice.TagCount) + tag];
}
