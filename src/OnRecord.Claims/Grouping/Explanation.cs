using OnRecord.Claims.Propositions;
using OnRecord.Statements.Atlas;

namespace OnRecord.Claims.Grouping;

/// <summary>Says in a few words why two statements are taken for the same claim, and what differs.</summary>
public static class Explanation
{
    private const int MostTerms = 6;

    /// <summary>Changes whenever reasons are worded otherwise, so that those that are kept are made again.</summary>
    public const int Rules = 2;

    /// <summary>The reasons, the strongest first.</summary>
    /// <param name="features">What the two have in common.</param>
    /// <param name="left">The one that is explained, with its <see cref="Proposition.Wording"/>: terms are shown in its words.</param>
    /// <param name="right">The one that it is together with.</param>
    public static IReadOnlyList<string> Of(PairFeatures features, Proposition left, Proposition right)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var words = ClaimTerms.WordsOf(left.Wording);
        var reasons = new List<string>();
        Add("both name", features.Names.Select(Shown));
        Add("both are about", features.Terms.Select(Shown));
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"their wordings are alike ({features.Cosine:0.00})"));
        Add("both count", features.Counted.Select(Shown));
        if (features.HasOtherFigures)
        {
            reasons.Add("with other figures");
        }

        if (left.IsNegated != right.IsNegated)
        {
            reasons.Add("one is negated");
        }

        return reasons;

        // A name that the words leave out is that of the speaker, or of what the article is about.
        string Shown(string term) =>
            words.TryGetValue(term, out var word) ? word
            : term.StartsWith("cc:", StringComparison.Ordinal) ? Gazetteer.ByCode(term[3..])?.Name ?? term[3..]
            : term.StartsWith('=') ? term[1..]
            : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(term);

        void Add(string begin, IEnumerable<string> terms)
        {
            var some = terms.Take(MostTerms).ToList();
            if (some.Count > 0)
            {
                reasons.Add($"{begin} {string.Join(", ", some)}");
            }
        }
    }
}
