using OnRecord.Inference.Packages;
using OnRecord.Statements.Speakers;

namespace OnRecord.Inference.Heads;

/// <summary>The trained choice among what a description or pronoun may mean. Immutable, so safe on any thread.</summary>
/// <remarks>Each reading's features go through one hidden layer with GELU to one logit; a softmax over the readings decides.</remarks>
public sealed class MentionScorer : IMentionScorer
{
    /// <summary>Width of the hidden layer.</summary>
    public const int HiddenWidth = 64;

    private readonly Dense hidden;
    private readonly Dense score;

    /// <summary>Reads the head.</summary>
    /// <param name="heads">Tensors <c>mention.*</c>; see <c>docs/model-package.md</c>.</param>
    /// <exception cref="InvalidDataException">A tensor is missing or has another shape.</exception>
    public MentionScorer(SafetensorsFile heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        hidden = new Dense(heads, "mention.hidden", HiddenWidth, MentionFeatures.Count);
        score = new Dense(heads, "mention.score", 1, HiddenWidth);
    }

    /// <summary>Whether a package brings this head; one that trains it does not yet.</summary>
    public static bool IsIn(SafetensorsFile heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        return heads.Names.Contains("mention.hidden.weight");
    }

    /// <inheritdoc/>
    public float[] Score(ReadOnlySpan<float> rows)
    {
        var features = hidden.Apply(rows);
        Gelu.Apply(features);
        return score.Apply(features);
    }
}
