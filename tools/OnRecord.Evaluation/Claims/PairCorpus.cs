namespace OnRecord.Evaluation.Claims;

/// <summary>Which part of the labelled pairs.</summary>
internal enum PairPart
{
    Tuning,
    HeldOut,
}

/// <summary>Two statements, and whether they make the same claim.</summary>
/// <param name="Part">Of the corpus.</param>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="Label">same, negated, figure or other.</param>
internal sealed record ClaimPair(PairPart Part, StatementPlace Left, StatementPlace Right, string Label)
{
    /// <summary>Whether both make the same claim, whatever their positions and figures.</summary>
    public bool IsSame => Label != PairCorpus.Other;
}

/// <summary>Reads <c>data/claims/pairs.tsv</c>.</summary>
internal static class PairCorpus
{
    private const int Columns = 8;

    /// <summary>The label of two claims.</summary>
    public const string Other = "other";

    /// <summary>The label of one claim with like positions and figures.</summary>
    public const string Same = "same";

    /// <summary>The label of one claim with opposite positions.</summary>
    public const string Negated = "negated";

    /// <summary>The labels of pairs.</summary>
    public static IReadOnlyList<string> Labels { get; } = [Same, Negated, "figure", Other];

    public static IReadOnlyList<ClaimPair> Read(string path)
    {
        var pairs = new List<ClaimPair>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t');
            if (cells.Length != Columns || !Labels.Contains(cells[7]))
            {
                throw new InvalidDataException($"{path}: '{line}' is no pair of {Columns} cells with a known label.");
            }

            pairs.Add(
                new ClaimPair(
                    cells[0] switch
                    {
                        "tuning" => PairPart.Tuning,
                        "held-out" => PairPart.HeldOut,
                        _ => throw new InvalidDataException($"{path}: '{line}' is of no known part."),
                    },
                    new StatementPlace(cells[1], SpanOf(cells[2], cells[3])),
                    new StatementPlace(cells[4], SpanOf(cells[5], cells[6])),
                    cells[7]
                )
            );
        }

        return pairs;
    }

    private static TextSpan SpanOf(string start, string end) =>
        new(int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture));
}
