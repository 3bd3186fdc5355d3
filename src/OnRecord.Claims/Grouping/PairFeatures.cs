using OnRecord.Claims.Propositions;

namespace OnRecord.Claims.Grouping;

/// <summary>What two propositions have in common and what sets them apart.</summary>
/// <remarks>The figures say nothing of polarity: a claim and its negation are one claim.</remarks>
public sealed record PairFeatures
{
    /// <summary>Names of the columns of <see cref="ToArray"/>, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "cosine",
        "cosine squared",
        "terms",
        "terms of the shorter",
        "no term",
        "names",
        "other names",
        "things counted",
        "other things counted",
        "other days",
        "matter",
        "other matter",
        "days apart",
        "one article",
        "length",
        "responsible",
        "least terms",
        "most terms",
        "one without agent",
        "other figures",
        "one counts",
        "most names missing",
        "least names missing",
        "one without names",
        "no names",
    ];

    /// <summary>Cosine of their vectors, −1 to 1.</summary>
    public required double Cosine { get; init; }

    /// <summary>Weight of the terms and names that both have, of all that either has.</summary>
    public required double Overlap { get; init; }

    /// <summary>The same, of those that the shorter one has.</summary>
    public required double Covered { get; init; }

    /// <summary>Terms that both have.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Names that both have.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether both have names, and none in common.</summary>
    public required bool HasOtherNames { get; init; }

    /// <summary>Things that both count.</summary>
    public required IReadOnlyList<string> Counted { get; init; }

    /// <summary>Whether both count something, and nothing in common.</summary>
    public required bool CountsOtherThings { get; init; }

    /// <summary>Whether both count the same thing, with numbers that cannot both be true.</summary>
    public required bool HasOtherFigures { get; init; }

    /// <summary>Whether both name days, and none in common.</summary>
    public required bool HasOtherDays { get; init; }

    /// <summary>Share of the names that stand most in their articles, 0 to 1.</summary>
    public required double Matter { get; init; }

    /// <summary>Days between their publication; 0 where unknown.</summary>
    public required int DaysApart { get; init; }

    /// <summary>Whether both stand in one article.</summary>
    public required bool IsOneArticle { get; init; }

    /// <summary>Logarithm of the ratio of their numbers of terms, without its sign.</summary>
    public required double LengthRatio { get; init; }

    /// <summary>Number of terms and names of the one that has fewer; more than 0.</summary>
    public required int LeastTerms { get; init; }

    /// <summary>Number of terms and names of the one that has more.</summary>
    public required int MostTerms { get; init; }

    /// <summary>Whether one says that something was done and not by whom, and the other does not.</summary>
    public required bool OneLacksAgent { get; init; }

    /// <summary>Whether one counts something and the other nothing.</summary>
    public required bool OneCounts { get; init; }

    /// <summary>Weight of the names that the other has not, of all its names, for the one that misses more, 0 to 1.</summary>
    public required double MostNamesMissing { get; init; }

    /// <summary>The same for the one that misses less.</summary>
    public required double LeastNamesMissing { get; init; }

    /// <summary>How many of the two name nobody and nothing, 0 to 2.</summary>
    public required int WithoutNames { get; init; }

    /// <summary>Compares two propositions; the order of the two does not matter.</summary>
    public static PairFeatures Of(GroupedStatement left, GroupedStatement right, TermWeights weights)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(weights);
        var (a, b) = (left.Proposition!, right.Proposition!);
        var terms = Shared(a.Terms, b.Terms);
        var names = Shared(a.Names, b.Names);
        var (ofLeft, ofRight) = (WeightOf(a, weights), WeightOf(b, weights));
        var common = terms.Sum(weights.Of) + names.Sum(weights.Of);
        var counted = a
            .Counted.Select(x => x.Thing)
            .Intersect(b.Counted.Select(x => x.Thing))
            .Where(t => t.Length > 0)
            .ToList();
        var matter = Shared(a.Matter, b.Matter).Count;
        var namesShared = names.Sum(weights.Of);
        var (missingLeft, missingRight) = (MissingOf(a, namesShared, weights), MissingOf(b, namesShared, weights));
        return new PairFeatures
        {
            Cosine = left.Vector!.Cosine(right.Vector!),
            Overlap = common / (ofLeft + ofRight - common),
            Covered = common / Math.Min(ofLeft, ofRight),
            Terms = terms,
            Names = names,
            HasOtherNames = a.Names.Count > 0 && b.Names.Count > 0 && names.Count == 0,
            Counted = counted,
            CountsOtherThings = a.Counted.Count > 0 && b.Counted.Count > 0 && counted.Count == 0,
            HasOtherFigures = counted.Exists(thing => !Figures(a, thing).Any(x => Figures(b, thing).Any(x.MayAgree))),
            HasOtherDays = a.To < b.From || b.To < a.From,
            Matter = Math.Min(a.Matter.Count, b.Matter.Count) is > 0 and var most ? (double)matter / most : 0,
            DaysApart = left.Day is { } one && right.Day is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : 0,
            IsOneArticle = left.Article == right.Article,
            LengthRatio = Math.Abs(Math.Log((double)SizeOf(a) / SizeOf(b))),
            LeastTerms = Math.Min(SizeOf(a), SizeOf(b)),
            MostTerms = Math.Max(SizeOf(a), SizeOf(b)),
            OneLacksAgent = a.LacksAgent != b.LacksAgent,
            OneCounts = a.Counted.Count > 0 != b.Counted.Count > 0,
            MostNamesMissing = Math.Max(missingLeft, missingRight),
            LeastNamesMissing = Math.Min(missingLeft, missingRight),
            WithoutNames = (a.Names.Count == 0 ? 1 : 0) + (b.Names.Count == 0 ? 1 : 0),
        };
    }

    /// <summary>The features as numbers, in the order of <see cref="Columns"/>.</summary>
    public double[] ToArray() =>
        [
            Cosine,
            Cosine * Cosine,
            Overlap,
            Covered,
            Terms.Count == 0 ? 1 : 0,
            Math.Min(Names.Count, 3),
            HasOtherNames ? 1 : 0,
            Counted.Count > 0 ? 1 : 0,
            CountsOtherThings ? 1 : 0,
            HasOtherDays ? 1 : 0,
            Matter,
            Matter == 0 ? 1 : 0,
            Math.Log(1 + DaysApart),
            IsOneArticle ? 1 : 0,
            LengthRatio,
            Terms.Contains("=responsible") ? 1 : 0,
            Math.Log(LeastTerms),
            Math.Log(MostTerms),
            OneLacksAgent ? 1 : 0,
            HasOtherFigures ? 1 : 0,
            OneCounts ? 1 : 0,
            MostNamesMissing,
            LeastNamesMissing,
            WithoutNames == 1 ? 1 : 0,
            WithoutNames == 2 ? 1 : 0,
        ];

    private static double MissingOf(Proposition proposition, double shared, TermWeights weights) =>
        proposition.Names.Count == 0 ? 0 : 1 - (shared / proposition.Names.Sum(weights.Of));

    private static IEnumerable<CountedThing> Figures(Proposition proposition, string thing) =>
        proposition.Counted.Where(counted => counted.Thing == thing);

    private static int SizeOf(Proposition proposition) => proposition.Terms.Count + proposition.Names.Count;

    private static double WeightOf(Proposition proposition, TermWeights weights) =>
        proposition.Terms.Sum(weights.Of) + proposition.Names.Sum(weights.Of);

    // Both lists are in order.
    private static List<string> Shared(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var shared = new List<string>();
        for (int i = 0, j = 0; i < left.Count && j < right.Count; )
        {
            var order = string.CompareOrdinal(left[i], right[j]);
            if (order == 0)
            {
                shared.Add(left[i]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
