using OnRecord.Text.Reuse;

namespace OnRecord.Claims.Origins;

/// <summary>Judges by the passages that two articles share around a telling whether one has it from the other.</summary>
/// <remarks>
/// Sentences in another order, or with their clauses turned, are several passages: they count together. Of the statement
/// itself enough must be among them, so that another statement beside a copied one is none.
/// </remarks>
internal static class CopyJudge
{
    // Fewer common words are a phrase that anybody may use.
    private const int LeastOfPassage = 5;

    // So many of the articles' own words must stand beside what is said, or so many on each side of the statement: what is shared on one
    // side alone may be a notice that stands under every article.
    private const int LeastBeside = 2;
    private const int LeastOnEachSide = 4;

    /// <summary>The longest passage of the statement, and the number of words that all passages have in common; null when nothing is copied.</summary>
    public static (ReusedPassage Longest, int Shared)? Judge(
        IReadOnlyList<ReusedPassage> passages,
        (StatementTrail Trail, ComparedWords Words) telling,
        StatementTrail other,
        ReuseOptions options
    )
    {
        var extent = telling.Trail.Extent;
        var counted = passages
            .Where(passage => passage.Shared >= LeastOfPassage && passage.Density >= options.LeastDensity)
            .ToList();
        var longest = counted
            .Where(passage => passage.First.Overlaps(extent) && passage.Second.Overlaps(other.Extent))
            .MaxBy(passage => passage.Shared);
        if (longest is null)
        {
            return null;
        }

        var words = counted.SelectMany(passage => passage.Pairs).DistinctBy(pair => pair.First.Start).ToList();
        var own = words.Where(pair => IsOwn(pair, telling.Trail, other)).ToList();
        var beside = own.Count(pair => extent.Contains(pair.First) && other.Extent.Contains(pair.Second));
        var before = own.Count(pair => pair.First.End <= extent.Start);
        var after = own.Count(pair => pair.First.Start >= extent.End);
        var of = (double)words.Count(pair => extent.Contains(pair.First)) / Math.Max(1, telling.Words.CountIn(extent));
        return
            own.Count >= options.LeastOwnWords
            && of >= options.LeastOfStatement
            && (beside >= LeastBeside || Math.Min(before, after) >= LeastOnEachSide)
            ? (longest, words.Count)
            : null;
    }

    // Neither quoted in both texts, nor of what is said, nor the name and verb that everybody has who says who said it.
    private static bool IsOwn(SharedWord word, StatementTrail trail, StatementTrail other) =>
        !word.IsQuoted
        && !(trail.SpeakerAt?.Contains(word.First) ?? false)
        && !(other.SpeakerAt?.Contains(word.Second) ?? false)
        && !trail.Content.Any(span => span.Contains(word.First))
        && !other.Content.Any(span => span.Contains(word.Second));
}
