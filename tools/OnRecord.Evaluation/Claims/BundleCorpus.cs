namespace OnRecord.Evaluation.Claims;

/// <summary>A statement that was sorted into a claim of its bundle.</summary>
/// <param name="Part">Of the corpus: what the embedder learns from, what the judge is fitted to, or what is held out.</param>
/// <param name="Bundle">Number of the bundle.</param>
/// <param name="Place">Where the content stands.</param>
/// <param name="Claim">The claim; only compared within the bundle.</param>
/// <param name="IsOpposite">Whether it says the opposite of what others say on the claim.</param>
internal sealed record SortedPlace(string Part, int Bundle, StatementPlace Place, string Claim, bool IsOpposite);

/// <summary>Reads <c>data/claims/bundles.tsv</c>.</summary>
internal static class BundleCorpus
{
    /// <summary>The part that the embedder learns from.</summary>
    public const string Train = "train";

    /// <summary>The part that the judge is fitted to.</summary>
    public const string Fit = "fit";

    /// <summary>The part that nothing is fitted to.</summary>
    public const string HeldOut = "held-out";

    /// <summary>The held-out part, sorted by another annotator.</summary>
    public const string Again = "again";

    private const int Columns = 6;
    private static readonly string[] Parts = [Train, Fit, HeldOut, Again];

    /// <summary>The sorted statements, bundle after bundle.</summary>
    /// <exception cref="InvalidDataException">A line is not of this form; the message quotes it.</exception>
    public static IReadOnlyList<SortedPlace> Read(string path)
    {
        var places = new List<SortedPlace>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            if (cells.Length != Columns || !Parts.Contains(cells[0]) || cells[5].TrimEnd('-').Length == 0)
            {
                throw new InvalidDataException($"{path}: '{line}' is no sorted statement of {Columns} cells.");
            }

            places.Add(
                new SortedPlace(
                    cells[0],
                    NumberOf(cells[1]),
                    new StatementPlace(cells[2], new TextSpan(NumberOf(cells[3]), NumberOf(cells[4]))),
                    cells[5].TrimEnd('-'),
                    cells[5].EndsWith('-')
                )
            );
        }

        return places;
    }

    /// <summary>Every two statements of a bundle of some parts, as pairs of one part.</summary>
    public static IEnumerable<ClaimPair> Pairs(IEnumerable<SortedPlace> places, string drawn, PairPart part) =>
        from bundle in places.Where(place => place.Part == drawn).GroupBy(place => place.Bundle)
        let own = bundle.ToList()
        from one in Enumerable.Range(0, own.Count)
        from other in Enumerable.Range(0, one)
        select new ClaimPair(part, own[other].Place, own[one].Place, LabelOf(own[other], own[one]));

    /// <summary>F1 of the pairs that one annotator puts together against the other's, 0 to 1; the same whichever is taken for right.</summary>
    public static double Agreement(IReadOnlyList<SortedPlace> places)
    {
        var one = SameOf(places, HeldOut);
        var other = SameOf(places, Again);
        return 2.0 * one.Intersect(other).Count() / (one.Count + other.Count);
    }

    private static HashSet<(StatementPlace, StatementPlace)> SameOf(IReadOnlyList<SortedPlace> places, string part) =>
        [.. Pairs(places, part, PairPart.HeldOut).Where(pair => pair.IsSame).Select(pair => (pair.Left, pair.Right))];

    private static string LabelOf(SortedPlace left, SortedPlace right) =>
        left.Claim != right.Claim ? PairCorpus.Other
        : left.IsOpposite != right.IsOpposite ? PairCorpus.Negated
        : PairCorpus.Same;

    private static int NumberOf(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
