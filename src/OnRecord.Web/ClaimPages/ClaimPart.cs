using OnRecord.Claims;

namespace OnRecord.Web.ClaimPages;

/// <summary>A part of the page of a claim: of each of its lists as many items, so that a claim that everybody tells is no page without end.</summary>
/// <param name="Number">Which part, from 1.</param>
public readonly record struct ClaimPart(int Number)
{
    /// <summary>Most items of a list in one part.</summary>
    public const int Size = 12;

    // Each has a drawing and a table of as many rows as other lists have items.
    private const int Figures = 4;

    /// <summary>The part in which an item stands.</summary>
    /// <param name="index">Its place in its list, from 0.</param>
    public static ClaimPart Holding(int index) => new((index / Size) + 1);

    /// <summary>How many parts a claim has.</summary>
    public static int CountOf(Claim claim) =>
        Math.Max(
            Holding(
                new[]
                {
                    claim.Statements.Count,
                    claim.Positions.Count,
                    claim.Origins.Origins.Count,
                    claim.Origins.Unknown.Count,
                    claim.Origins.WithoutTelling.Count,
                    claim.Origins.Edges.Count,
                    claim.Origins.Loops.Count,
                    claim.Timeline.Flips.Count,
                    claim.Timeline.Versions.Count,
                    claim.Erosions.Count,
                }.Max() - 1
            ).Number,
            (FigurePiece.AllOf(claim).Count() + Figures - 1) / Figures
        );

    /// <summary>The items of a list that stand in this part.</summary>
    public IEnumerable<T> Of<T>(IEnumerable<T> all) => Of(all, Size);

    /// <summary>The figures that stand in this part.</summary>
    public IEnumerable<FigurePiece> FiguresOf(Claim claim) => Of(FigurePiece.AllOf(claim), Figures);

    /// <summary>What follows the address of the claim for this part.</summary>
    public string Query => Number == 1 ? "" : $"?part={Number}";

    private IEnumerable<T> Of<T>(IEnumerable<T> all, int size) => all.Skip((Number - 1) * size).Take(size);
}
